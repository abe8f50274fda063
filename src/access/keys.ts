import type { Job, Reach } from '../engine/run/job.ts';
import { newSecret, rotated, type Secrets } from '../engine/links/link.ts';
import { readRing, withKey, writeRing } from '../engine/commit/journal-keys.ts';
import { propertyNames } from '../engine/run/state.ts';
import type { Instant } from '../table/column.ts';
import { jobsTable } from './tables.ts';
import { w } from '../text/words.ts';

const name = 'access.rotateKeys';

/** Takes new secrets into use for the wish of that moment; those that are in use already stay. */
function renew({ memory, uniqueId }: Reach, asked: Instant): void {
  const properties = memory.all();
  const text = properties[propertyNames.secrets];
  const before = text === undefined ? null : (JSON.parse(text) as Secrets);
  if (before?.asked === asked) return;
  memory.set({
    [propertyNames.secrets]: JSON.stringify({ ...rotated(before, newSecret(uniqueId)), asked } satisfies Secrets),
    ...writeRing(withKey(readRing(properties), newSecret(uniqueId), asked), []),
  });
}

/**
 * Changes the keys of the mailed links and of the journals when an administrator chooses Run now. Open links stay good until the change
 * after that; each journal goes on under the new key from its next commit on, which seals what stands before.
 */
export const rotateKeys: Job = {
  name,
  title: w(
    '更换链接与流水密钥（选“立即执行”）',
    '更換連結與流水金鑰（選「立即執行」）',
    'Changes the keys of links and journals (choose Run now)',
  ),
  book: 'control',
  due: () => null,
  example: {
    typed: [{ table: jobsTable, key: name, cells: { by: '管理员', action: 'runNow' } }],
    due: { afterMinutes: 31 },
  },
  begin: ({ asks }) => ({
    act: (world) => {
      const asked = asks[name];
      if (asked !== undefined) renew(world, asked);
    },
    decide: (_, { now }) => ({ marks: { [name]: String(now) } }),
  }),
};
