import type { Run } from '../contract.ts';
import { ApiError, hostFaultIn } from './api-error.ts';
import { personIn, type Answer } from './asked.ts';
import { openedDialogs } from './dialog-door.ts';
import type { PageShop } from './page-shop.ts';
import type { Fields } from './request.ts';
import type { WireMenu, WireMenuAnswer, WireRan } from './wire.ts';

/** What a person does with hand and keyboard in a workbook, by path. */
export const acts: Readonly<Record<string, Answer>> = {
  '/api/edit': (shop, fields): WireRan => {
    const at = sheetIn(fields);
    const [row, column, values] = [fields.whole('row'), fields.whole('column'), fields.block('values')];
    const hand = personIn(shop, fields);
    refuseFarAway(shop, at, { row: row + values.length, column: column + Math.max(...values.map((line) => line.length)) });
    return ran(hand.edit(at.file, at.sheetId, row, column, values));
  },
  '/api/lines': (shop, fields) => {
    const { file, sheetId } = sheetIn(fields);
    const [what, row, hand] = [fields.text('do'), fields.whole('row'), personIn(shop, fields)];
    const count = fields.whole('count', 1);
    refuseFarAway(shop, { file, sheetId }, { row, column: 0 });
    if (count < 1 || count > mostLines) throw new ApiError(400, 'bad-request', `From 1 to ${String(mostLines)} rows go at once.`);
    if (what === 'insert') hand.insertRows(file, sheetId, row, count);
    else if (what === 'delete') hand.deleteRows(file, sheetId, row, count);
    else if (what === 'sort') hand.sort(file, sheetId, row, fields.whole('column'), fields.whole('descending', 0) > 0);
    else throw new ApiError(400, 'bad-request', `"${what}" is nothing that is done with rows.`);
    return {};
  },
  '/api/open': (shop, fields): { menus: readonly WireMenu[]; shared: boolean } => {
    const [hand, file] = [personIn(shop, fields), fields.text('file')];
    const known = shop.host.files().find((each) => each.id === file);
    const shared = known === undefined || [known.owner, ...known.editors, ...known.readers].includes(hand.mail) || known.link !== null;
    return shared ? { menus: hand.open(file), shared } : { menus: [], shared };
  },
  '/api/menu': (shop, fields): WireMenuAnswer => {
    const [{ file, sheetId }, fn, hand] = [sheetIn(fields), fields.text('fn'), personIn(shop, fields)];
    const offered = hand.open(file).flatMap((menu) => menu.items.map((item) => item.fn));
    if (!offered.includes(fn)) throw new ApiError(404, 'not-found', `No menu of the workbook has ${fn}.`);
    const { run, alerts, dialogs } = hand.menu(file, fn, sheetId);
    return { ...ran([run]), alerts, dialogs: openedDialogs(shop, { mail: hand.mail, file, sheetId }, dialogs) };
  },
};

/** Rows inserted or deleted at once at most. */
const mostLines = 1_000;

function sheetIn(fields: Fields): { readonly file: string; readonly sheetId: number } {
  return { file: fields.text('file'), sheetId: fields.whole('sheet') };
}

/** A sheet grows when something is typed beyond its edge; a slip of the keyboard must not make millions of rows. */
function refuseFarAway({ host }: PageShop, { file, sheetId }: ReturnType<typeof sheetIn>, to: { row: number; column: number }): void {
  const { rowCount, columnCount } = host.sheet(file, sheetId);
  if (to.row > rowCount + 60_000 || to.column > columnCount + 50)
    throw new ApiError(400, 'bad-request', 'That cell is far beyond the sheet.');
}

/** What the scripts did with an act; a fault of the host inside one is told as its own. */
function ran(runs: readonly Run[]): WireRan {
  const fault = hostFaultIn(runs);
  if (fault !== null) throw fault;
  return { runs: runs.map(({ fn, outcome, error }) => ({ fn, outcome, error: error?.message ?? '' })) };
}
