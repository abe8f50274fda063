import { framed, type ShownPage } from '../page/frame.ts';
import { html } from '../page/html.ts';
import { choiceForm, factTable, list, notice } from '../page/parts.ts';
import { refusalPage, sayingPage } from '../page/refusal-page.ts';
import { findLayout } from '../table/layout.ts';
import { showMoment } from '../table/office-time.ts';
import type { AnyRow } from '../table/table.ts';
import { pageWords } from '../text/pages.ts';
import { say, tell, type Language } from '../text/words.ts';
import { run } from './beat.ts';
import type { Automation } from './capability.ts';
import { AppError, textOf } from './errors.ts';
import { headLength } from './head.ts';
import { countName, sign, verify, type Claims, type LinkRefusal, type Links } from './link.ts';
import type { Page, Reader, TypedOnPage, Visited } from './page.ts';
import type { World } from './ports.ts';
import { readShared, sharedLength } from './shared.ts';
import type { Situation } from './situation.ts';
import { propertyNames, readInstallation, readLinks, readState, type Installation } from './state.ts';
import { engineTables } from './tables.ts';
import { holderOf } from './take-visit.ts';
import { ledgerRow, trustedHead } from './view.ts';

/** How long a person who presses a button waits for the lock, ms. */
const visitWaitMs = 10_000;

/** What a request to the web app carries. */
export interface PageRequest extends TypedOnPage {
  readonly token: string;
  readonly choice: string;
}

/** A link that is good: what it claims, and the page that it opens. */
interface Good {
  readonly page: Page;
  readonly claims: Claims;
  readonly links: Links;
  readonly installation: Installation;
}

/** Opens a link: shows, and changes nothing. Costs the properties and one read; a link that is no good, a count in the cache. */
export function showPage(world: World, automation: Automation, { token }: PageRequest): ShownPage {
  return caught(world, pageWords.unreadable, () => {
    const good = goodLink(world, automation, token, world.memory.all());
    return 'page' in good ? present(world, good) : refused(world, good.refused, token);
  });
}

/** Takes an answer: verifies again, then lock, read, decide, commit; the page tells what became of it. */
export function takeAnswer(world: World, automation: Automation, request: PageRequest): ShownPage {
  return caught(world, pageWords.failed, () => {
    const started = world.now();
    const good = goodLink(world, automation, request.token, world.memory.all());
    if (!('page' in good)) return refused(world, good.refused, request.token);
    const { page, claims, installation } = good;
    const choice = page.choices.find((each) => each.name === request.choice);
    if (choice === undefined) return present(world, good);
    if (!world.lock.tryLock(visitWaitMs)) return busyPage();
    let held = true;
    try {
      // What another run left meanwhile must not be written over.
      const properties = world.memory.all();
      held = false;
      const visited = run(world, automation, {
        installation,
        state: readState(properties),
        heard: properties[propertyNames.knock] ?? '',
        books: [page.ledger.book],
        hint: null,
        started,
        links: readLinks(properties),
        visit: { page, choice, claims, typed: request },
      });
      return visited === null ? refusalPage(pageWords.failed) : outcomePage(good, visited, world.now());
    } finally {
      if (held) world.lock.release();
    }
  });
}

function busyPage(): ShownPage {
  return refusalPage(pageWords.busy);
}

/** Whatever breaks, the person gets a page that says what to do. */
function caught(world: World, words: (typeof pageWords)['failed'], show: () => ShownPage): ShownPage {
  try {
    return show();
  } catch (error) {
    world.log(`page: ${textOf(error)}`);
    return refusalPage(words);
  }
}

type Properties = Readonly<Record<string, string>>;

function goodLink(world: World, automation: Automation, token: string, properties: Properties): Good | { readonly refused: LinkRefusal } {
  const installation = readInstallation(properties);
  const links = readLinks(properties);
  if (world.me() !== installation.owner) throw new AppError('not-owner', 'The web app must run as the owner.');
  if (links === null) return { refused: 'unknown-key' };
  const verified = verify(token, links.secrets, world.now());
  if ('refused' in verified) return verified;
  const page = automation.pages.find((each) => each.name === verified.claims.what);
  return page === undefined ? { refused: 'unknown-key' } : { page, claims: verified.claims, links, installation };
}

/** Counted where somebody brought a token; the bare address is nobody's forgery. */
function refused(world: World, why: LinkRefusal, token: string): ShownPage {
  if (token !== '') world.counter.add(countName(why));
  return refusalPage(why === 'expired' ? pageWords.expired : pageWords.invalid);
}

type Told = Pick<Situation, 'settings' | 'staff' | 'language' | 'owner'>;

/** The row as it stands, read without the lock: a commit is one write, so nothing half-written is seen. */
function present(world: World, good: Good): ShownPage {
  const { page, claims, installation } = good;
  const { ledger } = page;
  const own = engineTables(ledger.book);
  const read = world.books.read(installation.books[ledger.book], [
    { sheetId: own.head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 },
    { sheetId: own.shared.sheetId, row: 2, rows: sharedLength, column: 0, columns: 2 },
    { sheetId: ledger.sheetId, row: 1, rows: 1 },
    { sheetId: ledger.sheetId, row: claims.line, rows: 1 },
  ]);
  trustedHead(read.areas[0] ?? [], { book: ledger.book, id: installation.books[ledger.book] });
  const shared = readShared(read.areas[1] ?? []);
  const { language } = shared.settings;
  const { layout, faults } = findLayout(ledger, read.areas[2]?.[0] ?? [], language);
  if (faults[0] !== undefined) throw new AppError('layout', tell(faults[0].message, language));
  const row = ledgerRow({ layouts: new Map([[ledger.name, layout]]) }, ledger, claims.line, read.areas[3]?.[0] ?? []);
  const told: Told = { ...shared, language, owner: installation.owner };
  if (holderOf(claims.seat, told) === null) return refusalPage(pageWords.noSeat);
  if (row?.[ledger.key] !== claims.key) return refusalPage(pageWords.gone);
  const changed = page.content(row) !== claims.content;
  if (!page.isOpen(row)) return rowPage(good, told, row, { kind: 'good', lines: [say(pageWords.decided, languageFor(claims, told))] });
  return rowPage(good, told, row, changed ? { kind: 'note', lines: [say(pageWords.changedGet, languageFor(claims, told))] } : null);
}

function languageFor({ seat }: Claims, { staff, language }: Told): Language {
  return staff.find((person) => person.mail === seat)?.language ?? language;
}

interface Heading {
  readonly kind: 'note' | 'good';
  readonly lines: readonly string[];
}

/** A row with its trail, and while it is open the forms. They carry a token for the content shown here, no longer good than the link. */
function rowPage({ page, claims, links }: Good, told: Told, row: AnyRow, heading: Heading | null): ShownPage {
  const language = languageFor(claims, told);
  const holder = told.staff.find((person) => person.mail === claims.seat);
  const reader: Reader = { language, settings: told.settings, isAgent: holder?.role === 'agent' };
  const trail = page.trail(row);
  const token = sign({ ...claims, content: page.content(row) }, links.secrets);
  const forms = page.choices.map((choice, at) =>
    choiceForm(
      links.url,
      token,
      {
        name: choice.name,
        title: say(choice.words, language),
        label: say(choice.typed === 'comment' ? pageWords.comment : pageWords.confirmation, language),
        typed: choice.typed,
        button: `${say(pageWords.record, language)}: ${say(choice.words, language)}`,
      },
      at,
    ),
  );
  const seat = say(pageWords.seat, language, {
    name: holder?.name ?? claims.seat,
    until: showMoment(claims.expires).slice(0, 16),
  });
  return framed(
    language,
    say(page.title, language, { key: claims.key }),
    html`${heading !== null && notice(heading.kind, heading.lines)}${factTable([
      ...page.facts(row, reader),
      [say(pageWords.seatLabel, language), seat],
    ])}${trail.length > 0 && list(say(pageWords.trail, language), trail)}${page.isOpen(row) && html`<div class="choices">${forms}</div>`}`,
  );
}

function outcomePage(good: Good, visited: Visited, now: number): ShownPage {
  const { situation } = visited;
  const language = languageFor(good.claims, situation);
  switch (visited.outcome) {
    case 'noSeat':
      return refusalPage(pageWords.noSeat);
    case 'gone':
      return sayingPage(language, say(pageWords.refusedTitle, language), [say(pageWords.gone, language)]);
    case 'decided':
      return rowPage(good, situation, visited.row, {
        kind: 'good',
        lines: [`${say(pageWords.recordedTitle, language)} · ${showMoment(now).slice(0, 16)}`],
      });
    case 'settled':
      return rowPage(good, situation, visited.row, { kind: 'good', lines: [say(pageWords.decided, language)] });
    case 'changed':
      return rowPage(good, situation, visited.row, { kind: 'note', lines: [say(pageWords.changedPost, language)] });
    case 'refused':
      return rowPage(good, situation, visited.row, {
        kind: 'note',
        lines: [say(pageWords.notRecorded, language, { why: tell(visited.why, language) })],
      });
  }
}
