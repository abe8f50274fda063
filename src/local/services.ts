import type { Operations, QuietOperations } from './operation.ts';
import { bytesOperations } from './services/bytes.ts';
import { cacheOperations } from './services/cache.ts';
import { driveOperations } from './services/drive.ts';
import { lockOperations } from './services/lock.ts';
import { linearOptimizationOperations } from './services/linear-optimization.ts';
import { mailOperations } from './services/mail.ts';
import { permissionOperations } from './services/permissions.ts';
import { propertyOperations } from './services/properties.ts';
import { quietSheetOperations, sheetOperations } from './services/sheet.ts';
import { sessionOperations } from './services/session.ts';
import { sheetsOperations } from './services/sheets.ts';
import { rangeReads } from './services/range-reads.ts';
import { rangeWrites } from './services/range-writes.ts';
import { triggerOperations } from './services/triggers.ts';

export const operations: Operations = {
  ...lockOperations,
  ...propertyOperations,
  ...cacheOperations,
  ...sheetsOperations,
  ...driveOperations,
  ...permissionOperations,
  ...sheetOperations,
  ...rangeReads,
  ...rangeWrites,
  ...mailOperations,
  ...linearOptimizationOperations,
  ...triggerOperations,
};

export const quietOperations: QuietOperations = { ...bytesOperations, ...sessionOperations, ...quietSheetOperations };
