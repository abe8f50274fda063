import { describe, expect, test } from '@jest/globals';
import type { Course } from '../../../src/approvals/figures/course.ts';
import { kindFigures, median, personFigures } from '../../../src/approvals/figures/figures.ts';
import { requestKinds } from '../../../src/rulebook/request-kinds.ts';
import { minuteMs } from '../../../src/table/office-time.ts';
import { at } from '../../builders.ts';

const span = { from: at('2026-03-02 00:00'), to: at('2026-03-09 00:00') };
const inside = at('2026-03-04 12:00');
const minutesBetween = (from: number, to: number) => (to - from) / minuteMs;

function course(change: Partial<Course>): Course {
  const base = {
    requestNo: 'QS-1',
    kind: 'refund',
    subject: '退款',
    closedAt: inside,
    minutes: 60,
    taken: [],
    waiting: [],
    overdueSince: null,
  } as const;
  return { ...base, ...change };
}

const took = (who: string, minutes: number, when = inside) => ({ who, from: when - minutes * minuteMs, at: when });
const waits = (who: string, isOverdue: boolean) => ({ who, whom: null, since: inside, isOverdue });

test.each([
  ['of none', [], null],
  ['of one', [7], 7],
  ['of three', [90, 10, 20], 20],
  ['of two, the mean, rounded', [10, 21], 16],
])('the median %s', (_, values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('by kind', () => {
  test('median, longest, open, overdue; the slowest kind first', () => {
    const open = { closedAt: null, minutes: null };
    const found = kindFigures(
      [
        course({ minutes: 30 }),
        course({ minutes: 90 }),
        course({ minutes: 40 }),
        course({ ...open, overdueSince: inside }),
        course({ ...open }),
        course({ kind: 'gift', minutes: 200 }),
        course({ ...open, kind: 'news' }),
      ],
      span,
    );
    expect(found.slice(0, 3)).toEqual([
      { kind: 'gift', decided: 1, median: 200, longest: 200, open: 0, overdue: 0 },
      { kind: 'refund', decided: 3, median: 40, longest: 90, open: 2, overdue: 1 },
      { kind: 'news', decided: 0, median: null, longest: null, open: 1, overdue: 0 },
    ]);
    expect(found.map(({ kind }) => kind).sort()).toEqual([...requestKinds].sort());
  });

  test('what was decided outside the span, or not decided, does not count', () => {
    const found = kindFigures(
      [course({ closedAt: span.from - 1 }), course({ closedAt: span.to }), course({ minutes: null }), course({ closedAt: span.from })],
      span,
    );
    expect(found[0]).toMatchObject({ kind: 'refund', decided: 1, open: 0 });
  });

  test('an empty period: every kind stands there with nothing', () => {
    expect(kindFigures([], span)).toEqual(
      requestKinds.map((kind) => ({ kind, decided: 0, median: null, longest: null, open: 0, overdue: 0 })),
    );
  });
});

describe('by approver', () => {
  test('what he decided in the span, also about what is open, and what waits for him', () => {
    const found = personFigures(
      [
        course({ taken: [took('李', 10), took('赵', 100)] }),
        course({
          taken: [took('李', 30), took('李', 5, span.from - minuteMs)],
          closedAt: null,
          waiting: [waits('赵', true), waits('孙', false)],
        }),
      ],
      span,
      { minutesBetween },
    );
    expect(found).toEqual([
      { who: '赵', decided: 1, median: 100, longest: 100, open: 1, overdue: 1 },
      { who: '李', decided: 2, median: 20, longest: 30, open: 0, overdue: 0 },
      { who: '孙', decided: 0, median: null, longest: null, open: 1, overdue: 0 },
    ]);
  });

  test('nobody where nothing was decided and nothing waits', () => {
    expect(personFigures([course({})], span, { minutesBetween })).toEqual([]);
  });
});
