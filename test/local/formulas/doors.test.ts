import { describe, expect, test } from '@jest/globals';
import { clerk, evaluate, givenBook, givenHost, owner, type Host } from '../given.ts';

function given(...rows: readonly (readonly (string | number | null)[])[]): { host: Host; file: string } {
  const host = givenHost();
  const file = givenBook(host);
  host.person(owner).edit(file, 1, 0, 0, rows);
  return { host, file };
}

const range = (file: string, a1: string) => `SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange('${a1}')`;

describe('a formula that a person typed', () => {
  test('SpreadsheetApp tells its value, what it shows and its text', () => {
    const { host, file } = given(['=49.9*2', '=1/0', '=TODAY()', 'x']);
    const told = evaluate(
      host,
      `const range = ${range(file, 'A1:D1')};
       const values = range.getValues()[0].map((v) => v instanceof Date ? v.toISOString() : v);
       return [values, range.getDisplayValues()[0], range.getFormulas()[0]];`,
    );
    expect(told).toEqual([
      [99.8, '#DIV/0!', '2026-11-01T16:00:00.000Z', 'x'],
      ['99.8', '#DIV/0!', '2026-11-02', 'x'],
      ['=49.9*2', '=1/0', '=TODAY()', ''],
    ]);
  });

  test('the Sheets API tells what was entered and what came of it', () => {
    const { host, file } = given(['=2*3', '=1/0', '=SEQUENCE(2)']);
    const fields = 'sheets(data(rowData(values(userEnteredValue,effectiveValue,formattedValue))))';
    const told = evaluate(
      host,
      `return Sheets.Spreadsheets.get('${file}', { ranges: ['Desk!A1:C2'], fields: '${fields}' }).sheets[0].data[0];`,
    );
    expect(told).toEqual({
      rowData: [
        {
          values: [
            { userEnteredValue: { formulaValue: '=2*3' }, effectiveValue: { numberValue: 6 }, formattedValue: '6' },
            {
              userEnteredValue: { formulaValue: '=1/0' },
              effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } },
              formattedValue: '#DIV/0!',
            },
            { userEnteredValue: { formulaValue: '=SEQUENCE(2)' }, effectiveValue: { numberValue: 1 }, formattedValue: '1' },
          ],
        },
        { values: [{}, {}, { effectiveValue: { numberValue: 2 }, formattedValue: '2' }] },
      ],
    });
  });

  test('spilled cells are in use', () => {
    const { host, file } = given(['=SEQUENCE(7,3)']);
    const sheet = `SpreadsheetApp.openById('${file}').getSheetByName('Desk')`;
    expect(evaluate(host, `return [${sheet}.getLastRow(), ${sheet}.getLastColumn(), ${sheet}.getDataRange().getA1Notation()];`)).toEqual([
      7,
      3,
      'A1:C7',
    ]);
  });

  test('a view shows it, and what a later edit makes of it', () => {
    const { host, file } = given([2, '=A1*2']);
    expect(host.sheet(file, 1).shown(0, 1)).toBe('4');
    host.person(clerk).edit(file, 1, 0, 0, [[21]]);
    const view = host.sheet(file, 1);
    expect(view.shown(0, 1)).toBe('42');
    expect(view.rows[0]).toEqual([21, { formula: '=A1*2' }]);
  });

  test('time on the host clock, not on that of the machine', () => {
    const { host, file } = given(['=NOW()']);
    host.setTime(Date.UTC(2031, 0, 1));
    expect(host.sheet(file, 1).shown(0, 0)).toBe('2031-01-01 08:00:00');
  });
});
