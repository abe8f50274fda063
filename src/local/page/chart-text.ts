export const fontPx = 12;

const numbers = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });

/** About how wide a text is drawn; Chinese characters are as wide as they are high. */
export function textPx(text: string, sizePx = fontPx): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? 1 : 0.58;
  return width * sizePx;
}

/** A text that fits, with … where something was left out. */
export function fitted(text: string, mostPx: number, sizePx = fontPx): string {
  if (textPx(text, sizePx) <= mostPx) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textPx(`${letters.join('')}…`, sizePx) > mostPx) letters.pop();
  return `${letters.join('')}…`;
}

/** A figure with its thousands apart: `12,500`. */
export function figure(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e15 || size < 1e-6) ? value.toExponential(3) : numbers.format(value);
}

/** A place on the picture: tenths of a pixel are enough. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
