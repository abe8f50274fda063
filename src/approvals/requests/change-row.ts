import type { Situation } from '../../engine/workbook/situation.ts';
import type { Columns, RowOf, Table } from '../../table/table.ts';
import { engineMessages } from '../../text/engine.ts';
import { message, type Message } from '../../text/words.ts';
import type { Carrying } from './effects.ts';
import type { Registered } from './tables.ts';

/**
 * What an approved request brings about where it changes one row: the one whose key stands in About. Tells to those concerned that there
 * is none.
 * @example
 * export const stockCarryings: Carryings = { price: changesRow(products.ledger, ({ amount }) => ({ price: amount })) };
 */
export function changesRow<L extends Columns>(
  ledger: Table<L>,
  change: (request: Registered, row: RowOf<Table<L>>, situation: Situation) => Partial<RowOf<Table<L>>> | { readonly impossible: Message },
): Carrying {
  return {
    reads: (key) => ({ keyed: [{ table: ledger, key }] }),
    carry: (request, _by, situation, loaded) => {
      const key = request.about ?? '';
      const found = loaded.find(ledger, key);
      if (found === null) return { impossible: message(engineMessages.unknownKey, { key }) };
      const cells = change(request, found.row as RowOf<Table<L>>, situation);
      if ('impossible' in cells) return { impossible: cells.impossible as Message };
      return { alter: [{ table: ledger, line: found.line, cells: cells }] };
    },
  };
}
