import type { Job, Reach } from '../engine/run/job.ts';
import { newSecret, rotated, type Secrets } from '../engine/links/link.ts';
import { propertyNames } from '../engine/run/state.ts';
import type { Instant } from '../table/column.ts';
import { jobsTable } from './tables.ts';
import { w } from '../text/words.ts';

const name = 'access.rotateKeys';

/** Takes a new secret into use for the wish of that moment; one that is taken into use already stays. */
function renew({ memory, uniqueId }: Reach, asked: Instant): void {
  const text = memory.all()[propertyNames.secrets];
  const before = text === undefined ? null : (JSON.parse(text) as Secrets);
  if (before?.asked === asked) return;
  memory.set({ [propertyNames.secrets]: JSON.stringify({ ...rotated(before, newSecret(uniqueId)), asked } satisfies Secrets) });
}

/** Changes the key of the mailed links when an administrator chooses Run now. Open links stay good until the change after that. */
export const rotateKeys: Job = {
  name,
  title: w('更换链接密钥（选“立即执行”）', '更換連結金鑰（選「立即執行」）', 'Changes the key of the mailed links (choose Run now)'),
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
