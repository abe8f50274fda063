import { framed, type ShownPage } from '../../page/frame.ts';
import { factTable } from '../../page/facts.ts';
import { choiceForm, type Choice } from '../../page/forms.ts';
import { html, type Html } from '../../page/html.ts';
import { fingerprint, fold, grid, list, notice } from '../../page/parts.ts';
import { refusalPage, sayingPage } from '../../page/refusal-page.ts';
import { showMoment } from '../../table/office-time.ts';
import type { AnyRow } from '../../table/table.ts';
import { closedByWords, closedWords, pageWords } from '../../text/pages.ts';
import { say, tell, type Language } from '../../text/words.ts';
import { sign } from './link.ts';
import type { OpenedPage } from './opened.ts';
import type { Closed, PageChoice, Reader } from './page.ts';
import { isHidden, languageFor, offered, readerOf, type Told } from './reader.ts';
import type { Outcome } from './submission.ts';

interface Heading {
  readonly kind: 'note' | 'good';
  readonly lines: readonly string[];
}

/** A row as its reader may see it: with its forms while it is open, with the reason where it is not, or with the reason alone. */
export function rowPage(opened: OpenedPage, told: Told, row: AnyRow | null, answer: readonly string[] = []): ShownPage {
  const reader = readerOf(opened.claims, told);
  if (reader === null) return refusalPage(pageWords.noSeat);
  const { language } = reader;
  if (row === null) return sayingPage(language, say(pageWords.refusedTitle, language), [say(pageWords.gone, language), ...answer]);
  const status = opened.page.status(row, reader);
  if (status === 'open') return framedRow(opened, row, reader, openNotes(opened, row, answer, language));
  const lines = [...closedLines(status, language), ...answer];
  if (isHidden(status)) return sayingPage(language, say(closedByWords.title, language), lines);
  return framedRow(opened, row, reader, [{ kind: status.closed === 'decided' ? 'good' : 'note', lines }]);
}

function openNotes({ page, claims }: OpenedPage, row: AnyRow, answer: readonly string[], language: Language): readonly Heading[] {
  if (answer.length > 0) return [{ kind: 'note', lines: answer }];
  return page.content(row) === claims.content ? [] : [{ kind: 'note', lines: [say(pageWords.changedGet, language)] }];
}

/** What became of an answer, and the row as it stands now. What was written and not recorded is shown, so that it is not lost. */
export function outcomePage(opened: OpenedPage, told: Told, outcome: Outcome, comment: string): ShownPage {
  const language = languageFor(opened.claims, told);
  if (outcome.outcome === 'failed') return refusalPage(pageWords.failed);
  if (outcome.outcome === 'decided') {
    const line = `${say(pageWords.recordedTitle, language)} · ${showMoment(told.now).slice(0, 16)}`;
    return decidedPage(opened, told, outcome.row, { kind: 'good', lines: [line] });
  }
  const wrote = comment.trim() === '' ? [] : [say(pageWords.youWrote, language, { text: comment })];
  return rowPage(opened, told, 'row' in outcome ? outcome.row : null, [...sentences(outcome, language), ...wrote]);
}

/** The reader's own decision is shown whatever it closed. */
function decidedPage(opened: OpenedPage, told: Told, row: AnyRow, heading: Heading): ShownPage {
  const reader = readerOf(opened.claims, told);
  return reader === null ? refusalPage(pageWords.noSeat) : framedRow(opened, row, reader, [heading]);
}

function sentences(outcome: Outcome, language: Language): readonly string[] {
  if (outcome.outcome === 'changed') return [say(pageWords.changedPost, language)];
  return outcome.outcome === 'refused' ? [say(pageWords.notRecorded, language, { why: tell(outcome.why, language) })] : [];
}

/** Why there is nothing to decide, by whom and since when. */
export function closedLines({ closed, by, at, more }: Closed, language: Language): readonly string[] {
  return [
    say(closedWords[closed], language),
    ...(by === undefined || by === null || by === '' ? [] : [say(closedByWords.by, language, { by })]),
    ...(at === undefined || at === null ? [] : [say(closedByWords.at, language, { at: showMoment(at).slice(0, 16) })]),
    ...(more ?? []).map((each) => tell(each, language)),
  ];
}

/** The forms carry a token for the content shown here, no longer good than the link. */
function framedRow({ page, claims, links }: OpenedPage, row: AnyRow, reader: Reader, headings: readonly Heading[]): ShownPage {
  const { language } = reader;
  const content = page.content(row);
  const token = sign({ ...claims, content }, links.secrets);
  const forms = offered(page, row, reader).map((choice, at) => ({
    isFolded: choice.folded === true,
    title: say(choice.words, language),
    form: choiceForm(links.url, token, formOf(choice, language), at, language),
  }));
  const plain = forms.filter(({ isFolded }) => !isFolded);
  const folded = forms.filter(({ isFolded }) => isFolded);
  const trail = page.trail(row, reader);
  const until = showMoment(claims.expires).slice(0, 16);
  const seat = [say(pageWords.seatLabel, language), say(pageWords.seat, language, { name: reader.name, until })] as const;
  const parts: readonly (Html | false)[] = [
    ...headings.map(({ kind, lines }) => notice(kind, lines)),
    factTable([...page.facts(row, reader), seat], language),
    ...(page.tables?.(row, reader) ?? []).map(grid),
    trail.length > 0 && list(say(pageWords.trail, language), trail),
    plain.length > 0 && html`<div class="choices">${plain.map(({ form }) => form)}</div>`,
    folded.length > 0 && html`<div class="choices">${folded.map(({ title, form }) => fold(title, form))}</div>`,
    fingerprint(say(pageWords.content, language), content),
  ];
  return framed(language, say(page.title, language, { key: claims.key }), html`${parts}`);
}

function formOf(choice: PageChoice, language: Language): Choice {
  return {
    name: choice.name,
    title: say(choice.words, language),
    fields: (choice.fields ?? []).map(({ name, label, optional, input }) => ({
      name,
      label: say(label, language),
      optional: optional === true,
      input,
    })),
    comment: choice.typed === 'comment' ? 'required' : (choice.comment ?? null),
    proof: choice.typed === 'comment' ? null : choice.typed,
  };
}
