import type { Write } from '../engine/ports.ts';
import type { BoardLook, BoardRow } from '../engine/start/board.ts';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

const rgb = (red: number, green: number, blue: number) => ({ rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 } });
const ink = { plain: rgb(32, 33, 36), quiet: rgb(128, 134, 139), alarm: rgb(197, 34, 31), link: rgb(17, 85, 204) };
const ground = { plain: rgb(255, 255, 255), section: rgb(232, 240, 254), alarm: rgb(252, 232, 230) };

const inkOf: Readonly<Record<BoardLook, keyof typeof ink>> = {
  title: 'plain',
  section: 'plain',
  plain: 'plain',
  alarm: 'alarm',
  quiet: 'quiet',
};

/** Rows of a board, values and looks in one: what a row looks like follows from what it says. */
export function boardRequest({ sheetId, row, rows }: Extract<Write, { do: 'board' }>): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row - 1, columnIndex: 0 },
      rows: rows.map((each) => ({ values: [nameCell(each), countCell(each), aboutCell(each)] })),
      fields: 'userEnteredValue,userEnteredFormat(backgroundColorStyle,textFormat,wrapStrategy,verticalAlignment,horizontalAlignment)',
    },
  };
}

/** A link by the sheet's id leads, in a copy of the workbook, to the sheet of the copy. */
function nameCell({ item, look, opens }: BoardRow): CellData {
  const isStrong = look === 'title' || look === 'section' || look === 'alarm';
  const link = opens === undefined ? {} : { link: { uri: `#gid=${String(opens)}` }, underline: true };
  return {
    ...textValue(item),
    userEnteredFormat: format(look, {
      ...link,
      bold: isStrong,
      fontSize: look === 'title' ? 14 : 10,
      foregroundColorStyle: opens === undefined || look === 'alarm' ? ink[inkOf[look]] : ink.link,
    }),
  };
}

function countCell({ count, look }: BoardRow): CellData {
  return {
    ...(count === undefined ? {} : { userEnteredValue: { numberValue: count } }),
    userEnteredFormat: {
      ...format(look, { bold: look !== 'quiet', fontSize: look === 'alarm' ? 12 : 10, foregroundColorStyle: ink[inkOf[look]] }),
      horizontalAlignment: 'CENTER',
    },
  };
}

function aboutCell({ about = '', look }: BoardRow): CellData {
  const isQuiet = look === 'quiet';
  return {
    ...textValue(about),
    userEnteredFormat: format(look, { bold: look === 'section', fontSize: 10, foregroundColorStyle: ink[isQuiet ? 'quiet' : 'plain'] }),
  };
}

function textValue(text: string): CellData {
  return text === '' ? {} : { userEnteredValue: { stringValue: text } };
}

function format(look: BoardLook, textFormat: CellFormat['textFormat']): CellFormat {
  return {
    backgroundColorStyle: ground[look === 'section' || look === 'alarm' ? look : 'plain'],
    ...(textFormat === undefined ? {} : { textFormat }),
    wrapStrategy: 'WRAP',
    verticalAlignment: 'MIDDLE',
  };
}
