import { beforeEach, describe, expect, test } from '@jest/globals';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { answerLink, formFields, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { closedWords, pageWords } from '../../src/text/pages.ts';
import { beatAfter, executive, first, head, rowsOf, second, submit, supervisor } from './given.ts';
import {
  agreeTo,
  approval,
  ask,
  command,
  decide,
  firstLink,
  letters,
  letterTo,
  orderRequest,
  orderRow,
  refundAsked,
  registered,
  standingApprovals,
} from './requests.ts';

const here = standingApprovals();
const linkOf = (mail: string) => firstLink(here.shop, mail);

describe('what people can do', () => {
  beforeEach(() => {
    refundAsked(here.shop);
  });

  test('send back, change, submit again: a new round on the new content', () => {
    const { shop } = here;
    decide(shop, linkOf(head), { choice: 'return', comment: '请附照片', ...formFields({ fields: { to: '0' } }) });
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已退回', note: '负责人：请附照片' });
    const attachment = { attachment: 'https://photo.example/1.jpg', attachmentKind: 'image', attachmentKb: 320 };
    command(shop, orderRequest, 'resubmit', attachment);
    expect(approval(shop, orderRequest)).toMatchObject({ round: 2, state: '审批中' });
    letters(shop);
    const page = openLink(shop, linkOf(head));
    expect(page).toContain('https://photo.example/1.jpg');
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(orderRow(shop, first)['givenBack']).toBe(150);
  });

  test('an attachment above its limit is refused, and the request stands as it was', () => {
    const { shop } = here;
    const before = registered(shop, orderRequest)['hash'];
    command(shop, orderRequest, 'resubmit', { attachment: 'https://a.example/1.jpg', attachmentKind: 'image', attachmentKb: 501 });
    expect(String(rowsOf(shop, requestsOf.order.progress)[0]?.cells['result'])).toContain('500 KB');
    expect(registered(shop, orderRequest)['hash']).toBe(before);
  });

  test('an urge: a new letter, and the old link is dead', () => {
    const { shop } = here;
    const old = linkOf(head);
    beatAfter(shop, 30);
    command(shop, orderRequest, 'urge');
    letters(shop);
    const fresh = linkOf(head);
    expect(fresh).not.toBe(old);
    expect(openLink(shop, old)).toContain(closedWords.renewed.en);
    decide(shop, old, agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('审批中');
    decide(shop, fresh, agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
  });

  test('content changed: the open seat is void, who was asked is told, the old page decides nothing', () => {
    const { shop } = here;
    const seen = offeredToken(openLink(shop, linkOf(head))) ?? '';
    const old = linkOf(head);
    command(shop, orderRequest, 'resubmit', { amount: 19_000 });
    expect(answerLink(shop, { t: seen, ...agreeTo(orderRequest) })).not.toContain(pageWords.recordedTitle.en);
    expect(openLink(shop, old)).toContain(closedWords.renewed.en);
    expect(orderRow(shop, first)['givenBack']).toBe(null);
    letters(shop);
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(orderRow(shop, first)['givenBack']).toBe(190);
  });

  test('a withdrawn request approved from an old letter: nothing happens, and the page says so', () => {
    const { shop } = here;
    const seen = offeredToken(openLink(shop, linkOf(head))) ?? '';
    command(shop, orderRequest, 'withdraw', { remark: '客户不退了' });
    expect(registered(shop, orderRequest)['state']).toBe('已撤回');
    expect(answerLink(shop, { t: seen, ...agreeTo(orderRequest) })).toContain(closedWords.withdrawn.en);
    expect(orderRow(shop, first)['payment']).toBe('已付款');
    beatAfter(shop, 1);
    expect(letterTo(shop, head, 'news').body).toContain('earlier letter is void');
  });

  test('only the requester withdraws', () => {
    const { shop } = here;
    command(shop, orderRequest, 'withdraw', { by: '主管' }, { who: supervisor });
    expect(registered(shop, orderRequest)['state']).toBe('审批中');
  });

  test('hand over: the old link says so, the new holder decides', () => {
    const { shop } = here;
    const old = linkOf(head);
    decide(shop, old, { choice: 'handOver', confirmation: orderRequest.slice(-4), ...formFields({ fields: { who: executive } }) });
    letters(shop);
    expect(openLink(shop, old)).toContain(closedWords.passedOn.en);
    decide(shop, linkOf(executive), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '领导' });
  });

  test('replays and swaps: another person’s link decides nothing in his name', () => {
    const { shop } = here;
    const seen = offeredToken(openLink(shop, linkOf(head))) ?? '';
    answerLink(shop, { t: seen, ...agreeTo(orderRequest) });
    expect(answerLink(shop, { t: seen, ...agreeTo(orderRequest) })).toContain(closedWords.decided.en);
    expect(orderRow(shop, first)['givenBack']).toBe(150);
    submit(shop, second);
    ask(shop, second, 'refund');
    expect(answerLink(shop, { t: seen, ...agreeTo('SQD-260302-0002') })).toContain(closedWords.decided.en);
    expect(registered(shop, 'SQD-260302-0002')['state']).toBe('审批中');
  });
});
