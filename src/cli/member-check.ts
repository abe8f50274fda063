import { emulatedMembers } from '../local/members.ts';
import type { UsedMember } from './used-members.ts';

/** JSON that goes in and out of the advanced services: no members to call. The kinds of request are the exception, each is an act. */
const plainData = /\.Schema\.(?!Request\.)/;

/** The members that the local host does not know. */
export function notEmulated(used: readonly UsedMember[]): readonly UsedMember[] {
  const known = emulatedMembers();
  return used.filter(({ member }) => !plainData.test(member) && !known.has(member));
}
