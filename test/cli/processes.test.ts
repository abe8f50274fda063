import { availableParallelism } from 'node:os';
import { expect, test } from '@jest/globals';
import { inProcesses } from '../../src/cli/processes.ts';

const file = new URL('doubling.ts', import.meta.url);

async function doubled(works: readonly number[]): Promise<readonly (readonly [number, number, number])[]> {
  const results: (readonly [number, number, number])[] = [];
  await inProcesses({ file, common: { factor: 2 }, works }, (result) => {
    results.push(result as [number, number, number]);
  });
  return results;
}

test('every work is done once, on as many processes as there are cores', async () => {
  const works = Array.from({ length: 12 }, (_, at) => at);
  const results = await doubled(works);
  expect(results.map(([number, twice]) => [number, twice]).sort(([a = 0], [b = 0]) => a - b)).toEqual(works.map((at) => [at, at * 2]));
  const pids = new Set(results.map(([, , pid]) => pid));
  expect(pids.size).toBeLessThanOrEqual(availableParallelism());
  expect(pids.has(process.pid)).toBe(false);
});

test.each([
  ['ends by itself', 13],
  ['fails', 14],
])('a work whose process %s is no result', async (_, number) => {
  await expect(doubled([1, number])).rejects.toThrow(String(number));
});
