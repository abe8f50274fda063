import { staffTable } from '../../access/tables.ts';
import { requestsOf } from '../../approvals/requests/tables.ts';
import { todo } from '../../orders/tables.ts';
import type { RequestKind } from '../../rulebook/request-kinds.ts';
import type { AnyRow } from '../../table/table.ts';
import { say, w, type Language, type Words } from '../../text/words.ts';
import { rowsOf, typeCells } from '../rehearsal/typing.ts';
import { sampleOwner } from '../sample.ts';
import type { Shop } from '../shop.ts';
import { agent, head } from './people.ts';

interface Asked {
  readonly kind: RequestKind;
  readonly subject: Words;
  readonly cells: Readonly<Record<string, Words | string>>;
}

/** What is asked for on the desk of the report workbook that morning. */
const asked: readonly Asked[] = [
  {
    kind: 'drawings',
    subject: w('城西联营店陈列图纸', '城西聯營店陳列圖面', 'Shelf drawings of the partner shop in the west'),
    cells: {
      before: w('茶叶靠里墙', '茶葉靠裡牆', 'tea along the back wall'),
      after: w('茶叶移到入口左侧', '茶葉移到入口左側', 'tea to the left of the entrance'),
      attachment: 'https://files.shop.example/drawings-west.pdf',
      attachmentKind: 'document',
      attachmentKb: '640',
    },
  },
  {
    kind: 'sectionRights',
    subject: w('王思远：促销栏目编辑', '王思遠：促銷欄目編輯', 'Wang Siyuan: editor of the section Promotions'),
    cells: {
      before: w('只看', '只看', 'read only'),
      after: w('编辑', '編輯', 'edit'),
      reason: w('接手周明的栏目', '接手周明的欄目', 'takes over the section of Zhou Ming'),
    },
  },
];

/** What an agent asks for: two cases of orders beside their rows, and two requests on their own desk. */
export function askForDecisions(shop: Shop, language: Language): void {
  besideOrder(shop, language, { row: 4, amount: 12_600, action: 'refund', remark: torn });
  besideOrder(shop, language, { row: 1, amount: 4_600, action: 'gift', remark: late });
  asked.forEach(({ kind, subject, cells }, at) => {
    const row = inWords({ kind, subject, ...cells, by: agent.name, action: 'submit' }, language);
    typeCells(shop, agent.mail, { table: requestsOf.report.requests, line: at + 2, cells: row }, language);
  });
}

const torn = w('到货时包装破损，客户要求退一半', '到貨時包裝破損，客戶要求退一半', 'the parcel came torn, half the price is asked back');
const late = w('晚到两天，赠米酒一瓶', '晚到兩天，贈米酒一瓶', 'two days late, a bottle of rice wine');

interface Case {
  readonly row: number;
  readonly amount: number;
  readonly action: 'refund' | 'gift';
  readonly remark: Words;
}

function besideOrder(shop: Shop, language: Language, { row, amount, action, remark }: Case): void {
  const line = rowsOf(shop, todo)[row]?.line;
  if (line === undefined) throw new Error(`To do has no row ${String(row)}.`);
  const cells = { amount, remark: say(remark, language), by: agent.name, action };
  typeCells(shop, agent.mail, { table: todo, line, cells }, language);
}

function inWords(cells: Readonly<Record<string, Words | string>>, language: Language): AnyRow {
  return Object.fromEntries(Object.entries(cells).map(([id, value]) => [id, typeof value === 'string' ? value : say(value, language)]));
}

/** Lets the head read in the language of the pictures. */
export function writeToHeadIn(shop: Shop, language: Language): void {
  const line = rowsOf(shop, staffTable).find(({ cells }) => cells['mail'] === head.mail)?.line;
  if (line === undefined) throw new Error('The staff sheet has no head.');
  typeCells(shop, sampleOwner, { table: staffTable, line, cells: { language } }, language);
}
