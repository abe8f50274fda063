import { personKey } from '../../table/person-key.ts';
import type { Files } from '../ports.ts';
import type { Hint } from '../run/hint.ts';
import { isOpenDoor } from '../run/open-books.ts';
import type { Situation } from '../workbook/situation.ts';

type Seen = Pick<Situation, 'book' | 'books' | 'folder' | 'owner' | 'vitals'>;

/**
 * The event, without its editor while anybody may edit the workbook: nobody is seen then. Where commands wait and it names the owner, as
 * whom Google shows editors whom it does not know, the sharing is looked at now: one call.
 */
export function trustedHint(
  world: { readonly files: Pick<Files, 'sharing'> },
  situation: Seen,
  hint: Hint | null,
  isCommand: boolean,
): Hint | null {
  if (hint === null || hint.user === '') return hint;
  const { book, books, folder, owner, vitals } = situation;
  const isOpenNow = () => world.files.sharing(folder).some(({ id, shares }) => id === books[book] && shares.some(isOpenDoor));
  const isOpen = vitals.open.includes(book) || (isCommand && personKey(hint.user) === owner && isOpenNow());
  return isOpen ? { ...hint, user: '' } : hint;
}
