import type { DataFilter, SheetProperties } from '../api-types.ts';
import { GoogleError } from '../contract.ts';
import { fieldMask, masked, type FieldMask } from '../field-mask.ts';
import { newFileId } from '../ids.ts';
import { mimeTypes, type Book, type FileRecord } from '../model.ts';
import { operation, type Operations, type Site } from '../operation.ts';
import { mayOpen, mayWrite } from '../protection.ts';
import { gridRangeOfA1, readBook, type CountedAnswer } from '../read-book.ts';
import { applyRequests, type ApiRequest } from '../sheets-requests.ts';
import { growSheet } from '../sheets-requests/sheets.ts';
import { bookResource, sheetResource } from '../spreadsheet-resource.ts';

interface Options {
  readonly fields?: string;
  readonly ranges?: readonly string[] | string;
  readonly includeGridData?: boolean;
}

interface NewBook {
  readonly properties?: { readonly title?: string; readonly locale?: string; readonly timeZone?: string };
  readonly sheets?: readonly { readonly properties?: SheetProperties }[];
}

interface Filtered {
  readonly dataFilters?: readonly DataFilter[];
  readonly includeGridData?: boolean;
}

const reads = { service: 'sheets', writes: false, scopes: ['spreadsheets'], simple: false } as const;
const writes = { ...reads, writes: true } as const;

export const sheetsOperations: Operations = {
  'Sheets.Spreadsheets.create': operation(writes, (site, resource: NewBook, options: Options) =>
    named('create', () => create(site, resource, fieldMask(options.fields))),
  ),
  'Sheets.Spreadsheets.get': operation(reads, (site, id: string, options: Options) =>
    named('get', () => {
      const { file, book } = reach(site, id);
      const ranges = typeof options.ranges === 'string' ? [options.ranges] : (options.ranges ?? []);
      const filters = ranges.map((range) => ({ gridRange: gridRangeOfA1(book, range) }));
      return answered(site, readBook(file, book, filters, options, known(site)));
    }),
  ),
  'Sheets.Spreadsheets.getByDataFilter': operation(reads, (site, resource: Filtered, id: string, options: Options) =>
    named('getByDataFilter', () => {
      const { file, book } = reach(site, id);
      return answered(site, readBook(file, book, resource.dataFilters ?? [], { ...options, ...resource }, known(site)));
    }),
  ),
  'Sheets.Spreadsheets.batchUpdate': operation(
    writes,
    (site, resource: { requests?: readonly ApiRequest[] }, id: string, options: Options) =>
      named('batchUpdate', () => {
        if (!mayWrite(reach(site, id).file, site.invocation.as)) throw new GoogleError('The caller does not have permission');
        const { world, invocation } = site;
        const done = world.store.change((draft) => {
          const result = applyRequests({ draft, file: id, user: invocation.as, google: world.google }, resource.requests ?? []);
          draft.file(id).modifiedAt = world.clock.now();
          return result;
        });
        site.call.cells = done.cells;
        return masked({ spreadsheetId: id, replies: done.replies }, fieldMask(options.fields));
      }),
  ),
};

/** Puts the words in front with which the advanced services report every failure. */
function named<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(`API call to sheets.spreadsheets.${method} failed with error: ${error.message}`, 'GoogleJsonResponseException');
  }
}

function answered({ call }: Site, { json, cells }: CountedAnswer): unknown {
  call.cells = cells;
  return json;
}

function known({ world }: Site): Parameters<typeof readBook>[4] {
  return { now: world.clock.now(), google: world.google };
}

function reach({ world, invocation }: Site, id: string): { file: FileRecord; book: Book } {
  const file = world.store.state.files.get(id);
  if (!file) throw new GoogleError('Requested entity was not found.');
  if (!mayOpen(file, invocation.as)) throw new GoogleError('The caller does not have permission');
  if (!file.book) throw new GoogleError('This operation is not supported for this document');
  return { file, book: file.book };
}

function create({ world, invocation }: Site, resource: NewBook, mask: FieldMask): unknown {
  return world.store.change((draft) => {
    const { title = 'Untitled spreadsheet', locale = 'en_US', timeZone = world.zone } = resource.properties ?? {};
    const wanted = resource.sheets?.length ? resource.sheets : [{ properties: { sheetId: 0, title: 'Sheet1' } }];
    const id = newFileId(draft);
    const now = world.clock.now();
    const book: Book = { locale, timeZone, sheets: [], metadata: [] };
    draft.addFile({
      id,
      name: title,
      mimeType: mimeTypes.spreadsheet,
      owner: invocation.as,
      editors: [],
      readers: [],
      link: null,
      parents: ['root'],
      trashed: false,
      appProperties: {},
      createdBy: invocation.project.id,
      createdAt: now,
      modifiedAt: now,
      content: null,
      book,
    });
    for (const { properties = {} } of wanted) growSheet(draft, id, properties);
    const file = draft.file(id);
    const made = draft.book(id);
    const sheets = made.sheets.map((sheet, index) => sheetResource(sheet, index));
    return masked({ ...bookResource(file, made), sheets }, mask);
  });
}
