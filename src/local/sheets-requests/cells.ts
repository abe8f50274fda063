import { limits } from '../../limits.ts';
import { ruleOfApi, type ApiRule, type CellData, type ExtendedValue, type GridRange, type RowData } from '../api-types.ts';
import { GoogleError, type Cell } from '../contract.ts';
import type { DraftSheet } from '../draft.ts';
import { fieldMask, masked, takes, type FieldMask } from '../field-mask.ts';
import { paintFormat, paintRule, writeExtra, writeRow } from '../grid.ts';
import type { Area, CellExtra, CellLook, NumberFormat } from '../model.ts';
import { tooLong } from '../typing.ts';
import { changeable, closed, refuse, request, sheetOf, type RequestKinds, type Target } from './request.ts';

interface UpdateCells {
  readonly rows?: readonly RowData[];
  readonly fields?: string;
  readonly start?: { readonly sheetId?: number; readonly rowIndex?: number; readonly columnIndex?: number };
  readonly range?: GridRange;
}

/** Which members of a cell a mask lets through. */
interface Wanted {
  readonly value: boolean;
  readonly format: boolean;
  readonly note: boolean;
  readonly rule: boolean;
  /** What of its look is written; null for nothing. */
  readonly look: FieldMask | 'none';
}

const lookMembers = ['backgroundColorStyle', 'textFormat', 'wrapStrategy', 'verticalAlignment', 'horizontalAlignment'] as const;

export const cellRequests: RequestKinds = {
  updateCells: request((target, body: UpdateCells) => {
    const { sheet, area } = written(target, body);
    const wanted = wantedOf(body.fields);
    const height = body.range ? area.endRow - area.startRow : (body.rows?.length ?? 0);
    for (let i = 0; i < height; i += 1) {
      const values = body.rows?.[i]?.values ?? [];
      const width = body.range ? area.endColumn - area.startColumn : values.length;
      updateRow(sheet, area.startRow + i, area.startColumn, values, width, wanted);
      target.count(width);
    }
  }),
  repeatCell: request((target, body: { range?: GridRange; cell?: CellData; fields?: string }) => {
    const { sheet, area } = changeable(target, body.range);
    const wanted = wantedOf(body.fields);
    if (wanted.format) paintFormat(sheet, area, formatOf(body.cell));
    if (wanted.rule) paintRule(sheet, area, ruleOfApi(body.cell?.dataValidation));
    if (!wanted.value && !wanted.note) return;
    const { startRow, endRow, startColumn, endColumn } = closed(sheet, area);
    const values = Array.from({ length: endColumn - startColumn }, () => body.cell ?? {});
    for (let row = startRow; row < endRow; row += 1) {
      updateRow(sheet, row, startColumn, values, values.length, { ...wanted, format: false, rule: false, look: 'none' });
      target.count(values.length);
    }
  }),
  setDataValidation: request((target, body: { range?: GridRange; rule?: ApiRule }) => {
    const { sheet, area } = changeable(target, body.range);
    paintRule(sheet, area, ruleOfApi(body.rule));
  }),
  addConditionalFormatRule: request((target, body: { rule?: { ranges?: readonly GridRange[] }; index?: number }) => {
    const sheet = sheetOf(target, body.rule?.ranges?.[0]?.sheetId);
    sheet.conditionals = [...sheet.conditionals, body.rule ?? {}];
  }),
};

function written(target: Target, body: UpdateCells): { sheet: DraftSheet; area: Area } {
  if (body.range) {
    const { sheet, area } = changeable(target, body.range);
    return { sheet, area: closed(sheet, area) };
  }
  if (!body.start) throw new GoogleError('Must specify either start or range.');
  const sheet = sheetOf(target, body.start.sheetId);
  const { rowIndex = 0, columnIndex = 0 } = body.start;
  const height = body.rows?.length ?? 0;
  const width = (body.rows ?? []).reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  refuseBeyond('row', rowIndex + height, sheet.rowCount);
  refuseBeyond('column', columnIndex + width, sheet.columnCount);
  const area = { startRow: rowIndex, endRow: rowIndex + height, startColumn: columnIndex, endColumn: columnIndex + width };
  refuse(target, sheet, area);
  return { sheet, area };
}

function refuseBeyond(what: 'row' | 'column', end: number, count: number): void {
  if (end <= count) return;
  throw new GoogleError(`Attempting to write ${what}: ${String(count)}, beyond the last requested ${what} of: ${String(count - 1)}`);
}

function wantedOf(fields: string | undefined): Wanted {
  if (fields === undefined || fields === '')
    throw new GoogleError("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = fieldMask(fields);
  return {
    value: takes(mask, 'userEnteredValue'),
    format: takes(mask, 'userEnteredFormat', 'numberFormat'),
    note: takes(mask, 'note'),
    rule: takes(mask, 'dataValidation'),
    look: lookMembers.some((member) => takes(mask, 'userEnteredFormat', member)) ? (mask?.get('userEnteredFormat') ?? null) : 'none',
  };
}

function updateRow(sheet: DraftSheet, row: number, column: number, values: readonly CellData[], width: number, wanted: Wanted): void {
  const cells = Array.from({ length: width }, (_, i) => values[i] ?? {});
  if (wanted.value)
    writeRow(
      sheet,
      row,
      column,
      cells.map((data) => cellOf(data.userEnteredValue)),
    );
  if (!wanted.format && !wanted.note && !wanted.rule && wanted.look === 'none') return;
  cells.forEach((data, i) => {
    const change: CellExtra = {
      ...(wanted.format ? { format: formatOf(data) } : {}),
      ...(wanted.note ? { note: data.note ?? '' } : {}),
      ...(wanted.rule ? { rule: ruleOfApi(data.dataValidation) } : {}),
      ...(wanted.look === 'none' ? {} : { look: lookOf(sheet.extras[row]?.[column + i]?.look ?? {}, data, wanted.look) }),
    };
    writeExtra(sheet, row, column + i, change);
  });
}

/** The look of before with the members that the mask takes written over it: one that is not given goes back to its default. */
function lookOf(before: CellLook, data: CellData, mask: FieldMask): CellLook | null {
  const given = masked(data.userEnteredFormat ?? {}, mask) as CellLook;
  const written = lookMembers.flatMap((member) => (takes(mask, member) ? [[member, given[member]] as const] : []));
  const look = Object.fromEntries(Object.entries({ ...before, ...Object.fromEntries(written) }).filter(([, value]) => value !== undefined));
  return Object.keys(look).length === 0 ? null : look;
}

function formatOf(data: CellData | undefined): NumberFormat | null {
  const format = data?.userEnteredFormat?.numberFormat;
  if (!format?.type) return null;
  return { type: format.type, pattern: format.pattern ?? (format.type === 'TEXT' ? '@' : '') };
}

/** A text stays text, whatever it looks like; numbers are kept as given. */
function cellOf(value: ExtendedValue | undefined): Cell {
  if (!value) return null;
  if (value.stringValue !== undefined) {
    if (value.stringValue.length > limits.cellChars) throw new GoogleError(tooLong);
    return value.stringValue === '' ? null : value.stringValue;
  }
  if (value.formulaValue !== undefined) {
    if (!value.formulaValue.startsWith('=')) throw new GoogleError(`Invalid formulaValue: ${value.formulaValue}`);
    return { formula: value.formulaValue };
  }
  return value.numberValue ?? value.boolValue ?? null;
}
