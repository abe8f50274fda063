import type { Route } from '../rulebook/route-step.ts';
import { administratorMails } from '../access/administrators.ts';
import { staffTable } from '../access/tables.ts';
import type { MailKind } from '../engine/capability.ts';
import { digest } from '../engine/commit/digest.ts';
import type { Job } from '../engine/run/job.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { ParsedRoutes } from '../rulebook/route-lines.ts';
import { requestKinds, type RequestKind } from '../rulebook/request-kinds.ts';
import type { OwnRoutes } from '../rulebook/routes.ts';
import { approvalMailWords } from '../text/approvals.ts';
import { say, tell, w } from '../text/words.ts';
import { parsed } from './routes-check.ts';
import { routesInForce, routesTable } from './tables.ts';

const jobName = 'approvals.routes';

/** The routes in force: those of the last Routes sheet that was right. */
export function ownRoutes(situation: Pick<Situation, 'index'>): OwnRoutes {
  const rows = situation.index(routesInForce).flatMap((row) => (row === null ? [] : [row]));
  return Object.fromEntries(rows.map((row) => [row['kind'] as RequestKind, JSON.parse(String(row['route'])) as Route]));
}

/** What was last looked at: the routes put in force, or the faults that were told. */
function looked(situation: Situation): { readonly mark: string; readonly found: ParsedRoutes } {
  const found = parsed(situation.desk(routesTable), situation.desk(staffTable));
  const told = found.faults.map(({ line, message }) => [line, tell(message, 'en')]);
  const mark = digest(JSON.stringify(told.length > 0 ? told : found.routes)).slice(0, 16);
  return { mark: told.length > 0 ? `faults ${mark}` : mark, found };
}

/** Puts the Routes sheet in force once the whole of it is right; until then the last good one stands, and people are told once. */
export const putRoutesInForce: Job = {
  name: jobName,
  title: w('执行无误的审批流程表', '執行無誤的簽核流程表', 'Puts the Routes sheet in force once it is right'),
  book: 'control',
  due: (situation) => {
    const broken = situation.isBroken(routesTable) || situation.isBroken(staffTable);
    return broken || situation.head.marks[jobName] === looked(situation).mark ? null : situation.now;
  },
  example: { typed: [{ table: routesTable, line: 2, cells: { who: '总经理' } }], due: { afterMinutes: 6 } },
  begin: () => ({
    decide: (_, situation) => {
      const { mark, found } = looked(situation);
      const marks = { [jobName]: mark };
      return found.faults.length > 0 ? { marks, mails: [faultsMail(found, mark, situation)] } : { marks, cells: [block(found.routes)] };
    },
  }),
};

function faultsMail({ faults }: ParsedRoutes, mark: string, situation: Situation) {
  const rows = faults.slice(0, 20).map(({ line, message }) => ({ line, message }));
  return { id: `routes.${mark}.${String(situation.now)}`, kind: jobName, to: administratorMails(situation), priority: 2, about: { rows } };
}

/** All rows of `_routes`, one a kind in a fixed order; a kind that the sheet does not name has an empty one. */
function block(routes: OwnRoutes) {
  const kindWord = (kind: RequestKind) => routesInForce.columns.kind.choices?.[kind]?.['zh-CN'] ?? kind;
  const values = requestKinds.map((kind) => {
    const route = routes[kind];
    return route === undefined ? [null, null] : [kindWord(kind), JSON.stringify(route)];
  });
  return { sheetId: routesInForce.sheetId, line: 2, column: 0, values };
}

export const routesMail: MailKind = {
  kind: jobName,
  compose: (about, language) => {
    const { rows } = about as unknown as { readonly rows: ParsedRoutes['faults'] };
    const told = rows.map(({ line, message }) => say(approvalMailWords.routesRow, language, { row: line, fault: tell(message, language) }));
    return { subject: say(approvalMailWords.routesSubject, language), lines: [say(approvalMailWords.routesLine, language), ...told] };
  },
};
