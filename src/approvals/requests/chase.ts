import type { MailKind } from '../../engine/capability.ts';
import type { Job } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { holders } from '../../access/holders.ts';
import { beginning } from '../../table/shorten.ts';
import type { Instant } from '../../table/column.ts';
import { hourMs, showMoment } from '../../table/office-time.ts';
import { bookNames } from '../../text/control.ts';
import { requestMailWords as words } from '../../text/requests.ts';
import { filled, say, w } from '../../text/words.ts';
import { finishBy, requestNo, subject } from '../columns.ts';
import { packed, unpacked } from '../packed.ts';
import type { OpenRequest, Registered, RequestTables } from './tables.ts';

/** So long before the time is up the requester is asked, then when it is up, and every day after that together with the head. */
const beforeMs = 12 * hourMs;
const everyMs = 24 * hourMs;

/** When a request that was approved is asked about next. */
export function nextChase({ state, finishBy, chased }: Pick<OpenRequest, 'state' | 'finishBy' | 'chased'>): Instant | null {
  if (state !== 'approved' || finishBy === null) return null;
  return chased === 0 ? finishBy - beforeMs : finishBy + (chased - 1) * everyMs;
}

function openRows({ openRequests }: RequestTables, situation: Situation): readonly OpenRequest[] {
  return situation.index(openRequests).flatMap((row) => (row === null ? [] : [row as OpenRequest]));
}

/** APR-3: published within 48 hours of the approval, and chased until that is on record (SEC-12). */
export function chaseJob(tables: RequestTables): Job {
  const { book, register } = tables;
  const name = `requests.${book}.chase`;
  return {
    name,
    title: filled(
      w('催促“{book}”里批准后的发布与办理', '催促「{book}」裡核准後的發布與辦理', 'Asks for what was approved in {book} to be carried out'),
      { book: bookNames[book] },
    ),
    book,
    due: (situation) => {
      const times = openRows(tables, situation).flatMap((row) => nextChase(row) ?? []);
      return times.length === 0 ? null : Math.min(...times);
    },
    example: { before: [`requests.${book}.submit`, 'approvals.request'], due: { atMinute: 22 * 60 + 20 } },
    begin: (situation) => {
      const due = openRows(tables, situation).filter((row) => (nextChase(row) ?? Infinity) <= situation.now);
      return {
        reads: { lines: due.map(({ line }) => ({ table: register, line })) },
        decide: (loaded, here) => {
          const rows = due.flatMap(({ line, requestNo }) => {
            const row = loaded.row(register, line) as Registered | null;
            return row?.requestNo === requestNo && row.state === 'approved' ? [{ line, row }] : [];
          });
          const passedMs = (at: Instant | null) => here.now - (at ?? here.now);
          const level = ({ finishBy }: Registered) => (passedMs(finishBy) < 0 ? 1 : 2 + Math.floor(passedMs(finishBy) / everyMs));
          return {
            alter: rows.map(({ line, row }) => ({ table: register, line, cells: { chased: level(row) } })),
            mails: chaseMails(
              name,
              rows.map(({ row }) => row),
              here,
            ),
          };
        },
      };
    },
  };
}

interface Chased {
  readonly requests: readonly Pick<Registered, 'requestNo' | 'subject' | 'finishBy'>[];
  readonly count: number;
  readonly now: Instant;
}

/** One letter a receiver: the requester, and once the time is up the head too. */
function chaseMails(kind: string, rows: readonly Registered[], situation: Situation) {
  const { now } = situation;
  const heads = holders('head', situation);
  const hears = (row: Registered) => [row.requesterMail, ...((row.finishBy ?? now) <= now ? heads : [])];
  const receivers = [...new Set(rows.flatMap(hears))];
  return receivers.map((to) => {
    const own = rows.filter((row) => hears(row).includes(to));
    const requests = own.slice(0, 50).map(({ requestNo, subject, finishBy }) => ({ requestNo, subject, finishBy }));
    return {
      id: beginning(`${kind}.${to}.${String(now)}`, 200),
      kind,
      to: [to],
      priority: 3,
      about: packed({ requests, count: own.length, now }),
    };
  });
}

export function requestMails({ book }: RequestTables): readonly MailKind[] {
  return [
    {
      kind: `requests.${book}.impossible`,
      compose: (about, language) => {
        const { requestNo, subject, why } = unpacked(about) as {
          readonly requestNo: string;
          readonly subject: string;
          readonly why: string;
        };
        return {
          subject: say(words.impossibleSubject, language, { requestNo }),
          lines: [say(words.impossibleLine, language, { subject, why })],
        };
      },
    },
    {
      kind: `requests.${book}.chase`,
      compose: (row, language) => {
        const about = unpacked(row) as Chased;
        const cells = about.requests.map(({ requestNo, subject, finishBy }) => [
          requestNo,
          subject,
          finishBy === null
            ? ''
            : `${showMoment(finishBy).slice(0, 16)}${finishBy <= about.now ? ` (${say(words.overdue, language)})` : ''}`,
        ]);
        return {
          subject: say(words.chaseSubject, language, { count: about.count }),
          lines: [say(words.chaseLine, language)],
          table: [[requestNo, subject, finishBy].map(({ words: { header } }) => header[language]), ...cells],
        };
      },
    },
  ];
}
