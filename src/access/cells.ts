import type { MailKind } from '../engine/capability.ts';
import { dailyDue, slotDone } from '../engine/run/daily.ts';
import type { Job } from '../engine/run/job.ts';
import { cellLevel, type CellLevel } from '../engine/start/cell-level.ts';
import type { FigureMaker } from '../engine/start/start.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { Settings } from '../rulebook/settings.ts';
import { books, type Book } from '../table/table.ts';
import { bookNames, cellFigureWords, cellMessages } from '../text/control.ts';
import { say, w } from '../text/words.ts';
import { administratorMails } from './administrators.ts';

const name = 'access.cells';
/** The mark that holds how full each workbook was when it was last counted. */
const levelsMark = 'access.cellLevels';

type Levels = Readonly<Partial<Record<Book, CellLevel>>>;

/** A quarter of an hour after the desks were cleared; minutes after midnight. */
function countAt({ nightAt }: Pick<Settings, 'nightAt'>): number {
  return (nightAt + 15) % (24 * 60);
}

function levelsOf({ head }: Pick<Situation, 'head'>): Levels {
  return JSON.parse(head.marks[levelsMark] ?? '{}') as Levels;
}

/**
 * Counts the cells of every workbook once a night, sheets that people added included, and writes when a workbook has passed 70, 85 or 95 % of
 * what Google allows: once each, and again after it fell.
 */
export const countCells: Job = {
  name,
  title: w('夜间清点各工作簿的单元格', '夜間清點各活頁簿的儲存格', 'Counts the cells of the workbooks at night'),
  book: 'control',
  due: (situation) => dailyDue(name, countAt(situation.settings), situation),
  example: { due: { atMinute: 3 * 60 + 15 } },
  begin: ({ books: ids }) => ({
    act: (world) => books.map((book) => world.books.cellCount(ids[book])),
    decide: ({ acted }, situation) => {
      const counted = acted as readonly number[];
      const levels: Levels = Object.fromEntries(books.map((book, at) => [book, cellLevel(counted[at] ?? 0)]));
      const before = levelsOf(situation);
      const risen = books.filter((book) => (levels[book] ?? 0) > (before[book] ?? 0));
      const about = { full: risen.map((book) => ({ book, level: levels[book] })) };
      return {
        marks: { ...slotDone(name, countAt(situation.settings), situation), [levelsMark]: JSON.stringify(levels) },
        mails:
          risen.length === 0
            ? []
            : [{ id: `${name}.${String(situation.now)}`, kind: name, to: administratorMails(situation), priority: 2, about }],
      };
    },
  }),
};

export const cellsMail: MailKind = {
  kind: name,
  compose: (row, language) => {
    const { full } = row as unknown as { readonly full: readonly { readonly book: Book; readonly level: CellLevel }[] };
    return {
      subject: say(cellMessages.subject, language),
      lines: [
        say(cellMessages.line, language),
        ...full.map(({ book, level }) => say(cellMessages.book, language, { book: bookNames[book][language], percent: level })),
      ],
    };
  },
};

/** Workbooks that are filling up, as counted last night. */
export const cellFigures: FigureMaker = (situation) => [
  { level: 'mend', ...cellFigureWords, count: Object.values(levelsOf(situation)).filter((level) => level > 0).length },
];
