import { expect, test } from '@jest/globals';
import { accessCapability } from '../../src/access/access.ts';
import { standInsTable } from '../../src/access/tables.ts';
import type { Reach } from '../../src/engine/run/job.ts';
import { now, paperBook, person } from '../builders.ts';
import { controlWith } from './given.ts';

const publish = accessCapability(() => true).jobs.find(({ name }) => name === 'access.publish');

test('more stand-ins than a cell holds: nothing is written, and the failure names the sheet and what to do', () => {
  const staff = [person('head'), person('director')].map(({ name, mail, role }) => ({ name, mail, role }));
  const standIns = Array.from({ length: 800 }, () => ({ who: 'head', standIn: 'director', from: '2026-03-02', to: '2026-03-06' }));
  const situation = controlWith({ staff, [standInsTable.name]: standIns });
  const book = paperBook();
  expect(publish?.due(situation)).toBe(now);
  expect(() => publish?.begin(situation).act?.({ books: book } as unknown as Reach)).toThrow(
    expect.objectContaining({
      code: 'too-long',
      message: expect.stringMatching(/^standIns: \d+ of 50000 characters\. Delete rows/),
    }),
  );
  expect(book.writes).toBe(0);
});
