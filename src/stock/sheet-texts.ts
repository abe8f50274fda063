import { parseNumber } from '../table/cell.ts';
import { sheetMessages } from '../text/stock.ts';
import { message, type Message } from '../text/words.ts';

/** A text of the product sheet, understood; or the question that a person must answer. */
export type Understood<T> = { readonly value: T } | { readonly asked: Message };

const dateLike =
  /^(?:\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|\d{1,2}月\d{1,2}日?|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:-\d{2,4})?)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/i;
const rounded = /^\d(?:\.\d+)?E\+\d+$/i;

/** A text as spreadsheets write it so that it stays one: `="0045"`, or with a mark before it. */
function unwrapped(given: string): { readonly text: string; readonly isMarked: boolean } {
  const quoted = /^="(.*)"$/.exec(given)?.[1];
  if (quoted !== undefined) return { text: quoted, isMarked: false };
  return given.startsWith("'") ? { text: given.slice(1), isMarked: true } : { text: given, isMarked: false };
}

/** A product's code, kept as it was written. One that a program turned into a date or a rounded number is asked about, never guessed. */
export function readCode(given: string): Understood<{ readonly code: string; readonly isMarked: boolean }> {
  const { text, isMarked } = unwrapped(given.trim());
  if (dateLike.test(text)) return { asked: message(sheetMessages.codeIsDate, { given }) };
  if (rounded.test(text)) return { asked: message(sheetMessages.codeIsRounded, { given }) };
  return { value: { code: text, isMarked } };
}

/** A barcode whose check digit fits, where it is one of 8, 12 or 13 digits; others are kept as they are. */
export function readBarcode(given: string): Understood<string> {
  const { text } = unwrapped(given.trim());
  const isLost = /[eE]\+?\d/.test(text) || (/^(?:\d{8}|\d{12}|\d{13})$/.test(text) && !checks(text));
  return isLost ? { asked: message(sheetMessages.barcodeAsked, { given: text }) } : { value: text };
}

/** GS1: counted from the right, the digits before the last weigh 3 and 1 by turns. */
function checks(digits: string): boolean {
  const all = Array.from(digits, Number).reverse();
  const sum = all.reduce((now, digit, at) => now + digit * (at % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** Pieces in a box as the sheet tells them, `20 或 30` for boxes of two kinds. */
export function readBoxes(given: string | null): readonly number[] {
  return (given?.match(/\d+/g) ?? []).map(Number).filter((each) => each > 0);
}

/** A quantity, and whether it was told in boxes. */
export interface Quantity {
  readonly pieces: number;
  readonly boxes: number | null;
}

const pieceWord = '[^\\d\\s箱.,，]{0,3}';
const inBoxes = new RegExp(`^(-?[\\d.,]+)\\s*箱\\s*(?:(\\d+)\\s*${pieceWord})?$`, 'u');
const inPieces = new RegExp(`^(-?[\\d.,]+)\\s*${pieceWord}$`, 'u');

/** Pieces of a quantity with its unit: `3箱`, `2箱5瓶`, `1,200`. Boxes need one known size, and whole pieces must come of it. */
export function readQuantity(given: string, boxSizes: readonly number[]): Understood<Quantity> {
  const asked = (words: (typeof sheetMessages)[keyof typeof sheetMessages], values: Message['values'] = {}) => ({
    asked: message(words, { given, ...values }),
  });
  const [, boxText, rest] = inBoxes.exec(given.trim()) ?? [];
  const boxes = boxText === undefined ? null : parseNumber(boxText);
  if (boxText !== undefined) {
    const [size, ...others] = boxSizes;
    if (boxes === null) return asked(sheetMessages.quantityAsked);
    if (size === undefined) return asked(sheetMessages.boxUnknown);
    if (others.length > 0) return asked(sheetMessages.boxSizes, { sizes: boxSizes.join(' / ') });
    const pieces = Math.round((boxes * size + Number(rest ?? 0)) * 1e6) / 1e6;
    return whole(pieces, boxes, asked);
  }
  const pieces = parseNumber(inPieces.exec(given.trim())?.[1] ?? '');
  return pieces === null ? asked(sheetMessages.quantityAsked) : whole(pieces, null, asked);
}

function whole(
  pieces: number,
  boxes: number | null,
  asked: (words: (typeof sheetMessages)[keyof typeof sheetMessages], values?: Message['values']) => { readonly asked: Message },
): Understood<Quantity> {
  if (pieces < 0) return asked(sheetMessages.negative);
  return Number.isSafeInteger(pieces) ? { value: { pieces, boxes } } : asked(sheetMessages.notWhole, { pieces });
}

/** An amount of yuan with any number of decimals, in fen and parts of them: a piece may cost 0.049. */
export function readYuan(given: string, words: (typeof sheetMessages)['costAsked']): Understood<number> {
  const yuan = parseNumber(given.trim());
  return yuan === null || yuan < 0 ? { asked: message(words, { given }) } : { value: yuan * 100 };
}

/** What pieces cost in all, fen, of a cost for each box or each piece. A quantity told in boxes leaves open which of them is meant. */
export function costInAll(
  { pieces, boxes }: Quantity,
  { given, per, boxSize }: { readonly given: string; readonly per: 'piece' | 'box' | null; readonly boxSize: number | undefined },
): Understood<number> {
  const cost = readYuan(given, sheetMessages.costAsked);
  if ('asked' in cost) return cost;
  if (boxes !== null && per === null) return { asked: message(sheetMessages.costPerAsked, { given }) };
  const each = per === 'box' ? cost.value / (boxSize ?? 1) : cost.value;
  return { value: Math.round(Math.round(each * pieces * 1e6) / 1e6) };
}
