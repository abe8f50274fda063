import type { Cell } from '../contract.ts';
import type { WireLook } from './wire.ts';

interface Color {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}
export interface ColorStyle {
  readonly rgbColor?: Color;
}
interface Rule {
  readonly ranges?: readonly { startRowIndex?: number; endRowIndex?: number; startColumnIndex?: number; endColumnIndex?: number }[];
  readonly booleanRule?: {
    readonly condition?: { readonly type?: string; readonly values?: readonly { readonly userEnteredValue?: string }[] };
    readonly format?: {
      readonly backgroundColor?: Color;
      readonly backgroundColorStyle?: ColorStyle;
      readonly textFormat?: {
        readonly foregroundColor?: Color;
        readonly foregroundColorStyle?: ColorStyle;
        readonly bold?: boolean;
        readonly italic?: boolean;
        readonly strikethrough?: boolean;
      };
    };
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly show: string;
}

/**
 * How conditional formats, as the API keeps them, make a cell look; null where none applies. The first rule that fits wins.
 * Conditions on texts, numbers and emptiness are understood, and `=NOW()` with so many days as a number; colour scales and other
 * formulas are not. `now` is a serial number in the workbook's zone.
 */
export function lookOf(rules: readonly unknown[], place: Place, now = NaN): WireLook | null {
  const rule = (rules as readonly Rule[]).find((each) => covers(each, place) && fits(each.booleanRule?.condition, place, now));
  const format = rule?.booleanRule?.format;
  if (format === undefined) return null;
  const { textFormat: text = {} } = format;
  const fill = cssOf(format.backgroundColorStyle?.rgbColor ?? format.backgroundColor);
  const ink = cssOf(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor);
  return {
    ...(fill === null ? {} : { fill }),
    ...(ink === null ? {} : { ink }),
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.italic === true ? { italic: true } : {}),
    ...(text.strikethrough === true ? { struck: true } : {}),
  };
}

function covers({ ranges = [] }: Rule, { row, column }: Place): boolean {
  return ranges.some(
    ({ startRowIndex = 0, endRowIndex = Infinity, startColumnIndex = 0, endColumnIndex = Infinity }) =>
      row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex,
  );
}

type Test = (place: Place, values: readonly string[]) => boolean;
const text =
  (test: (show: string, value: string) => boolean): Test =>
  ({ show }, [value = '']) =>
    test(show, value);
const number =
  (test: (value: number, first: number, second: number) => boolean): Test =>
  ({ cell }, [first, second]) =>
    typeof cell === 'number' && test(cell, Number(first), Number(second));

const tests: Readonly<Record<string, Test>> = {
  BLANK: ({ cell }) => cell === null,
  NOT_BLANK: ({ cell }) => cell !== null,
  TEXT_EQ: text((show, value) => show.toLowerCase() === value.toLowerCase()),
  TEXT_CONTAINS: text((show, value) => show.includes(value)),
  TEXT_NOT_CONTAINS: text((show, value) => !show.includes(value)),
  TEXT_STARTS_WITH: text((show, value) => show.startsWith(value)),
  TEXT_ENDS_WITH: text((show, value) => show.endsWith(value)),
  NUMBER_EQ: number((value, first) => value === first),
  NUMBER_NOT_EQ: number((value, first) => value !== first),
  NUMBER_GREATER: number((value, first) => value > first),
  NUMBER_GREATER_THAN_EQ: number((value, first) => value >= first),
  NUMBER_LESS: number((value, first) => value < first),
  NUMBER_LESS_THAN_EQ: number((value, first) => value <= first),
  NUMBER_BETWEEN: number((value, first, second) => value >= first && value <= second),
  NUMBER_NOT_BETWEEN: number((value, first, second) => value < first || value > second),
};

const fromNow = /^=NOW\(\)(?:\+(\d+)\/(\d+))?$/;

/** Whether some of these rules make a cell look otherwise as time passes. */
export function restsOnTime(rules: readonly unknown[]): boolean {
  return (rules as readonly Rule[]).some(({ booleanRule }) =>
    (booleanRule?.condition?.values ?? []).some(({ userEnteredValue = '' }) => fromNow.test(userEnteredValue)),
  );
}

function atTime(value: string, now: number): string {
  const [found, days = '0', parts = '1'] = fromNow.exec(value) ?? [];
  return found === undefined ? value : String(now + Number(days) / Number(parts));
}

function fits(condition: NonNullable<Rule['booleanRule']>['condition'], place: Place, now: number): boolean {
  const test = tests[condition?.type ?? ''];
  return (
    test?.(
      place,
      (condition?.values ?? []).map((each) => atTime(each.userEnteredValue ?? '', now)),
    ) ?? false
  );
}

export function cssOf(color: Color | undefined): string | null {
  if (color === undefined) return null;
  const hex = ({ red = 0, green = 0, blue = 0 }: Color) =>
    [red, green, blue]
      .map((part) =>
        Math.round(part * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('');
  return `#${hex(color)}`;
}
