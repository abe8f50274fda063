import { describe, expect, test } from '@jest/globals';
import { parseRoutes, routeLines, type RouteLine } from '../../src/rulebook/route-lines.ts';
import { presetRoute } from '../../src/rulebook/routes.ts';
import { presets } from '../../src/rulebook/settings.ts';
import { languages } from '../../src/text/words.ts';
import { english } from '../builders.ts';

function line(change: Partial<RouteLine> = {}): RouteLine {
  const empty = { amountAbove: null, category: null, confidential: false, broken: false };
  return { line: 2, kind: 'refund', step: 1, mode: 'one', who: '部门负责人', ...empty, ...change };
}

function faults(...lines: readonly RouteLine[]): readonly string[] {
  return parseRoutes(lines, ['王芳']).faults.map(({ line: at, message }) => `${String(at)}: ${english(message)}`);
}

test('a good sheet: posts in any language, people by name, conditions', () => {
  const { routes, faults: none } = parseRoutes(
    [line({ line: 3, step: 2, mode: 'all', who: '市场总监、IT lead；王芳', amountAbove: 100_000, confidential: true }), line({ line: 2 })],
    ['王芳'],
  );
  expect(none).toEqual([]);
  expect(routes.refund).toEqual([
    { mode: 'one', who: [{ role: 'head' }], when: { amountAboveFen: null, category: null, confidential: null } },
    {
      mode: 'all',
      who: [{ role: 'director' }, { role: 'itLead' }, { person: '王芳' }],
      when: { amountAboveFen: 100_000, category: null, confidential: true },
    },
  ]);
});

describe('what is wrong is told with its row', () => {
  test.each([
    ['a route that names nobody', line({ who: ' 、' }), ['2: Nobody is named']],
    ['a post or person that is not known', line({ who: '经理' }), ['2: 经理 is no post, and not on the Staff sheet']],
    ['an empty mode', line({ mode: null }), ['2: Choose how the step decides']],
    [
      'several where one decides',
      line({ who: '部门负责人,王芳' }),
      ['2: Where one decides, name one post or person; choose another way for several'],
    ],
    ['a broken amount', line({ broken: true }), ['2: A cell of this row is wrong']],
    ['no kind', line({ kind: null }), ['2: Choose the kind of request']],
    ['no step', line({ step: null }), ['2: Write the number of the step']],
    ['a hole in the steps', line({ step: 3 }), ['2: Step 1 is missing', '2: Step 2 is missing']],
    ['a category that the kind has not', line({ category: 'sales' }), ['2: This kind of request has no such category']],
  ])('%s', (_, wrong, told) => {
    expect(faults(wrong)).toEqual(told);
  });

  test('a step twice under one condition; two conditions are no fault', () => {
    expect(faults(line(), line({ line: 3 }))).toEqual([
      '3: Step 1 stands there twice under the same condition: delete one row, or change its condition',
    ]);
    expect(faults(line(), line({ line: 3, amountAbove: 1 }))).toEqual([]);
  });
});

test('the lines that a new sheet begins with say what the preset says, in every language', () => {
  for (const preset of presets) {
    for (const language of languages) {
      const lines = routeLines(preset, language).map((each, at) => ({ ...each, line: at + 2, broken: false }));
      const { routes, faults: none } = parseRoutes(lines, []);
      expect(none).toEqual([]);
      expect(Object.entries(routes).map(([kind, route]) => [kind, route])).toEqual(
        Object.keys(routes).map((kind) => [kind, presetRoute(kind as 'refund', preset)]),
      );
    }
  }
});
