import { expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { levelOf } from '../../src/rulebook/levels.ts';
import type { Role } from '../../src/table/table.ts';
import { roleWords } from '../../src/text/roles.ts';

const roles = Object.keys(roleWords) as Role[];

test('[SEC-1] every post has one of three levels', () => {
  const by = (level: string) => roles.filter((role) => levelOf(role) === level);
  expect(by('ordinary')).toEqual(['director', 'executive', 'generalManager']);
  expect(by('databaseAdministrator')).toEqual(['itLead', 'systemAdministrator', 'databaseAdministrator']);
  expect(by('backOffice')).toHaveLength(roles.length - 6);
});

test('[SEC-1] who may type on a desk is no ordinary user by the post', () => {
  const typists = new Set(automation.tables.flatMap((table) => table.editors));
  expect([...typists].filter((role) => levelOf(role) === 'ordinary')).toEqual([]);
});
