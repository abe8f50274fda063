import { beforeEach, describe, expect, test } from 'vitest';
import { Department, breaking, ledgers } from './department.ts';

beforeEach(() => {
  breaking.clear();
});

function givenWish(no: string, ...ways: Parameters<Department['wish']>[1]): Department {
  const department = new Department();
  department.beat();
  department.wish(no, ways);
  return department;
}

test('an effect happens in the run that decided it, and is marked with the letters', () => {
  const department = givenWish('A', { to: 'control' });
  department.beat();
  expect(department.told()).toEqual(['order A: sent', 'control A: A.1.control']);
  expect(department.effects('order')).toEqual(['A.1.control done']);
  expect(department.calls).toEqual(['x']);
});
