/** What platforms write where there is nothing. */
const nothing: ReadonlySet<string> = new Set(['null', '-', '--', '—', '——', '/', 'N/A']);

/** Direction and width marks, which nobody sees. */
const isMark = (char: string) => /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(char);

/** A cell of an export without what the platforms wrap around it: `="…"`, a leading apostrophe or TAB, spaces, invisible marks. */
export function unwrap(cell: string): string {
  const outer = trimmed(cell);
  const inner = outer.startsWith('="') && outer.endsWith('"') && outer.length > 2 ? outer.slice(2, -1) : outer;
  return trimmed(inner.startsWith("'") ? inner.slice(1) : inner);
}

/** The same, empty where the platform says that there is nothing. */
export function bare(cell: string): string {
  const text = unwrap(cell);
  return nothing.has(text) ? '' : text;
}

/** Marks and spaces stand mixed: both are taken off, one after the other, from either end. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isOuter(text.charAt(from))) from += 1;
  while (to > from && isOuter(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isOuter(char: string): boolean {
  return char.trim() === '' || isMark(char);
}
