/** The beginning of a text, never ending in half of a character. At most so many UTF-16 units: as columns, cells and mails count. */
export function beginning(text: string, mostChars: number): string {
  return text.slice(0, mostChars).replace(/[\ud800-\udbff]$/, '');
}

/** A text that fits, or its beginning with a sign that more follows. */
export function shortened(text: string, mostChars: number): string {
  return text.length <= mostChars ? text : `${beginning(text, mostChars)}…`;
}
