import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Book } from '../../table/table.ts';
import { CommandFault } from './command-fault.ts';

/** The ids of an installation. Lost, they are found again on Google. */
export interface Standing {
  readonly owner?: string;
  /** The control project. */
  readonly control?: string;
  /** The web app's deployment. */
  readonly deployment?: string;
  /** The script projects bound to the workbooks. */
  readonly staff?: Readonly<Partial<Record<Book, string>>>;
  /** The workbook whose script project was being made when this was written. */
  readonly making?: Book;
}

export interface StateStore {
  read(): Standing;
  /** Changes what is named; `undefined` takes it away. */
  write(change: Standing): void;
}

/** Ids in a small file; each change is on the disk when `write` returns. */
export function stateFile(file: string): StateStore {
  const read = (): Standing => {
    if (!existsSync(file)) return {};
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Standing;
    } catch (cause) {
      throw new CommandFault('badState', { file }, { cause });
    }
  };
  return {
    read,
    write: (change) => {
      // Renamed into place: a run that is cut off leaves the old file or the new one.
      writeFileSync(`${file}.new`, `${JSON.stringify({ ...read(), ...change }, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}
