import { describe, expect, it } from '@jest/globals';
import { tableIn } from '../../../src/local/page/clipboard-table.ts';

describe('a table from the clipboard', () => {
  it('takes rows and cells apart, with the line ends of every system', () => {
    expect(tableIn('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(tableIn('a\rb')).toEqual([['a'], ['b']]);
  });

  it('fills shorter rows up and takes nothing between tabs as empty', () => {
    expect(tableIn('a\t\tc\nd')).toEqual([
      ['a', null, 'c'],
      ['d', null, null],
    ]);
    expect(tableIn('a\t')).toEqual([['a', null]]);
    expect(tableIn('\n\nx')).toEqual([[null], [null], ['x']]);
  });

  it('reads cells in quotes, with line breaks, tabs and quotes inside', () => {
    expect(tableIn('"two\nlines"\t"say ""hi"""\n"tab\there"')).toEqual([
      ['two\nlines', 'say "hi"'],
      ['tab\there', null],
    ]);
  });

  it('leaves quotes alone that do not enclose a cell', () => {
    expect(tableIn('"10" TV\tx')).toEqual([['"10" TV', 'x']]);
    expect(tableIn('"open\tx')).toEqual([['"open', 'x']]);
  });

  it('reads nothing as one empty cell', () => {
    expect(tableIn('')).toEqual([[null]]);
  });
});
