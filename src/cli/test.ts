import { closing, runTests } from './run-tests.ts';

/** `npm test [-- PATH… -t TITLE]`: all tests, or those named; says what was left out on this machine. */
const { results, ok } = runTests('terminal', process.argv.slice(2));
console.log(closing(results));
process.exitCode = ok ? 0 : 1;
