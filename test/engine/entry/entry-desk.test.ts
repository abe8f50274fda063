import { describe, expect, test } from '@jest/globals';
import { desksOf, capability } from '../../../src/engine/entry/capability.ts';
import { enter } from '../../../src/engine/entry/enter.ts';
import { entryDesk } from '../../../src/engine/entry/entry-desk.ts';
import { choice, day, example, moment, named, optional, reference, text, whole } from '../../../src/table/column.ts';
import { columnIds, columnOf } from '../../../src/table/table.ts';
import { engineMessages } from '../../../src/text/engine.ts';
import { message, note, w } from '../../../src/text/words.ts';
import { now } from '../../builders.ts';
import { chosen } from '../../decide.ts';

const words = w('格', '格', 'Cell');
const told = note('说明', '說明', 'What it is');
const title = { title: w('班次', '班次', 'Shifts'), about: words };

/** Keyed by what people type, with something that stays open. */
const shifts = entryDesk(
  { name: 'shifts', book: 'roster', sheets: 900, key: 'code', editors: ['dutyManager'] },
  {
    ...title,
    columns: {
      code: named(text({ max: 10 }), words, told),
      day: named(day(), words, told),
      note: named(optional(text({ max: 100 })), words, told),
    },
    state: {
      taken: named(whole(), words, told),
      stage: named(choice({ open: w('开', '開', 'open'), shut: w('关', '關', 'shut') }), words, told),
      by: named(optional(text({ max: 40 })), words, told),
    },
    open: { title: w('缺人', '缺人', 'Gaps'), about: words, isOpen: ({ taken }) => taken === 0, shows: ['day'], choices: { take: words } },
  },
);

/** Numbered by Zhanggui, about rows of the other. */
const swaps = entryDesk(
  { name: 'swaps', book: 'roster', sheets: 904, numbers: 'S', editors: ['agent'] },
  {
    ...title,
    columns: {
      shift: named(reference('shifts'), words, told),
      pieces: named(example(whole(), 7), words, told),
      since: named(optional(moment()), words, told),
    },
  },
);
const full = w('满了', '滿了', 'full');
const swap = enter(swaps, {
  before: ['shifts.enter'],
  refers: { shift: shifts.ledger },
  decide: ({ row, found: { shift } }) =>
    shift.row.taken + row.pieces > 3
      ? { refused: message(full) }
      : { alter: [{ ...shift, cells: { taken: shift.row.taken + row.pieces } }] },
});
const early = { code: 'early', day: '2026-03-02', note: null, taken: 0, stage: 'open', by: null };

describe('what an entry desk makes of one list of columns', () => {
  test('a desk on which people type them, with Action and By', () => {
    expect(columnIds(shifts.desk)).toEqual(['code', 'day', 'note', 'by', 'action', 'problem', 'result', 'receipt']);
    expect(shifts.desk).toMatchObject({ kind: 'desk', sheetId: 900, key: 'code', editors: ['dutyManager'] });
    expect(columnOf(shifts.desk, 'code')).toMatchObject({ unique: true, sealed: false, byScript: false });
  });

  test('a ledger in which they are sealed, with stamps and what decisions keep', () => {
    expect(columnIds(shifts.ledger).slice(0, 3)).toEqual(['code', 'day', 'note']);
    expect(columnOf(shifts.ledger, 'day')).toMatchObject({ sealed: true, byScript: true });
    expect(columnOf(shifts.ledger, 'taken')).toMatchObject({ sealed: false, byScript: true });
    expect(columnIds(shifts.ledger)).toEqual(expect.arrayContaining(['enteredAt', 'enteredBy', 'seal', 'born', 'taken', 'stage']));
  });

  test('a desk without a typed key is numbered', () => {
    expect([swaps.desk.key, swaps.ledger.key, swaps.desk.sheetId, swaps.ledger.sheetId]).toEqual(['no', 'no', 904, 905]);
    expect(columnOf(swaps.desk, 'no')).toMatchObject({ byScript: true, optional: true });
    expect(columnOf(swaps.ledger, 'no')).toMatchObject({ sealed: true, unique: true, optional: false });
  });

  test('the words of desk and ledger, from one title', () => {
    expect(shifts.ledger.words.title).toEqual(title.title);
    expect(shifts.desk.words.title).toEqual(w('填写班次', '填寫班次', 'Shifts: entry'));
    expect(shifts.desk.words.columns.day).toEqual({ header: words, note: told });
  });

  test('an index and a desk of what stays open', () => {
    const { open } = shifts;
    expect([open?.index.sheetId, open?.desk.sheetId, open?.index.kind]).toEqual([902, 903, 'index']);
    expect(columnIds(open?.desk ?? shifts.desk)).toEqual(['code', 'day', 'line', 'by', 'action', 'problem', 'result', 'receipt']);
    expect([open?.isOpen(early), open?.isOpen({ ...early, taken: 1 })]).toEqual([true, false]);
    const shown = open?.row(early, 5, {} as never) ?? {};
    expect([shown, open?.show(shown)]).toEqual([{ code: 'early', day: '2026-03-02', line: 5 }, shown]);
    expect(swaps.open).toBeNull();
  });

  test('a capability has all of them, the staff script the desks', () => {
    const { tables, projections } = capability('roster', { entries: [shifts, swaps] });
    expect(tables.map(({ name }) => name).sort()).toEqual(
      ['_shifts', 'shifts', 'shifts.entry', 'shifts.open', 'swaps', 'swaps.entry'].sort(),
    );
    expect(projections).toEqual([shifts.open]);
    expect(desksOf([shifts, swaps]).tables.map(({ name }) => name)).toEqual(['shifts.entry', 'shifts.open', 'swaps.entry']);
  });

  test('a state column that a new row has no value for is refused, and a key that is no column', () => {
    const place = { name: 'x', book: 'roster', sheets: 910, editors: [] } as const;
    const columns = { code: named(text({ max: 9 }), words, told) };
    expect(() => entryDesk({ ...place, numbers: 'X' }, { ...title, columns, state: { at: named(moment(), words, told) } })).toThrow(
      RangeError,
    );
    expect(() => entryDesk({ ...place, key: 'cod' as 'code' }, { ...title, columns })).toThrow(RangeError);
  });
});

describe('the Action that enters a row', () => {
  test('seals what was typed, with who and when, and begins what decisions keep', () => {
    const { entered, said } = chosen(enter(shifts), { code: 'early', day: '2026-03-02' });
    expect(entered).toEqual([['shifts', { ...early, enteredAt: now, enteredBy: '韩梅' }]]);
    expect(said).toBe('Entered at 10:00: early');
  });

  test('numbers it where people type no key', () => {
    const given = { rows: [[shifts.ledger, [early]] as const, [swaps.ledger, [{}, {}]] as const] };
    expect(chosen(swap, { shift: 'early', pieces: 2 }, given).entered).toMatchObject([['swaps', { no: 'S-260302-0003', shift: 'early' }]]);
  });

  test('changes what it refers to in the same decision', () => {
    const given = {
      rows: [
        [
          shifts.ledger,
          [
            { ...early, code: 'late' },
            { ...early, taken: 1 },
          ],
        ] as const,
      ],
    };
    expect(chosen(swap, { shift: 'early', pieces: 2 }, given).altered).toEqual([['shifts', 3, { taken: 3 }]]);
  });

  test('refuses a reference to nothing, and what the capability refuses', () => {
    const given = { rows: [[shifts.ledger, [early]] as const] };
    expect(chosen(swap, { shift: 'night', pieces: 1 }, given)).toMatchObject({ refused: engineMessages.unknownKey, entered: [] });
    expect(chosen(swap, { shift: 'early', pieces: 4 }, given)).toMatchObject({ refused: full, entered: [], altered: [] });
  });

  test('has an example of its columns: their own, or what is typical of their kind', () => {
    expect(enter(shifts).example.cells(now)).toEqual({ code: '样品', day: '2026-03-02' });
    expect(swap.example).toMatchObject({ before: ['shifts.enter'] });
    expect(swap.example.cells(now)).toEqual({ pieces: 7 });
  });
});
