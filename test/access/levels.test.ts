import { expect, test } from '@jest/globals';
import { typedStaff } from '../../src/access/access.ts';
import { controlWith, problemsOf, staffTable } from './given.ts';

const member = (name: string, role: string, level?: string) => ({ name, mail: `${name}@shop.example`, role, level: level ?? null });
const levelsOf = (...staff: ReturnType<typeof member>[]) => typedStaff(controlWith({ staff })).map(({ level }) => level);
const problems = (...staff: ReturnType<typeof member>[]) => problemsOf(staffTable, controlWith({ staff }));

test('[SEC-1] an empty level is that of the post, a lower one goes before it, a higher one that nobody approved does not', () => {
  expect(levelsOf(member('a', 'agent'), member('b', 'agent', 'ordinary'), member('c', 'agent', 'databaseAdministrator'))).toEqual([
    'backOffice',
    'ordinary',
    'backOffice',
  ]);
});

test('[SEC-1] who holds two posts has one level: the typed one, else the higher', () => {
  expect(levelsOf(member('a', 'director'), member('a', 'head'))).toEqual(['backOffice', 'backOffice']);
  expect(levelsOf(member('a', 'director'), member('a', 'head', 'ordinary'))).toEqual(['ordinary', 'ordinary']);
});

test('[SEC-1] two levels for one person are told, and the first counts', () => {
  const rows = [member('a', 'head', 'ordinary'), member('a', 'director', 'backOffice')];
  expect(problems(...rows)[1]).toContain('is the same person as row 2 with another level: give both rows one');
  expect(levelsOf(...rows)).toEqual(['ordinary', 'ordinary']);
});

test('a member of staff without a post is told, and is none', () => {
  const rows = [{ name: 'a', mail: 'a@shop.example' }];
  expect(problemsOf(staffTable, controlWith({ staff: rows }))).toEqual(['Post is required']);
  expect(typedStaff(controlWith({ staff: rows }))).toEqual([]);
});
