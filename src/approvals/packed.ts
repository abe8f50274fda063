import { onePerson } from '../table/person-key.ts';
import type { AnyRow } from '../table/table.ts';

/** Something whole as what an effect or a letter is about: the outbox leaves empty values out, and here they mean something. */
export function packed(what: object): AnyRow {
  return { json: JSON.stringify(what) };
}

/** What was packed. @throws SyntaxError where somebody touched the outbox */
export function unpacked(about: AnyRow): unknown {
  return JSON.parse(String(about['json']), onePerson);
}
