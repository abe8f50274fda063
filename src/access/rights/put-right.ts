import { personKey } from '../../table/person-key.ts';
import { classify } from '../../engine/errors.ts';
import type { ShareRole, World, Write } from '../../engine/ports.ts';
import { isOpenDoor } from '../../engine/run/open-books.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import type { Access } from '../../rulebook/rights.ts';
import { books, type Book } from '../../table/table.ts';
import { accessOf, editorsOff, guardOn, isOwners, shareOf, type Compared } from './differences.ts';
import type { WantedGuard } from './wanted.ts';

type Reach = Pick<World, 'files' | 'books'>;
type Installed = Pick<Situation, 'books'>;

/** Whose access is taken away beside what was approved: people who left, and whoever was let in by hand if the setting says so. */
export interface Leaving {
  readonly left: ReadonlySet<string>;
  readonly strangers: boolean;
}

/**
 * Makes the sharing as it is to be, one call for each difference; never the owner's. What lets anybody edit is taken away whatever the
 * setting about strangers says. Returns the people whom Google refused: an
 * address without an account stops nobody else.
 */
export function putSharingRight({ files }: Reach, installed: Installed, compared: Compared, leaving: Leaving): ReadonlySet<string> {
  const refused = new Set<string>();
  for (const book of books) {
    const file = installed.books[book];
    const shares = compared.found[book].shares.filter((share) => !isOwners(share, compared.owner));
    const attempt = (key: string, change: () => void) => {
      if (!isRefused(change)) return;
      refused.add(key);
    };
    for (const [key, should] of compared.wanted.access[book]) {
      const standing = shareOf(shares, key);
      if (accessOf(standing) === should) continue;
      const mail = compared.roster.members.get(key)?.mail ?? key;
      attempt(key, () => {
        if (!isShareRole(should)) files.unshare(file, standing?.id ?? '');
        else if (standing === undefined) files.share(file, mail, should);
        else files.reshare(file, standing.id, should);
      });
    }
    for (const share of shares) {
      const { id, who, isPerson } = share;
      const key = personKey(who ?? '');
      const isKnown = isPerson && (compared.roster.members.has(key) || compared.roster.held.has(key));
      if (!isKnown && ((isPerson && leaving.left.has(key)) || leaving.strangers || isOpenDoor(share)))
        attempt(key, () => {
          files.unshare(file, id);
        });
    }
  }
  return refused;
}

function isShareRole(access: Access): access is ShareRole {
  return access === 'reader' || access === 'writer';
}

/** Whether Google turned a change down for the address that it is about; any other failure is thrown. */
function isRefused(change: () => void): boolean {
  try {
    change();
    return false;
  } catch (error) {
    if (classify(error) !== 'data') throw error;
    return true;
  }
}

/** Makes the protections as they are to be: one write for each workbook where one differs; of all with `again`, whether they differ or not. */
export function putGuardsRight({ books: workbooks }: Reach, installed: Installed, compared: Compared, again: boolean): void {
  for (const book of books) {
    const own = compared.wanted.guards.filter((guard) => guard.book === book);
    const writes = own.flatMap((guard) => guardWrites(book, guard, compared, again));
    if (writes.length > 0) workbooks.write(installed.books[book], writes);
  }
}

function guardWrites(book: Book, guard: WantedGuard, compared: Compared, again: boolean): readonly Write[] {
  const sheet = compared.found[book].sheets.find(({ sheetId }) => sheetId === guard.sheetId);
  if (sheet === undefined) return [];
  const standing = guardOn(sheet, guard);
  const { added, missing, held } = editorsOff(standing?.editors ?? [], guard, compared);
  const editors = [compared.owner, ...guard.editors, ...held];
  const { sheetId, description } = guard;
  const add: Write = { do: 'protect', sheetId, column: null, description, editors, warningOnly: false };
  if (standing === undefined) return [add];
  if (standing.leaks) return [{ do: 'unlock', protection: standing.id }, add];
  return added.length + missing.length === 0 && !again ? [] : [{ do: 'reprotect', protection: standing.id, editors }];
}
