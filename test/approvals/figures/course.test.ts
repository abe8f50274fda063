import { describe, expect, test } from '@jest/globals';
import { courseOf, type Course } from '../../../src/approvals/figures/course.ts';
import type { Approval } from '../../../src/approvals/process/approval.ts';
import { proceed, type Operation } from '../../../src/approvals/process/proceed.ts';
import { calendarOf, workingMinutesBetween } from '../../../src/rulebook/calendar.ts';
import { showMoment } from '../../../src/table/office-time.ts';
import type { RouteStep } from '../../../src/rulebook/route-step.ts';
import type { RequestKind } from '../../../src/rulebook/request-kinds.ts';
import { at, settings } from '../../builders.ts';
import { addSigner, agree, changed, context, handOver, mailOf, must, opened, refuse, staff, step } from '../given.ts';

const office = calendarOf([{ day: '2026-03-07', kind: 'workday' }], settings());
const minutesBetween = (from: number, to: number) => workingMinutesBetween(from, to, office);
const nameOf = (mail: string) => staff.find((each) => each.mail === mail)?.name ?? mail;

function asked(wall: string, route: readonly RouteStep[], kind: RequestKind = 'refund'): Approval {
  return opened({ route, kind, context: context({ now: at(wall) }) }).approval;
}

/** Plays operations, each at its moment; `away` says from when on who stands in for whom. */
function played(
  approval: Approval,
  deeds: readonly (readonly [string, Operation])[],
  away: readonly (readonly [string, string, string])[] = [],
) {
  return deeds.reduce((before, [wall, operation]) => {
    const now = at(wall);
    const standInFor = (mail: string) => {
      const found = away.find(([from, who]) => at(from) <= now && mailOf(who) === mail);
      return found === undefined ? null : mailOf(found[2]);
    };
    return must(proceed(before, operation, context({ now, standInFor }))).approval;
  }, approval);
}

function measured(approval: Approval, wall: string): Course {
  return courseOf(approval, { now: at(wall), minutesBetween, nameOf });
}

/** Who took how many working minutes. */
function turns({ taken }: Course): readonly string[] {
  return taken.map(({ who, from, at: to }) => `${who} ${String(minutesBetween(from, to))}`);
}

function waits({ waiting }: Course): readonly string[] {
  return waiting.map(({ who, whom, since, isOverdue }) =>
    [who, whom === null ? '' : `for ${whom}`, 'since', showMoment(since).slice(5, 16), isOverdue ? 'overdue' : '']
      .filter((each) => each !== '')
      .join(' '),
  );
}

const comment = (text: string) => ({ comment: text });

describe('what was decided', () => {
  test('one step: from submission to decision, in working time alone', () => {
    const done = played(asked('2026-03-02 17:00', [step('one', 'head')]), [['2026-03-03 09:30', agree('li')]]);
    expect(measured(done, '2026-03-03 12:00')).toMatchObject({ minutes: 90, waiting: [], overdueSince: null });
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 90']);
  });

  test('over a Saturday that is worked, and a Sunday that is not', () => {
    const done = played(asked('2026-03-06 17:00', [step('one', 'head')]), [['2026-03-09 09:00', agree('li')]]);
    expect(measured(done, '2026-03-09 12:00').minutes).toBe(30 + 540 + 30);
  });

  test('a refusal is a decision', () => {
    const done = played(asked('2026-03-02 10:00', [step('one', 'head')]), [['2026-03-02 10:45', refuse('li')]]);
    expect(measured(done, '2026-03-03 12:00').minutes).toBe(45);
  });

  test('two steps: each from when its own step began', () => {
    const route = [step('one', 'head'), step('one', 'executive')];
    const done = played(asked('2026-03-02 10:00', route), [
      ['2026-03-02 10:30', agree('li')],
      ['2026-03-02 12:30', agree('sun')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 30', 'sun 120']);
    expect(measured(done, '2026-03-03 12:00').minutes).toBe(150);
  });

  test('joint (会签): each from the same beginning', () => {
    const done = played(asked('2026-03-02 10:00', [step('all', 'head', 'director')]), [
      ['2026-03-02 10:10', agree('zhao')],
      ['2026-03-02 10:40', agree('li')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['zhao 10', 'li 40']);
  });

  test('one person in two steps decided once', () => {
    const route = [step('one', 'head'), step('all', 'head', 'executive')];
    const done = played(asked('2026-03-02 10:00', route), [
      ['2026-03-02 10:30', agree('li')],
      ['2026-03-02 11:00', agree('sun')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 30', 'sun 30']);
  });

  test('withdrawn or ended is not decided, what was decided before stays its decider’s', () => {
    const route = [step('one', 'head'), step('one', 'executive')];
    const withdrawn = played(asked('2026-03-02 10:00', route), [
      ['2026-03-02 10:30', agree('li')],
      ['2026-03-02 11:00', { do: 'withdraw', by: mailOf('wang'), ...comment('不要了') }],
    ]);
    expect(measured(withdrawn, '2026-03-03 12:00')).toMatchObject({ minutes: null, closedAt: at('2026-03-02 11:00'), waiting: [] });
    expect(turns(measured(withdrawn, '2026-03-03 12:00'))).toEqual(['li 30']);
    const ended = played(asked('2026-03-02 10:00', route), [['2026-03-02 11:00', { do: 'end', by: mailOf('admin'), ...comment('重复') }]]);
    expect(measured(ended, '2026-03-03 12:00')).toMatchObject({ minutes: null, taken: [] });
  });

  test('[APR-27] what nobody is asked about is not decided', () => {
    expect(measured(asked('2026-03-02 10:00', []), '2026-03-02 12:00')).toMatchObject({ minutes: null, taken: [], waiting: [] });
  });
});

describe('whose a decision is', () => {
  test('a stand-in’s is his, from when he was asked', () => {
    const away = [['2026-03-02 11:00', 'li', 'zhou']] as const;
    const done = played(
      asked('2026-03-02 10:00', [step('one', 'head')]),
      [
        ['2026-03-02 11:00', { do: 'standIns' }],
        ['2026-03-02 11:20', agree('zhou')],
      ],
      away,
    );
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['zhou 20']);
    expect(measured(done, '2026-03-03 12:00').minutes).toBe(80);
  });

  test('the holder who decides although another stands in: his, from the beginning', () => {
    const away = [['2026-03-02 11:00', 'li', 'zhou']] as const;
    const done = played(
      asked('2026-03-02 10:00', [step('one', 'head')]),
      [
        ['2026-03-02 11:00', { do: 'standIns' }],
        ['2026-03-02 11:20', agree('li')],
      ],
      away,
    );
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 80']);
  });

  test('handed over: who took it over, from then on', () => {
    const done = played(asked('2026-03-02 10:00', [step('one', 'head')]), [
      ['2026-03-02 12:00', handOver('li', 'zhao')],
      ['2026-03-02 12:05', agree('zhao')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['zhao 5']);
  });

  test('moved up (超时上报): who decided, from when it was his', () => {
    const done = played(asked('2026-03-02 10:00', [step('one', 'head')]), [
      ['2026-03-02 15:00', { do: 'escalate' }],
      ['2026-03-02 15:10', agree('sun')],
    ]);
    const { taken } = measured(done, '2026-03-03 12:00');
    expect(taken.map(({ who }) => who)).toEqual(['sun']);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['sun 10']);
  });

  test('a signer added before: he first, then the step begins again', () => {
    const done = played(asked('2026-03-02 10:00', [step('one', 'head')]), [
      ['2026-03-02 10:30', addSigner('li', 'qian', 'before')],
      ['2026-03-02 11:00', agree('qian')],
      ['2026-03-02 11:10', agree('li')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['qian 30', 'li 10']);
  });

  test('a signer added after is asked when his step begins', () => {
    const done = played(asked('2026-03-02 10:00', [step('one', 'head')]), [
      ['2026-03-02 10:30', addSigner('li', 'qian', 'after')],
      ['2026-03-02 12:00', agree('li')],
      ['2026-03-02 12:15', agree('qian')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 120', 'qian 15']);
  });

  test('a signer added beside, from then on', () => {
    const done = played(asked('2026-03-02 10:00', [step('all', 'head')]), [
      ['2026-03-02 11:00', addSigner('li', 'qian', 'beside')],
      ['2026-03-02 11:30', agree('qian')],
      ['2026-03-02 12:00', agree('li')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['qian 30', 'li 120']);
  });

  test('an urge does not make him quicker', () => {
    const done = played(asked('2026-03-02 10:00', [step('one', 'head')]), [
      ['2026-03-02 12:00', { do: 'urge', by: mailOf('wang') }],
      ['2026-03-02 12:10', agree('li')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 130']);
  });
});

describe('what was taken back', () => {
  test('in a joint step: the second decision counts, from when the first was taken back; the other’s stays', () => {
    const done = played(asked('2026-03-02 10:00', [step('all', 'head', 'director')]), [
      ['2026-03-02 10:10', agree('li')],
      ['2026-03-02 10:20', { do: 'takeBack', by: mailOf('li') }],
      ['2026-03-02 10:30', agree('zhao')],
      ['2026-03-02 10:50', agree('li')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['zhao 30', 'li 30']);
  });

  test('after the next step began: everybody is asked anew', () => {
    const route = [step('any', 'head', 'director'), step('one', 'executive')];
    const back = played(asked('2026-03-02 10:00', route), [
      ['2026-03-02 10:10', agree('li')],
      ['2026-03-02 11:00', { do: 'takeBack', by: mailOf('li') }],
    ]);
    expect(turns(measured(back, '2026-03-02 12:00'))).toEqual([]);
    expect(waits(measured(back, '2026-03-02 12:00'))).toEqual(['li since 03-02 11:00', 'zhao since 03-02 11:00']);
    const done = played(back, [
      ['2026-03-02 11:30', agree('zhao')],
      ['2026-03-02 11:35', agree('sun')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['zhao 30', 'sun 5']);
  });
});

describe('what was sent back', () => {
  const route = [step('one', 'head'), step('one', 'executive')];

  test('to the requester: a decision of who did it, and the time at the requester is nobody’s', () => {
    const returned = played(asked('2026-03-02 10:00', route), [
      ['2026-03-02 10:20', { do: 'return', by: mailOf('li'), to: 0, ...comment('缺照片') }],
    ]);
    expect(measured(returned, '2026-03-04 12:00')).toMatchObject({ minutes: null, closedAt: null, waiting: [], overdueSince: null });
    const again = played(returned, [
      ['2026-03-03 10:00', changed(returned, 'resubmit', { reason: '附上照片' })],
      ['2026-03-03 10:05', agree('li')],
      ['2026-03-03 10:15', agree('sun')],
    ]);
    expect(turns(measured(again, '2026-03-04 12:00'))).toEqual(['li 20', 'li 5', 'sun 10']);
    expect(measured(again, '2026-03-04 12:00').minutes).toBe(20 + 15);
  });

  test('to an earlier step, which decides again', () => {
    const done = played(asked('2026-03-02 10:00', route), [
      ['2026-03-02 10:20', agree('li')],
      ['2026-03-02 10:50', { do: 'return', by: mailOf('sun'), to: 1, ...comment('再核') }],
      ['2026-03-02 11:00', agree('li')],
      ['2026-03-02 11:01', agree('sun')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 20', 'sun 30', 'li 10', 'sun 1']);
    expect(measured(done, '2026-03-03 12:00').minutes).toBe(61);
  });

  test('content changed meanwhile: asked anew, the request’s own time runs on', () => {
    const first = asked('2026-03-02 10:00', route);
    const done = played(first, [
      ['2026-03-02 11:00', changed(first, 'change', { reason: '金额改了' })],
      ['2026-03-02 11:10', agree('li')],
      ['2026-03-02 11:20', agree('sun')],
    ]);
    expect(turns(measured(done, '2026-03-03 12:00'))).toEqual(['li 10', 'sun 10']);
    expect(measured(done, '2026-03-03 12:00').minutes).toBe(80);
  });
});

describe('what waits', () => {
  test('within its time it is not overdue, at its last minute it is', () => {
    const open = asked('2026-03-02 10:00', [step('one', 'head')]);
    expect(waits(measured(open, '2026-03-02 13:59'))).toEqual(['li since 03-02 10:00']);
    expect(measured(open, '2026-03-02 13:59').overdueSince).toBeNull();
    expect(waits(measured(open, '2026-03-02 14:00'))).toEqual(['li since 03-02 10:00 overdue']);
    expect(measured(open, '2026-03-02 14:00').overdueSince).toBe(at('2026-03-02 10:00'));
  });

  test('nights and free days make nothing overdue', () => {
    const open = asked('2026-03-07 17:00', [step('one', 'head')], 'delisting');
    expect(measured(open, '2026-03-09 11:59').overdueSince).toBeNull();
    expect(measured(open, '2026-03-09 12:00').overdueSince).toBe(at('2026-03-07 17:00'));
  });

  test('moved up: the step stays overdue, the new holder is not', () => {
    const open = played(asked('2026-03-02 10:00', [step('one', 'head')]), [['2026-03-02 14:00', { do: 'escalate' }]]);
    const course = measured(open, '2026-03-02 15:00');
    expect(course.overdueSince).toBe(at('2026-03-02 10:00'));
    expect(waits(course)).toEqual(['sun since 03-02 14:00']);
  });

  test('it waits for the stand-in who is asked, and the holder is named beside him', () => {
    const open = played(
      asked('2026-03-02 10:00', [step('one', 'head')]),
      [['2026-03-02 11:00', { do: 'standIns' }]],
      [['2026-03-02 11:00', 'li', 'zhou']],
    );
    expect(waits(measured(open, '2026-03-02 15:00'))).toEqual(['zhou for li since 03-02 11:00 overdue']);
  });
});
