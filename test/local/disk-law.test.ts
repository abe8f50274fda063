import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { givenBook, givenHost, owner } from './given.ts';

const cell = fc.oneof(fc.constant(null), fc.integer(), fc.boolean(), fc.string(), fc.constant('2026-3-2'), fc.constant('=A1'));
const row = fc.nat(12);
const act = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    row,
    values: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('sort' as const), row }),
  fc.record({ kind: fc.constant('insert' as const), row }),
  fc.record({ kind: fc.constant('delete' as const), row }),
  fc.record({ kind: fc.constant('snapshot' as const), row }),
  fc.record({ kind: fc.constant('restore' as const), row }),
);

test('law: whatever was done, a folder opened again holds what memory held', () => {
  const law = fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
    const folder = mkdtempSync(join(tmpdir(), 'zhanggui-law-'));
    const host = givenHost({ storage: { folder } });
    const file = givenBook(host);
    const person = host.person(owner);
    let snapshot = host.snapshot();
    for (const one of acts) {
      if (one.kind === 'edit') person.edit(file, 1, one.row, 1, one.values);
      else if (one.kind === 'sort') person.sort(file, 1, one.row, 1);
      else if (one.kind === 'insert') person.insertRows(file, 1, one.row, 2);
      else if (one.kind === 'delete' && host.sheet(file, 1).rowCount > 15) person.deleteRows(file, 1, one.row, 2);
      else if (one.kind === 'snapshot') snapshot = host.snapshot();
      else if (one.kind === 'restore') host.restore(snapshot);
    }
    const before = structuredClone([host.files(), host.sheets(file)]);
    host.close();
    const again = givenHost({ storage: { folder } });
    const after = [again.files(), again.sheets(file)];
    again.close();
    rmSync(folder, { recursive: true });
    expect(after).toEqual(before);
  });
  fc.assert(law, { seed: 20261122, numRuns: 60 });
}, 60_000);
