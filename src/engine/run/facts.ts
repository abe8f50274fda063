import type { Settings } from '../../rulebook/settings.ts';
import { limits } from '../../limits.ts';
import { version } from '../../version.ts';
import { digest, utf8 } from '../commit/digest.ts';
import type { World } from '../ports.ts';
import { readAddress, type Installation } from './state.ts';
import { schema } from '../workbook/tables.ts';

/**
 * Facts about an installation, by name. They stand beside its folder, where the commands of the installing account read them: that
 * account's login reaches neither workbooks nor script properties. Nothing in them is secret.
 */
export type Facts = Readonly<Record<string, string>>;

/** What stands for nothing: a fact may not be empty. */
export const noFact = '-';

/** The fact by which an installation's folder is found, and its value. */
export const folderMark = { name: 'zhanggui', value: 'installation' } as const;

/** What install knows. */
export function installFacts(
  world: Pick<World, 'scriptId'>,
  { owner, books }: Installation,
  { language, account }: Settings,
  properties: Facts,
): Facts {
  return fitted({
    [folderMark.name]: folderMark.value,
    script: world.scriptId(),
    owner,
    language,
    account,
    ...codeFacts(readAddress(properties) ?? ''),
    ...books,
  });
}

/** Which code runs, and where its links lead. */
export function codeFacts(webApp: string): Facts {
  return { version, schema: String(schema), webApp: addressMark(webApp) };
}

/** A short mark of an address, which would be too long for a fact. */
export function addressMark(address: string): string {
  return address === '' ? noFact : digest(address).slice(0, 16);
}

/** Cuts what is too long, and puts the sign for nothing where there is none. */
export function fitted(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, cut(name, text === '' ? noFact : text)]));
}

function cut(name: string, text: string): string {
  const room = limits.noteBytes - utf8(name).length;
  let kept = text;
  while (utf8(kept).length > room) kept = kept.slice(0, -1);
  return kept;
}
