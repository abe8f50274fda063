import { digest } from '../../src/engine/commit/digest.ts';
import type { ListPage } from '../../src/engine/links/list-page.ts';
import type { Page, PageAnswer, PageChoice, PageStatus, Reader } from '../../src/engine/links/page.ts';
import type { Decision } from '../../src/engine/commit/decision.ts';
import type { Situation } from '../../src/engine/workbook/situation.ts';
import { message, w } from '../../src/text/words.ts';
import { asks, openAsks, type Ask, type OpenAsk } from './ask-tables.ts';

export const contentOf = ({ no, subject, amount, reason, link }: Ask) => digest(JSON.stringify([no, subject, amount, reason, link]));

const yuan = (fen: number) => (fen / 100).toFixed(2);

/** The seat of a link: the round of letters in which it was sent. */
export const seatOf = ({ round }: Pick<Ask, 'round'>) => String(round);

function statusOf(ask: Ask, { mail, name, seat }: Reader): PageStatus {
  const { state, decidedBy: by, decidedAt: at } = ask;
  if (!ask.askedOf.split(',').includes(mail)) return state === 'passedOn' ? { closed: 'passedOn' } : { closed: 'notYours' };
  if (state === 'withdrawn') return { closed: 'withdrawn', by: ask.askedBy, more: [message(w('说明甲', '說明乙', 'told more'))] };
  if (state === 'late') return { closed: 'expired' };
  if (state === 'granted' || state === 'refused') return { closed: by === name ? 'decided' : 'decidedByAnother', by, at };
  return seat === seatOf(ask) ? 'open' : { closed: 'renewed' };
}

/** Everything that was typed lands in the trail. */
function noted(what: Ask['state'], change: (answer: PageAnswer) => Partial<Ask>): PageChoice['decide'] {
  return (answer: PageAnswer, { now }: Situation): Decision => {
    const ask = answer.subject as Ask;
    const told = [what, answer.actor.name, answer.content.slice(0, 8), answer.comment, ...Object.values(answer.fields)];
    const cells = { state: what, trail: `${ask.trail}\n${told.map((each) => each ?? '-').join(' ')}`, ...change(answer) };
    if (answer.comment === 'break') throw new Error('this decision breaks');
    if (answer.comment === 'no') return { ...refusal } as never;
    return { alter: [{ table: asks, line: answer.subjectLine, cells: { decidedAt: now, ...cells } }] };
  };
}
const refusal = { refused: message(w('不行甲', '不行乙', 'not like this')) };

const decidedBy = ({ actor }: PageAnswer) => ({ decidedBy: actor.name });
const others = ({ staff, mail }: Reader) =>
  staff.filter((each) => each.mail !== mail).map(({ name, mail: value }) => ({ value, label: name }));

function choicesOf(ask: Ask, reader: Reader): readonly PageChoice[] {
  const proof = ask.secret ? 'code' : 'confirmation';
  const takeBack: PageChoice = {
    name: 'takeBack',
    words: w('收回决定', '收回決定', 'Take my decision back'),
    typed: 'comment',
    whenClosed: true,
    decide: noted('open', () => ({ decidedBy: null, decidedAt: null, round: ask.round + 1 })),
  };
  return [
    { name: 'grant', words: w('批准', '核准', 'Grant'), typed: proof, comment: 'optional', decide: noted('granted', decidedBy) },
    ask.secret
      ? { name: 'refuse', words: w('拒绝', '拒絕', 'Refuse'), typed: proof, comment: 'required', decide: noted('refused', decidedBy) }
      : { name: 'refuse', words: w('拒绝', '拒絕', 'Refuse'), typed: 'comment', decide: noted('refused', decidedBy) },
    {
      name: 'passOn',
      words: w('转交', '轉交', 'Hand over'),
      typed: proof,
      fields: [
        { name: 'to', label: w('交给', '交給', 'To whom'), input: { options: others(reader) } },
        { name: 'note', label: w('附言', '附註', 'Note'), input: { maxChars: 200 }, optional: true },
      ],
      decide: noted('passedOn', ({ fields }) => ({ askedOf: fields['to'] ?? '' })),
    },
    ...(ask.state === 'granted' && ask.decidedBy === reader.name ? [takeBack] : []),
  ];
}

export const askPage: Page = {
  name: 'asks.one',
  title: w('申请 {key}', '申請 {key}', 'Request {key}'),
  ledger: asks,
  content: (row) => contentOf(row as Ask),
  status: (row, reader) => statusOf(row as Ask, reader),
  facts: (row) => {
    const ask = row as Ask;
    return [
      ['Subject', ask.subject],
      ['Amount', { from: '180.00', to: yuan(ask.amount) }],
      ['Reason', ask.reason],
      ...(ask.link === null ? [] : [['Attachments', [{ url: ask.link, declared: 'image, 300 KB' }]] as const]),
    ];
  },
  tables: (row) => [{ title: 'Lines', header: ['What', 'How much'], rows: [[(row as Ask).subject, yuan((row as Ask).amount)]] }],
  trail: (row) => (row as Ask).trail.split('\n'),
  choices: (row, reader) => choicesOf(row as Ask, reader),
  example: {
    before: ['asks.submit'],
    role: 'supervisor',
    seat: (cells) => String(cells['round']),
    choice: 'grant',
    typed: (key) => ({ confirmation: key.slice(-4), comment: 'fine' }),
  },
};

export const askList: ListPage = {
  name: 'asks.waiting',
  title: w('等我决定的事项', '等我決定的事項', 'All that waits for me'),
  index: openAsks,
  page: askPage,
  items: (row, { mail }) => {
    const { no, line, subject, amount, secret, round, content, askedOf } = row as OpenAsk;
    if (!askedOf.split(',').includes(mail)) return [];
    const facts = [
      ['Subject', subject],
      ['Amount', { from: '180.00', to: yuan(amount) }],
    ] as const;
    const alone = secret ? w('须在单独页面处理', '須在單獨頁面處理', 'This one is decided alone') : null;
    return [{ key: no, line, seat: seatOf({ round }), content, title: no, facts, rank: line, alone }];
  },
  choices: [
    { name: 'grant', words: w('批准', '核准', 'Grant'), comment: 'optional' },
    { name: 'refuse', words: w('拒绝', '拒絕', 'Refuse'), comment: 'required' },
  ],
  example: { before: ['asks.submit'], keys: 3, role: 'supervisor', choice: 'grant', comment: '' },
};
