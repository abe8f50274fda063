/** Text that is safe as html: made by `html` alone. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Every character that means something in a text or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`=]/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

function told(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(told).join('');
}

/** Html in which every value is escaped, but values made by `html` itself and lists of them. Attributes stand in quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, at) => text + told(parts[at])).join(''));
}
