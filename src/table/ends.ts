/**
 * A text without the characters of a kind at its ends. `kind` fits one character. One step a character: a pattern such as `x+$` tries
 * anew from each of them, and 50,000 spaces in one cell would stop every beat.
 */
export function withoutAtEnds(text: string, kind: RegExp): string {
  let from = 0;
  let to = text.length;
  while (from < to && kind.test(text.charAt(from))) from += 1;
  while (to > from && kind.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The lines of a text as one, without the spaces around their breaks. */
export function inOneLine(text: string, joint = ' '): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(joint);
}
