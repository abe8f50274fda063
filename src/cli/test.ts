import { closing, runTests } from './run-tests.ts';

/** `npm test`: all tests; says what was left out on this machine. */
const { results, ok } = runTests('terminal');
console.log(closing(results));
process.exitCode = ok ? 0 : 1;
