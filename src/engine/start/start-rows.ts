import { beginning } from '../../table/shorten.ts';
import { showMoment } from '../../table/office-time.ts';
import type { AnyTable } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { roleWords } from '../../text/roles.ts';
import { startText as words } from '../../text/start.ts';
import { say, type Language } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import { failureNames, letterFailure, workbookFailure } from '../run/failure-names.ts';
import type { Situation } from '../workbook/situation.ts';
import type { BoardRow } from './board.ts';
import type { CellLevel } from './cell-level.ts';
import type { Figure, Start } from './start.ts';

/** Characters of an alarm that are shown. */
const alarmChars = 300;

/** What a Start sheet shows, top to bottom, in the workbook's language. `used`: how full the workbook is. */
export function startRows(start: Start, automation: Automation, used: CellLevel, situation: Situation): readonly BoardRow[] {
  const { language } = situation;
  const figures = [...start.figures(situation), ...problemsOn(start, situation)];
  const section = (item: keyof typeof words, about = ''): BoardRow => ({ item: say(words[item], language), about, look: 'section' });
  return [
    headingRow(start, language),
    section('now', summary(figures, language)),
    ...levels.flatMap((level) => figures.filter((each) => each.level === level && each.count > 0)).map((each) => figureRow(each, language)),
    ...sheetRows(start, language),
    section('people'),
    ...peopleRows(start, situation),
    section('alarm'),
    ...cellRows(used, language),
    alarmRow(start, automation, situation),
    section('odd'),
    ...oddRows(situation),
  ];
}

/** The first row: all that is known before anything is counted. */
export function headingRow({ book, about }: Pick<Start, 'book' | 'about'>, language: Language): BoardRow {
  return { item: say(words.heading, language, { book: bookNames[book][language] }), about: about[language], look: 'title' };
}

/** The sheets on which people type, then those on which they only look; none in a workbook that is still to come. */
function sheetRows({ sheets }: Start, language: Language): readonly BoardRow[] {
  const part = (section: keyof typeof words, tables: readonly AnyTable[]): readonly BoardRow[] =>
    tables.length === 0
      ? []
      : [
          { item: say(words[section], language), look: 'section' },
          ...tables.map(({ words: { title, about }, sheetId }): BoardRow => ({
            item: title[language],
            about: about[language],
            look: 'plain',
            opens: sheetId,
          })),
        ];
  const isDesk = ({ columns }: AnyTable) => Object.values(columns).some(({ byScript }) => !byScript);
  return [
    ...part('desks', sheets.filter(isDesk)),
    ...part(
      'ledgers',
      sheets.filter((table) => !isDesk(table)),
    ),
  ];
}

const levels = ['late', 'mend', 'waiting'] as const;

/** One sentence that says whether there is anything to do. */
function summary(figures: readonly Figure[], language: Language): string {
  const count = (level: Figure['level']) => figures.reduce((sum, each) => sum + (each.level === level ? each.count : 0), 0);
  const level = levels.find((each) => count(each) > 0);
  return level === undefined ? say(words.calm, language) : say(words[level], language, { count: count(level) });
}

function figureRow({ level, what, count, desk, todo }: Figure, language: Language): BoardRow {
  return {
    item: what[language],
    count,
    about: todo[language],
    look: level === 'waiting' ? 'plain' : 'alarm',
    ...(desk === undefined ? {} : { opens: desk.sheetId }),
  };
}

/** The rows in which somebody typed something wrong, over all desks of the workbook. */
function problemsOn({ sheets }: Start, { desk, language }: Situation): readonly Figure[] {
  const desks = sheets.filter((table) => table.kind === 'desk' && 'problem' in table.columns);
  if (desks.length === 0) return [];
  const counted = desks.map((table) => ({ table, count: desk(table).filter(({ value }) => (value['problem'] ?? null) !== null).length }));
  const wrong = counted.filter(({ count }) => count > 0);
  const sheetNames = wrong.map(({ table, count }) => `${table.words.title[language]} ${String(count)}`).join(', ');
  const todo = say(words.problemsTodo, language);
  const told = wrong.length === 0 ? todo : say(words.problemsIn, language, { sheets: sheetNames, todo });
  const [at] = wrong.length > 0 ? wrong : counted;
  return [
    {
      level: 'mend',
      what: words.problems,
      count: counted.reduce((sum, { count }) => sum + count, 0),
      ...(at === undefined ? {} : { desk: at.table }),
      todo: { ...words.problemsTodo, [language]: told },
    },
  ];
}

function peopleRows({ posts, book }: Start, { staff, language, owner }: Situation): readonly BoardRow[] {
  const rows = posts.map((post): BoardRow => {
    const names = staff.filter(({ role }) => role === post).map(({ name }) => name);
    const about = names.length === 0 ? say(words.nobody, language) : names.join('、');
    return { item: roleWords[post][language], about, look: names.length === 0 ? 'quiet' : 'plain' };
  });
  return book === 'control' ? [...rows, { item: say(words.owner, language), about: owner, look: 'plain' }] : rows;
}

function cellRows(used: CellLevel, language: Language): readonly BoardRow[] {
  if (used === 0) return [];
  return [{ item: say(words.cells, language, { percent: used }), about: say(words.cellsTodo, language), look: 'alarm' }];
}

/**
 * What has failed last of all that belongs to the workbook, and fails still. Control hears of everything. That the workbook itself could
 * not be looked after is over where its Start sheet is written: it would stand there until it is looked at again, in a quiet one all day.
 */
function alarmRow({ book }: Start, automation: Automation, { failures, language }: Situation): BoardRow {
  const own = new Set([...failureNames(automation, book), letterFailure(book)]);
  const heard = Object.entries(failures).filter(([name]) => (book === 'control' ? name !== workbookFailure(book) : own.has(name)));
  const newest = heard.reduce<(typeof heard)[number] | null>(
    (last, each) => (last !== null && last[1].since >= each[1].since ? last : each),
    null,
  );
  if (newest === null) return { item: say(words.noAlarm, language), look: 'quiet' };
  const [name, { since, text }] = newest;
  const title = automation.jobs.find((job) => job.name === name)?.title[language];
  return {
    item: say(words.alarmSince, language, { moment: showMoment(since).slice(0, 16) }),
    about: beginning(title === undefined ? text : `${title}: ${text}`, alarmChars),
    look: 'alarm',
  };
}

function oddRows({ staff, language, owner }: Situation): readonly BoardRow[] {
  const administrators = staff.filter(({ role }) => role === 'systemAdministrator').map(({ name }) => name);
  const names = administrators.length === 0 ? owner : administrators.join('、');
  const row = (item: keyof typeof words, about: keyof typeof words): BoardRow => ({
    item: say(words[item], language),
    about: say(words[about], language, { names }),
    look: 'plain',
  });
  return [row('oddResult', 'oddResultTodo'), row('oddRefused', 'oddRefusedTodo'), row('oddElse', 'oddElseTodo')];
}
