import { personKey } from '../../table/person-key.ts';
import type { Decision, Refusal } from '../../engine/commit/decision.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { message } from '../../text/words.ts';
import { rightsMessages } from '../../text/rights.ts';
import type { Asked } from './asked.ts';
import { everGranted } from './in-force.ts';
import { rosterOf, type Member } from './roster.ts';
import { rights, type Right } from './tables.ts';

/** What an approved request grants (APR-9, APR-10). */
export interface Grant extends Asked {
  readonly requestNo: string;
  /** The names of those who approved, as the register tells them. */
  readonly approvedBy: string;
}

/**
 * Enters an approved right in the ledger of the control workbook; `access.applyRights` carries it out with the next beat. A request
 * that stands there already is not entered twice. Refused when the person is no longer on the staff list.
 */
export function grant(given: Grant, situation: Situation): Decision | Refusal {
  const { requestNo, mail, book, to, approvedBy } = given;
  if (everGranted(situation).some(({ row }) => row.requestNo === requestNo)) return {};
  const member = rosterOf(situation)?.members.get(personKey(mail));
  if (member === undefined) return { refused: message(rightsMessages.notStaff, { who: mail }) };
  const row = {
    requestNo,
    person: member.name,
    mail: member.mail,
    book,
    from: before(member, given),
    to,
    approvedBy,
    approvedAt: situation.now,
    appliedAt: null,
  };
  return { enter: [{ table: rights, row }] };
}

/** What the person had: `ended` where a workbook was open by the post alone. */
function before({ level, special }: Member, { book }: Grant): Right {
  return book === null ? level : (special.get(book) ?? 'ended');
}
