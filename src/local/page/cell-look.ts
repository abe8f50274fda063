import type { CellLook } from '../model.ts';
import { cssOf, type ColorStyle } from './conditional-look.ts';
import type { WireLook } from './wire.ts';

interface TextFormat {
  readonly foregroundColorStyle?: ColorStyle;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly link?: { readonly uri?: string };
}

/** How a cell looks where somebody said so; null where nobody did. */
export function ownLook(look: CellLook | null): WireLook | null {
  if (look === null) return null;
  const text = (look.textFormat ?? {}) as TextFormat;
  const fill = cssOf((look.backgroundColorStyle as ColorStyle | undefined)?.rgbColor);
  const ink = cssOf(text.foregroundColorStyle?.rgbColor);
  const opens = sheetOf(text.link?.uri);
  return {
    ...(fill === null || fill === '#ffffff' ? {} : { fill }),
    ...(ink === null ? {} : { ink }),
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.underline === true ? { underlined: true } : {}),
    ...(text.fontSize === undefined ? {} : { size: text.fontSize }),
    ...(look.wrapStrategy === 'WRAP' ? { wraps: true } : {}),
    ...(look.horizontalAlignment === 'CENTER' ? { centered: true } : {}),
    ...(opens === null ? {} : { opens }),
  };
}

/** The sheet of the same workbook that a link leads to. */
function sheetOf(uri = ''): number | null {
  const found = /^#gid=(\d+)$/.exec(uri);
  return found === null ? null : Number(found[1]);
}
