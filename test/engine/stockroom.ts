import { automate, type Automation, type Capability } from '../../src/engine/capability.ts';
import { entryAction } from '../../src/engine/desk/action.ts';
import type { Fold } from '../../src/engine/workbook/fold.ts';
import { refoldJob } from '../../src/engine/workbook/refold.ts';
import { asText } from '../../src/table/cell.ts';
import { byScript, choice, optional, text, unique, whole } from '../../src/table/column.ts';
import { table, type AnyRow, type TableRead } from '../../src/table/table.ts';
import { message, note, w } from '../../src/text/words.ts';
import { capability, titled } from '../builders.ts';

const called = (name: string) => ({ title: w(name, name, name), about: note(name, name, name) });

/** What came and went; each changes the balance of its product. */
export const movements = table({
  name: 'movements',
  sheetId: 821,
  book: 'stock',
  kind: 'ledger',
  key: 'no',
  ...called('movements'),
  columns: titled({ no: unique(text({ max: 40 })), product: text({ max: 40 }), pieces: whole({ min: -10_000, max: 10_000 }) }),
});

export const balances = table({
  name: 'balances',
  sheetId: 822,
  book: 'stock',
  kind: 'ledger',
  key: 'product',
  ...called('balances'),
  columns: titled({ product: unique(text({ max: 40 })), pieces: whole() }),
});

/** The desk on which movements are typed. */
export function movingDesk(read: TableRead = 'whole') {
  return table({
    name: 'moving',
    sheetId: 823,
    book: 'stock',
    kind: 'desk',
    key: 'no',
    read,
    ...called('moving'),
    columns: titled({
      no: unique(text({ max: 40 })),
      product: text({ max: 40 }),
      pieces: whole({ min: -10_000, max: 10_000 }),
      by: optional(text({ max: 40 })),
      action: optional(choice({ move: w('动', '動', 'move') })),
      problem: byScript(optional(text({ max: 2_000 }))),
      result: byScript(optional(text({ max: 2_000 }))),
      receipt: byScript(optional(text({ max: 32 }))),
    }),
  });
}

/** What the stockroom is made of, where it differs. */
export interface Stockroom {
  readonly read?: TableRead;
  readonly capability?: Partial<Capability>;
}

/** A stockroom: a movement changes its product's balance in the commit that enters it, and none goes below nothing. */
export function stockroom({ read, capability: more = {} }: Stockroom = {}): Automation {
  const desk = movingDesk(read);
  const move = entryAction({
    name: 'stock.move',
    desk,
    choice: 'move',
    enters: movements,
    reads: ({ product }) => {
      if (product === 'unreadable') throw new Error('no reads');
      return { keyed: [{ table: balances, key: product }] };
    },
    decide: ({ row }, _, loaded) => {
      const { no, product, pieces } = row;
      const found = loaded.find(balances, product === 'undeclared' ? 'another' : product);
      const left = Number(found?.row['pieces'] ?? 0) + pieces;
      if (left < 0) return { refused: message(w('不足', '不足', 'not enough')) };
      const balance: AnyRow = { product, pieces: left };
      return {
        enter: [{ table: movements, row: { no, product, pieces } }, ...(found === null ? [{ table: balances, row: balance }] : [])],
        alter: found === null ? [] : [{ table: balances, line: found.line, cells: balance }],
        result: message(w('剩 {left}', '剩 {left}', '{left} left'), { left }),
      };
    },
    example: { cells: () => ({ no: 'M-1', product: 'T', pieces: 1 }) },
  });
  return automate([capability({ tables: [movements, balances, desk], actions: [move], ...more })]);
}

/** The movements added up by product. */
export function totals(read: TableRead = 'whole') {
  return table({
    name: '_totals',
    sheetId: 824,
    book: 'stock',
    kind: 'index',
    key: 'product',
    read,
    ...called('totals'),
    columns: titled({ product: text({ max: 40 }), pieces: whole(), moves: whole() }),
  });
}

export function totalled(read: TableRead): Fold {
  return {
    ledger: movements,
    index: totals(read),
    keys: ({ product }) => [asText(product)],
    add: (state, { product, pieces }) => ({
      product,
      pieces: Number(state?.['pieces'] ?? 0) + Number(pieces),
      moves: Number(state?.['moves'] ?? 0) + 1,
    }),
    remove: (state, { pieces }) => ({ ...state, pieces: Number(state['pieces']) - Number(pieces), moves: Number(state['moves']) - 1 }),
  };
}

/** A stockroom whose balances are folded from its movements: an Action looks at them, and corrects a movement. */
export function foldingStockroom(read: TableRead = 'whole'): Automation {
  const desk = movingDesk();
  const fold = totalled(read);
  const move = entryAction({
    name: 'stock.move',
    desk,
    choice: 'move',
    enters: movements,
    reads: ({ product, no }) => ({
      keyed: [
        { table: fold.index, key: product },
        { table: movements, key: no.replace('again ', '') },
      ],
    }),
    decide: ({ row: { no, product, pieces } }, _, loaded) => {
      const left = Number(loaded.find(fold.index, product)?.row['pieces'] ?? 0) + pieces;
      if (left < 0) return { refused: message(w('不足', '不足', 'not enough')) };
      const before = loaded.find(movements, no.replace('again ', ''));
      if (before !== null) return { alter: [{ table: movements, line: before.line, cells: { product, pieces } }] };
      return { enter: [{ table: movements, row: { no, product, pieces } }] };
    },
    example: { cells: () => ({ no: 'M-1', product: 'T', pieces: 1 }) },
  });
  const night = refoldJob({
    name: 'stock.refold',
    title: w('重算', '重算', 'adding up'),
    book: 'stock',
    folds: [fold],
    example: { due: { atMinute: 3 * 60 + 45 } },
  });
  return automate([capability({ tables: [movements, fold.index, desk], actions: [move], jobs: [night], folds: [fold] })]);
}
