import { refusalPage } from '../../page/refusal-page.ts';
import type { ShownPage } from '../../page/frame.ts';
import { pageWords } from '../../text/pages.ts';
import type { Automation } from '../capability.ts';
import { AppError } from '../errors.ts';
import { countName, verify, type Claims, type LinkRefusal, type Links } from './link.ts';
import type { ListPage } from './list-page.ts';
import type { Page } from './page.ts';
import type { World } from '../ports.ts';
import { readInstallation, readLinks, type Installation } from '../run/state.ts';

/** A link that is good: what it claims, and what pages are made with. */
export interface Good {
  readonly claims: Claims;
  readonly links: Links;
  readonly installation: Installation;
  /** The script properties as they stood when the link was opened. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface OpenedPage extends Good {
  readonly page: Page;
}

export interface OpenedList extends Good {
  readonly list: ListPage;
}

/** Finds what a link opens: costs nothing beyond the properties. */
export function openedBy(
  world: World,
  automation: Automation,
  token: string,
  properties: Readonly<Record<string, string>>,
): OpenedPage | OpenedList | { readonly refused: LinkRefusal } {
  const installation = readInstallation(properties);
  const links = readLinks(properties);
  if (world.me() !== installation.owner) throw new AppError('not-owner', 'The web app must run as the owner.');
  if (links === null) return { refused: 'unknown-key' };
  const verified = verify(token, links.secrets, world.now());
  if ('refused' in verified) return verified;
  const good: Good = { claims: verified.claims, links, installation, properties };
  const page = automation.pages.find(({ name }) => name === verified.claims.what);
  if (page !== undefined) return { ...good, page };
  const list = automation.lists.find(({ name }) => name === verified.claims.what);
  return list === undefined ? { refused: 'unknown-key' } : { ...good, list };
}

/** A link that is no good: counted where somebody brought one (the bare address is nobody's forgery), and told in all languages, because nobody knows who asks. */
export function refusedLink(world: World, why: LinkRefusal, token: string): ShownPage {
  if (token !== '') world.counter.add(countName(why));
  return refusalPage(why === 'expired' ? pageWords.expired : pageWords.invalid);
}
