import type { AnyRow } from '../../table/table.ts';
import { personKey } from '../../table/person-key.ts';
import { hidingReasons } from '../../text/pages.ts';
import type { Language } from '../../text/words.ts';
import type { Claims } from './link.ts';
import type { Closed, Page, PageChoice, Reader } from './page.ts';
import type { Situation } from '../workbook/situation.ts';

/** What a page must know of the workbook to speak to somebody. */
export type Told = Pick<Situation, 'settings' | 'staff' | 'language' | 'owner' | 'now'>;

/** The receiver of a link: on the staff list, or the owner, to whom letters go when nobody holds a post; null for nobody. */
export function readerOf(claims: Pick<Claims, 'mail' | 'seat'>, { settings, staff, language, owner, now }: Told): Reader | null {
  const mail = personKey(claims.mail);
  const person = staff.find((each) => each.mail === mail);
  if (person === undefined && mail !== owner) return null;
  return {
    name: person?.name ?? owner,
    mail,
    seat: claims.seat,
    language: person?.language ?? language,
    settings,
    staff,
    isAgent: person?.role === 'agent',
    now,
  };
}

export function languageFor({ mail }: Pick<Claims, 'mail'>, { staff, language }: Pick<Told, 'staff' | 'language'>): Language {
  return staff.find((person) => person.mail === personKey(mail))?.language ?? language;
}

/** Whether a reader who is refused for this reason must not see the row either. */
export function isHidden({ closed }: Closed): boolean {
  return hidingReasons.includes(closed);
}

/** The choices that the page offers now: on a closed row only those meant for it, and none where the row is hidden. */
export function offered(page: Page, row: AnyRow, reader: Reader): readonly PageChoice[] {
  const status = page.status(row, reader);
  if (status === 'open') return page.choices(row, reader);
  return isHidden(status) ? [] : page.choices(row, reader).filter(({ whenClosed }) => whenClosed === true);
}
