import type { CellLook, Rule } from './model.ts';

/** The part of the Sheets API's JSON that is emulated. A script writes it, so everything is optional. */
export interface GridRange {
  readonly sheetId?: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface ExtendedValue {
  readonly stringValue?: string;
  readonly numberValue?: number;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
}

export interface ApiRule {
  readonly condition?: { readonly type?: string; readonly values?: readonly { readonly userEnteredValue?: string }[] };
  readonly strict?: boolean;
}

export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellLook & { readonly numberFormat?: { readonly type?: string; readonly pattern?: string } };
  readonly note?: string;
  readonly dataValidation?: ApiRule;
}

export interface RowData {
  readonly values?: readonly CellData[];
}

export interface SheetProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly gridProperties?: {
    readonly rowCount?: number;
    readonly columnCount?: number;
    readonly frozenRowCount?: number;
    readonly frozenColumnCount?: number;
  };
}

export interface DimensionRange {
  readonly sheetId?: number;
  readonly dimension?: string;
  readonly startIndex?: number;
  readonly endIndex?: number;
}

export interface ApiProtection {
  readonly protectedRangeId?: number;
  readonly range?: GridRange;
  readonly description?: string;
  readonly warningOnly?: boolean;
  readonly editors?: { readonly users?: readonly string[] };
  readonly unprotectedRanges?: readonly GridRange[];
}

export interface ApiMetadata {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: string;
  readonly location?: { readonly spreadsheet?: boolean; readonly sheetId?: number };
}

export interface MetadataLookup {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: string;
}

export interface DataFilter {
  readonly gridRange?: GridRange;
  readonly developerMetadataLookup?: MetadataLookup;
}

export function ruleOfApi(rule: ApiRule | undefined): Rule | null {
  const type = rule?.condition?.type;
  if (type === undefined) return null;
  const values = (rule?.condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
  return { type, values, strict: rule?.strict ?? false };
}

export function apiRule(rule: Rule): ApiRule {
  const values = rule.values.map((userEnteredValue) => ({ userEnteredValue }));
  return { condition: { type: rule.type, ...(values.length > 0 ? { values } : {}) }, ...(rule.strict ? { strict: true } : {}) };
}
