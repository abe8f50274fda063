import type { ShownPage } from '../../page/frame.ts';
import { refusalPage } from '../../page/refusal-page.ts';
import { pageWords } from '../../text/pages.ts';
import { say, tell, type Words } from '../../text/words.ts';
import { readBulk, type ListAnswer } from './bulk.ts';
import type { Automation } from '../capability.ts';
import { decideSubmission } from './decide-submission.ts';
import { textOf } from '../errors.ts';
import { listPage } from './list-view.ts';
import { openedBy, refusedLink, type OpenedList, type OpenedPage } from './opened.ts';
import type { World } from '../ports.ts';
import { languageFor } from './reader.ts';
import { resultPage } from './result-view.ts';
import { outcomePage, rowPage } from './row-view.ts';
import { indexNow, rowNow } from './current-row.ts';

/** What a request to the web app carries. */
export interface PageRequest extends ListAnswer {
  readonly token: string;
  /** The page of a list, from 1. */
  readonly page: number;
}

/** Opens a link: shows, and changes nothing. Costs the properties and one read; a link that is no good, a count in the cache. */
export function showPage(world: World, automation: Automation, { token, page }: PageRequest): ShownPage {
  return caught(world, pageWords.unreadable, () => {
    const opened = openedBy(world, automation, token, world.memory.all());
    if ('refused' in opened) return refusedLink(world, opened.refused, token);
    return 'list' in opened ? showList(world, opened, page) : showRow(world, opened);
  });
}

function showRow(world: World, opened: OpenedPage): ShownPage {
  const { told, row } = rowNow(world, opened, opened.page.ledger);
  return rowPage(opened, told, row);
}

function showList(world: World, opened: OpenedList, page: number): ShownPage {
  const { told, rows } = indexNow(world, opened, opened.list.index);
  return listPage(opened, told, rows, page);
}

/** Takes an answer: verifies again, then lock, read, decide, commit; the page tells what became of it. */
export function takeAnswer(world: World, automation: Automation, request: PageRequest): ShownPage {
  return caught(world, pageWords.failed, () => {
    const opened = openedBy(world, automation, request.token, world.memory.all());
    if ('refused' in opened) return refusedLink(world, opened.refused, request.token);
    return 'list' in opened ? takeBulk(world, automation, opened, request) : takeOne(world, automation, opened, request);
  });
}

function takeOne(world: World, automation: Automation, opened: OpenedPage, { choice, typed }: PageRequest): ShownPage {
  const { page, claims } = opened;
  const answer = { page, choice, links: [claims], typed, fromList: false };
  const submitted = decideSubmission(world, automation, opened, answer);
  if ('words' in submitted) return refusalPage(submitted.words);
  const outcome = submitted.outcomes[0] ?? { outcome: 'failed' };
  return outcomePage(opened, submitted.situation, outcome, typed.comment);
}

function takeBulk(world: World, automation: Automation, opened: OpenedList, request: PageRequest): ShownPage {
  const { typed, choice } = request;
  const bulk = readBulk(opened, request, world.now());
  const links = bulk.ticked.flatMap((each) => ('claims' in each ? [each.claims] : []));
  if ('why' in bulk) {
    const { told, rows } = indexNow(world, opened, opened.list.index);
    const note = tell(bulk.why, languageFor(opened.claims, told));
    return listPage(opened, told, rows, request.page, { ticked: links, choice, comment: typed.comment, note });
  }
  const answer = { page: opened.list.page, choice, links, typed, fromList: true };
  const submitted = decideSubmission(world, automation, opened, answer);
  if ('words' in submitted) return refusalPage(submitted.words);
  const results = bulk.ticked.map((each) => {
    const claims = 'claims' in each ? each.claims : null;
    return { claims, outcome: claims === null ? null : (submitted.outcomes[links.indexOf(claims)] ?? null) };
  });
  return resultPage(opened, submitted.situation, say(bulk.choice.words, languageFor(opened.claims, submitted.situation)), results);
}

/** Whatever breaks, the person gets a page that says what to do. */
function caught(world: World, words: Words, show: () => ShownPage): ShownPage {
  try {
    return show();
  } catch (error) {
    world.log(`page: ${textOf(error)}`);
    return refusalPage(words);
  }
}
