import { work } from '../../src/cli/processes.ts';

/** A process for the tests of `processes.ts`. */
work(async ({ factor }: { readonly factor: number }, number: number) => {
  if (number === 13) process.exit(7);
  if (number === 14) throw new Error('not fourteen');
  return Promise.resolve([number, number * factor, process.pid]);
});
