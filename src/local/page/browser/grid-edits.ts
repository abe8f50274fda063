import type { ICellData, ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { TypedCell } from '../typed-blocks.ts';

type Matrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>> | null>>;

/** What a person wrote into an open cell, letter by letter: the grid itself would read numbers out of it. */
export interface Written {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells that a change of the grid by hand types; none for a change that came from the host, follows a formula, or is no typing. */
export function typedBy(
  { id, params }: ICommandInfo,
  options: IExecutionOptions | undefined,
  written: Written | null,
): readonly TypedCell[] {
  if (options?.['fromCollab'] === true || options?.['fromFormula'] === true) return [];
  if (id === 'sheet.mutation.set-range-values') return typedIn((params as { cellValue?: Matrix }).cellValue ?? {}, written);
  if (id === 'sheet.mutation.move-range') {
    const { from, to } = params as { from: { value: Matrix }; to: { value: Matrix } };
    return [...typedIn(from.value, null).map((cell) => ({ ...cell, value: null })), ...typedIn(to.value, null)];
  }
  return [];
}

function typedIn(cells: Matrix, written: Written | null): readonly TypedCell[] {
  return Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries(columns ?? {}).flatMap(([column, cell]) => {
      const place = { row: Number(row), column: Number(column) };
      if (isOnlyDressed(cell)) return [];
      const isWritten = written?.row === place.row && written.column === place.column;
      return [{ ...place, value: isWritten ? written.text || null : textOf(cell) }];
    }),
  );
}

/** Colours and fonts alone: the host keeps none of them. */
function isOnlyDressed(cell: ICellData | null): boolean {
  return cell !== null && !('v' in cell || 'f' in cell || 'p' in cell);
}

function textOf(cell: ICellData | null): string | null {
  const rich = cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const text = cell?.f ?? rich ?? cell?.v ?? '';
  return String(text) || null;
}
