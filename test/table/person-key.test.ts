import { expect, test } from '@jest/globals';
import { onePerson, personKey } from '../../src/table/person-key.ts';

test('capitals and spaces around do not make another address; dots and a plus do', () => {
  expect(personKey(' Wang@Shop.CN ')).toBe('wang@shop.cn');
  expect(personKey('wang.li+1@gmail.com')).toBe('wang.li+1@gmail.com');
  expect(personKey(null)).toBe('');
});

test('addresses that were written down are read in one way; names of people and what was asked stay', () => {
  const written = { requester: { name: 'Wang@Shop.cn', mail: 'Wang@Shop.cn' }, by: 'Wang Li', content: { before: 'Old@Shop.cn' } };
  expect(JSON.parse(JSON.stringify(written), onePerson)).toEqual({ ...written, requester: { name: 'Wang@Shop.cn', mail: 'wang@shop.cn' } });
});
