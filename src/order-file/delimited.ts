import Papa from 'papaparse';
import { fileMessages } from '../text/imports.ts';
import { message, type Message } from '../text/words.ts';

/** A row of a file. */
export interface Line {
  readonly cells: readonly string[];
  /** Its number in the file, the header is 1. */
  readonly fileLine: number;
  /** Why nothing of it is believed. */
  readonly fault?: Message;
}

/** Lines with an odd quotation mark that are read past before the file as a whole is given up. */
const mostOpenQuotes = 100;

/**
 * The sign between the cells, told by the header: guessing it from the rows would fall for the TABs that platforms put before long
 * numbers. A comma wins unless another sign parts the header into more than the comma does.
 */
export function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const parts = (sign: string) => header.split(sign).length;
  // A header whose every cell begins with a TAB has one more of them than of commas.
  if (parts('\t') > parts(',') + 1) return '\t';
  return parts(';') > parts(',') ? ';' : ',';
}

/**
 * The rows of a text. A quotation mark that is not closed makes its own line a fault, and reading goes on with the next; one that is
 * closed only lines below, with what looks like rows between, makes all of these lines faults: rows are never merged silently.
 */
export function linesOf(text: string, unquoted: boolean): readonly Line[] | { readonly refused: Message } {
  const even = text.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(even);
  if (unquoted || !even.includes('"')) {
    const rows = even.split('\n');
    return (rows[rows.length - 1] === '' ? rows.slice(0, -1) : rows).map((row, at) => ({ cells: row.split(delimiter), fileLine: at + 1 }));
  }
  return new Reader(even, delimiter).lines();
}

interface Found {
  readonly cells: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
  readonly isOdd: boolean;
}

class Reader {
  private readonly found: Line[] = [];
  private width = 0;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  lines(): readonly Line[] | { readonly refused: Message } {
    let from = 0;
    for (let tries = 0; from < this.text.length; tries += 1) {
      if (tries > mostOpenQuotes) return { refused: message(fileMessages.openQuote, { row: this.found.length }) };
      from = this.readFrom(from);
    }
    return this.found;
  }

  /** Reads on until a quotation mark stays open; where to go on. */
  private readFrom(start: number): number {
    let next = this.text.length;
    this.parse(start, (record) => {
      if (!record.isOpen) {
        this.take(record);
        return true;
      }
      next = this.endOfLine(record.from) + 1;
      this.put(this.text.slice(record.from, next - 1).split(this.delimiter), message(fileMessages.quote));
      return false;
    });
    return next;
  }

  private parse(start: number, each: (record: Found) => boolean): void {
    let from = start;
    Papa.parse<string[]>(start === 0 ? this.text : this.text.slice(start), {
      delimiter: this.delimiter,
      newline: '\n',
      fastMode: false,
      step: ({ data, errors, meta }, parser) => {
        const to = start + meta.cursor;
        const has = (code: string) => errors.some((error) => error.code === code);
        // What follows the last line end is no row.
        if (from >= this.text.length && data.length === 1 && data[0] === '') return;
        const isOpen = has('MissingQuotes');
        if (!each({ cells: data, from, to, isOpen, isOdd: has('InvalidQuotes') })) parser.abort();
        from = to;
      },
    });
  }

  private take({ cells, from, to, isOdd }: Found): void {
    if (this.found.length === 0) this.width = cells.length;
    const inner = cells.filter((cell) => cell.includes('\n'));
    if (inner.length > 0 && (isOdd || this.looksMerged(cells, inner))) {
      const own = this.text.slice(from, to).replace(/\n$/, '').split('\n');
      const why = message(fileMessages.merged, { row: this.found.length + 1 });
      for (const line of own) this.put(line.split(this.delimiter), why);
    } else this.put(cells);
  }

  /** Whether cells of several lines hold so many delimiters that rows must have got into them. */
  private looksMerged(cells: readonly string[], inner: readonly string[]): boolean {
    const delimiters = inner.reduce((sum, cell) => sum + cell.split(this.delimiter).length - 1, 0);
    return delimiters >= Math.max(4, Math.ceil((this.width - 1) / 2)) || cells.length > this.width + 1;
  }

  private put(cells: readonly string[], fault?: Message): void {
    this.found.push({ cells, fileLine: this.found.length + 1, ...(fault && { fault }) });
  }

  private endOfLine(from: number): number {
    const found = this.text.indexOf('\n', from);
    return found < 0 ? this.text.length : found;
  }
}
