import { automation } from '../../automation.ts';
import type { Automation } from '../../engine/capability.ts';
import type { Action } from '../../engine/desk/action.ts';
import type { Page } from '../../engine/links/page.ts';
import { propertyNames } from '../../engine/run/state.ts';
import type { Run } from '../../local/contract.ts';
import { isNumbered } from '../../engine/desk/desk.ts';
import { columnOf, type AnyRow, type AnyTable } from '../../table/table.ts';
import { controlProject, type Shop } from '../shop.ts';
import { answerLink, formFields, linkCode, linkToken, offeredToken, openLink, webAppUrl } from './links.ts';
import { beatAfter, firstKey, rehearsalStaff } from './rehearsed-shop.ts';
import { freeLine, lineOfKey, newestKey, rowsOf, typeCells, typist } from './typing.ts';

export function actionNamed(name: string, { actions }: Automation = automation): Action {
  const action = actions.find((each) => each.name === name);
  if (action === undefined) throw new RangeError(`no action ${name}`);
  return action;
}

/** Where an action's example stands: its row, and the key that the rows of one rehearsal share. */
interface Placed {
  readonly line: number;
  readonly key: string;
}

/** Types an action's example without its choice. `key` stands in for the example's own key. */
export function placeExample(shop: Shop, action: Action, key: string): Placed {
  const { desk } = action;
  const cells = byTypist(desk, action.example.cells(shop.host.now()));
  if (action.enters !== null) {
    const line = freeLine(shop, desk);
    typeCells(shop, typist(desk), {
      table: desk,
      line,
      cells: { ...referring(desk, key), ...cells, ...(isNumbered(desk) ? {} : { [desk.key]: key }) },
    });
    return { line, key };
  }
  const line = exampleLine(shop, action, key);
  if (line === null) throw new Error(`${action.name}: no row of ${desk.name} for ${key}`);
  typeCells(shop, typist(desk), { table: desk, line, cells });
  return { line, key };
}

/** Whoever an example names, of those who may type on the desk: else the one who types it there, so that he is known without an event too. */
function byTypist(desk: AnyTable, cells: AnyRow): AnyRow {
  if (!('by' in desk.columns)) return cells;
  const named = rehearsalStaff.find(({ name }) => name === cells['by']);
  if (named !== undefined && desk.editors.includes(named.role)) return cells;
  return { ...cells, by: rehearsalStaff.find(({ mail }) => mail === typist(desk))?.name ?? cells['by'] };
}

/** References without an example name the row that the rehearsal entered before. */
function referring({ columns }: AnyTable, key: string): AnyRow {
  const needed = Object.entries(columns).filter(([, { kind, optional }]) => kind === 'reference' && !optional);
  return Object.fromEntries(needed.map(([id]) => [id, key]));
}

/** A row that stands: the rehearsal's, or the newest where Zhanggui makes the keys. Where people write the key, a free one. */
function exampleLine(shop: Shop, { desk, on }: Action, key: string): number | null {
  if (on !== null) return lineOfKey(shop, desk, key) ?? lineOfKey(shop, desk, newestKey(shop, on));
  return columnOf(desk, desk.key).byScript ? (rowsOf(shop, desk)[0]?.line ?? null) : freeLine(shop, desk);
}

/** Chooses the action, as the last cell typed. */
export function choose(shop: Shop, action: Action, line: number): readonly Run[] {
  return typeCells(shop, typist(action.desk), { table: action.desk, line, cells: { action: action.choice } });
}

/** Takes actions by their examples; the name of a page stands for its answer. */
export function takeActions(shop: Shop, names: readonly string[], key: string, waitMinutes = 6): void {
  for (const name of names) {
    const page = shop.automation.pages.find((each) => each.name === name);
    if (page !== undefined) {
      shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
      const { token, answer } = answered(shop, page);
      answer(openLink(shop, token))?.();
      beatAfter(shop, 6);
      continue;
    }
    const action = actionNamed(name, shop.automation);
    const { line } = placeExample(shop, action, key);
    choose(shop, action, line);
    beatAfter(shop, waitMinutes);
  }
}

/** A link, and how its page is answered: null where the page has nothing to decide. */
export interface PreparedLink {
  readonly token: string;
  readonly answer: (html: string) => (() => void) | null;
}

export function answered(shop: Shop, page: Page): PreparedLink {
  const { choice, typed } = page.example;
  // Where Zhanggui makes the keys, the newest row is the rehearsal's.
  const key = lineOfKey(shop, page.ledger, firstKey) === null ? newestKey(shop, page.ledger) : firstKey;
  const fields = formFields(typed(key, linkCode(shop, page, key)));
  return {
    token: linkToken(shop, page, key),
    answer: (html) => {
      const t = offeredToken(html);
      return t === null ? null : () => void answerLink(shop, { t, choice, ...fields });
    },
  };
}
