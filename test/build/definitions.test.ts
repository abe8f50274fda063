import { expect, test } from '@jest/globals';
import { markedCalls } from '../../build/definitions.ts';

test('calls are marked as ones that may be left out; words that look like a call stay as they are', () => {
  const text =
    "import { w } from './w.ts';\nexport const a = { b: w('1 order(s) wait', `x(y)`), c: optional(text({ max: 1 })) };\nfn.member('z');\n";
  expect(markedCalls('words.ts', text)).toBe(
    "import { w } from './w.ts';\nexport const a = { b: /* @__PURE__ */ w('1 order(s) wait', `x(y)`), c: /* @__PURE__ */ optional(/* @__PURE__ */ text({ max: 1 })) };\nfn.member('z');\n",
  );
});
