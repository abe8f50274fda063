import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { handbook, handbookFile } from '../../src/cli/handbook.ts';
import { languages } from '../../src/text/words.ts';

test.each(languages)('the handbook in %s is what the tables say (npm run handbook)', (language) => {
  expect(readFileSync(handbookFile(language), 'utf8')).toBe(handbook(language));
});
