import { entryAction, ledgerAction } from '../../src/engine/desk/action.ts';
import type { Capability, MailKind, Projection } from '../../src/engine/capability.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { askList, askPage, contentOf, seatOf } from './ask-pages.ts';
import type { askActions } from './ask-tables.ts';
import { asks, askTodo, newAsks, openAsks, type Ask, type OpenAsk } from './ask-tables.ts';

const submit = entryAction({
  name: 'asks.submit',
  desk: newAsks,
  choice: 'submit',
  enters: asks,
  example: {
    cells: () => ({
      no: 'R-1001',
      subject: '退款',
      amount: 19_900,
      reason: '货损',
      askedOf: 'supervisor@shop.example,head@shop.example',
      by: '客服',
    }),
  },
  decide: ({ row, actor }) => {
    const { no, subject, amount, reason, link, secret, askedOf } = row;
    const fresh = { no, subject, amount, reason, link, secret, askedOf, askedBy: actor.name, round: 1, state: 'open', trail: 'asked' };
    const mails = askedOf.split(',').map((to) => ({
      id: `${no}.${to}`,
      kind: 'asks.letter',
      to: [to],
      priority: 1,
      about: { no },
    }));
    return { enter: [{ table: asks, row: fresh }], mails };
  },
});

/** What the requester may do to a request that stands. */
const changes: Readonly<Record<keyof typeof askActions, (ask: Ask, to: string | null) => Partial<Ask>>> = {
  withdraw: () => ({ state: 'withdrawn' }),
  urge: ({ round }) => ({ round: round + 1 }),
  revise: ({ amount }) => ({ amount: amount + 100 }),
  end: () => ({ state: 'late' }),
  passOn: (_, to) => ({ state: 'passedOn', askedOf: to ?? '' }),
};

const actions = (Object.keys(changes) as (keyof typeof changes)[]).map((choice) =>
  ledgerAction({
    name: `asks.${choice}`,
    desk: askTodo,
    choice,
    on: asks,
    example: { before: ['asks.submit'], cells: () => ({ by: '客服' }) },
    decide: ({ subject, subjectLine, row }) => ({
      alter: [{ table: asks, line: subjectLine, cells: changes[choice](subject, row.to) }],
    }),
  }),
);

const projection: Projection = {
  ledger: asks,
  index: openAsks,
  desk: askTodo,
  isOpen: (row) => (row as Ask).state === 'open',
  row: (row, line): OpenAsk => {
    const ask = row as Ask;
    const { no, subject, amount, secret, askedOf, round } = ask;
    return { no, line, subject, amount, secret, askedOf, round, content: contentOf(ask) };
  },
  show: (row) => ({ no: row['no'], line: row['line'], subject: row['subject'] }),
};

const letter: MailKind = {
  kind: 'asks.letter',
  compose: (about: AnyRow, _, situation, linkFor) => {
    const open = situation.index(openAsks).find((row) => row?.['no'] === about['no']) as OpenAsk | undefined;
    if (open === undefined) return { subject: 'gone', lines: [] };
    const { no: key, line, content, secret } = open;
    const one = linkFor({ what: askPage.name, key, line, seat: seatOf(open), content });
    const all = linkFor({ what: askList.name });
    return {
      subject: `ask ${key}`,
      lines: secret ? [`code ${one?.code ?? ''}`] : [],
      links: [one, all].flatMap((each) => (each === null ? [] : [{ text: 'open', url: each.url }])),
    };
  },
};

export const askCapability: Capability = {
  name: 'asks',
  tables: [newAsks, askTodo, asks, openAsks],
  actions: [submit, ...actions],
  jobs: [],
  projections: [projection],
  mails: [letter],
  pages: [askPage],
  lists: [askList],
  guards: [],
  checks: [],
};
