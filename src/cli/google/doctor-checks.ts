import { addressMark, noFact } from '../../engine/run/facts.ts';
import { schema } from '../../engine/workbook/tables.ts';
import { limits } from '../../limits.ts';
import { hourMs, minuteMs, officeZone, showMoment } from '../../table/office-time.ts';
import { books, type Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import type { checkWords, findingWords } from '../../text/doctor.ts';
import type { Language } from '../../text/words.ts';
import { editorOf } from './command.ts';
import type { Known } from './doctor-known.ts';
import { manifestIn, schemaIn, stampIn } from './pushed-files.ts';

/** Something to be told. A notice needs nobody to act. */
export interface Finding {
  readonly words: keyof typeof findingWords;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly isNotice?: boolean;
}

type Look = (known: Known, language: Language) => readonly Finding[];

/** The record is written every hour; a quarter of an hour is for scans that come rarer. */
const staleAfterMs = 2 * hourMs + 15 * minuteMs;
const runPercentMost = 60;
/** Share of the day's recipients below which it is told. */
const mailShareLeast = 0.1;
/** Refused links, expired ones apart, from which on somebody should act. */
const badLinksMost = 20;

const found = (words: Finding['words'], values: Finding['values'] = {}): readonly Finding[] => [{ words, values }];
const none: readonly Finding[] = [];

/** A fact; empty where there is none. */
function fact({ facts }: Known, name: string): string {
  const text = facts[name] ?? '';
  return text === noFact ? '' : text;
}

function everyBook(look: (book: Book) => readonly Finding[]): readonly Finding[] {
  return books.flatMap(look);
}

const workbooks: Look = (known, language) =>
  everyBook((book) => (known.workbooks[book]?.trashed === false ? none : found('bookGone', { book: bookNames[book][language] })));

const sharing: Look = (known) =>
  everyBook((book) => (known.workbooks[book]?.sharedByLink === true ? found('shared', { name: known.workbooks[book].name }) : none));

const code: Look = (known, language) => {
  const reads = stampIn(known.controlCode);
  if (reads === null) return found('controlOld');
  return everyBook((book) => {
    const standing = known.staffCode[book];
    if (standing === null) return found('staffMissing', { book: bookNames[book][language] });
    const has = stampIn(standing);
    return has === reads ? none : found('mixed', { book: bookNames[book][language], has: has ?? noFact, wants: reads });
  });
};

const deployment: Look = (known) => {
  if (known.deployment === null) return found('noDeployment');
  const [has, reads] = [stampIn(known.deployedCode), stampIn(known.controlCode)];
  return has === reads ? none : found('oldDeployment', { has: has ?? noFact, wants: reads ?? noFact });
};

const address: Look = (known) => {
  const carried = fact(known, 'webApp');
  if (carried === '') return found('noAddress', { editor: editorOf(known.control) });
  const url = known.deployment?.url ?? '';
  return url === '' || carried === addressMark(url) ? none : found('otherAddress', { editor: editorOf(known.control) });
};

const access: Look = ({ opened, deployment: standing }) => {
  if (opened === null || opened.kind === 'page') return none;
  if (opened.kind === 'login') return found('barred');
  return found('notAnswering', { text: opened.text, url: standing?.url ?? '' });
};

function projectsOf(known: Known, language: Language) {
  const staff = books.map((book) => ({ name: bookNames[book][language], code: known.staffCode[book] ?? [], bundle: known.bundles.staff }));
  return [{ name: 'control', code: known.controlCode, bundle: known.bundles.control }, ...staff].filter((each) => each.code.length > 0);
}

const zones: Look = (known, language) => {
  const manifests = projectsOf(known, language).flatMap(({ name, code: files }) => {
    const zone = manifestIn(files).timeZone ?? noFact;
    return zone === officeZone.name ? none : found('zone', { project: name, zone, office: officeZone.name });
  });
  const names = fact(known, 'failing')
    .split(', ')
    .filter((name) => name.endsWith(' time zone'));
  return names.length === 0
    ? manifests
    : [...manifests, ...found('zoneOfBook', { names: names.join(', '), editor: editorOf(known.control) })];
};

const scopes: Look = (known, language) =>
  projectsOf(known, language).flatMap(({ name, code: files, bundle }) => {
    const has = manifestIn(files).oauthScopes ?? [];
    const wanted = bundle.manifest.oauthScopes;
    const odd = [...wanted.filter((scope) => !has.includes(scope)), ...has.filter((scope) => !wanted.includes(scope))];
    return odd.length === 0 ? none : found('otherScopes', { project: name, scopes: odd.join(', '), editor: editorOf(known.control) });
  });

const heart: Look = (known) => {
  const at = Number(fact(known, 'at'));
  if (at === 0) return found('noRecord', { editor: editorOf(known.control) });
  return at + staleAfterMs >= known.now ? none : found('noBeat', { at: showMoment(at).slice(0, 16), editor: editorOf(known.control) });
};

const triggers: Look = (known) => {
  const text = fact(known, 'triggers');
  return text === '' || text === 'ok' ? none : found('triggers', { text, editor: editorOf(known.control) });
};

const strangers: Look = (known) => {
  const mail = fact(known, 'stranger');
  return mail === '' ? none : found('stranger', { mail, editor: editorOf(known.control) });
};

const quotas: Look = (known) => {
  const percent = Number(fact(known, 'runPercent'));
  const left = fact(known, 'mailLeft');
  const most = limits.mailRecipientsPerDay[fact(known, 'account') === 'workspace' ? 'workspace' : 'gmail'];
  return [
    ...(percent > runPercentMost ? found('runTime', { percent }) : none),
    ...(left !== '' && Number(left) < most * mailShareLeast ? found('mailLeft', { left }) : none),
  ];
};

const backup: Look = (known) => {
  const hours = Number(fact(known, 'backupHours'));
  const [good, installed] = [Number(fact(known, 'backup')), Number(fact(known, 'installed'))];
  if (hours === 0 || Math.max(good, installed) + hours * hourMs >= known.now) return none;
  return good === 0 ? found('noBackup') : found('oldBackup', { at: showMoment(good).slice(0, 16), hours });
};

const failing: Look = (known) => {
  const names = fact(known, 'failing');
  return names === '' ? none : found('failing', { names });
};

const schemas: Look = (known) => {
  const has = Number(fact(known, 'schema'));
  const reads = schemaIn(stampIn(known.controlCode));
  if (Math.max(has, reads) > schema) return found('olderHere', { has: Math.max(has, reads), wants: schema });
  return has < reads ? found('notMoved', { has, wants: reads, editor: editorOf(known.control) }) : none;
};

const links: Look = (known) => {
  const text = fact(known, 'badLinks');
  const forged = [...text.matchAll(/(\S+) (\d+)/g)]
    .filter(([, why]) => why !== 'expired')
    .reduce((sum, [, , count]) => sum + Number(count), 0);
  return text === '' ? none : [{ words: 'badLinks', values: { text }, isNotice: forged < badLinksMost }];
};

const versions: Look = ({ versions: count, control }) =>
  count < limits.versionsPerScript * 0.9
    ? none
    : found('manyVersions', { count, most: limits.versionsPerScript, editor: editorOf(control) });

/** Every check by its name, in the order in which they are told. A new one is added here, its words in `text/doctor.ts`. */
export const checks: Readonly<Record<keyof typeof checkWords, Look>> = {
  heart,
  triggers,
  strangers,
  workbooks,
  sharing,
  code,
  deployment,
  address,
  access,
  zones,
  scopes,
  schema: schemas,
  quotas,
  backup,
  failing,
  links,
  versions,
};
