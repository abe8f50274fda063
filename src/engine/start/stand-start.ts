import { missingSheet, plan } from '../../table/plan.ts';
import { tell, type Language, type NoteTexts } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import { textOf } from '../errors.ts';
import type { World, Write } from '../ports.ts';
import { sheetFailure } from '../run/failure-names.ts';
import type { Situation } from '../workbook/situation.ts';
import type { View } from '../workbook/view.ts';
import { startRows } from './start-rows.ts';
import type { Start } from './start.ts';

/** The writes that make a Start sheet. */
export function startWrites(
  start: Start,
  automation: Automation,
  situation: Situation,
  wanted: { readonly language: Language; readonly writer: string; readonly notes: NoteTexts },
): readonly Write[] {
  const { steps } = plan({ sheets: [] }, { tables: [start.table], ...wanted });
  return [...steps, { do: 'board', sheetId: start.table.sheetId, row: 1, rows: startRows(start, automation, 0, situation) }];
}

/**
 * Makes the Start sheet where it is gone, or where the workbook is older than it: in a write of its own, so that nothing else waits for
 * it. What failed is returned by name.
 */
export function standStart(
  world: Pick<World, 'books' | 'log' | 'notes'>,
  automation: Automation,
  view: View,
): Readonly<Record<string, string>> {
  const { situation, board, id } = view;
  const start = automation.starts.find(({ book }) => book === situation.book);
  if (start === undefined || board !== null) return {};
  try {
    const wanted = { language: situation.language, writer: situation.owner, notes: world.notes };
    world.books.write(id, startWrites(start, automation, situation, wanted));
    return {};
  } catch (error) {
    const text = `${tell(missingSheet(start.table, situation.language), situation.language)} (${textOf(error)})`;
    world.log(text);
    return { [sheetFailure(start.table)]: text };
  }
}
