import type { LineField, ToldField } from '../orders/import/told-order.ts';
import type { Order } from '../orders/tables.ts';
import type { fileKindWords } from '../text/imports.ts';

export type FileKind = keyof typeof fileKindWords;

/** A cell of a row by its header, without what platforms wrap around it; empty where there is none. */
export type CellOf = (header: string) => string;

/** Where a value stands: in a column, in the first of several that is filled, or worked out. */
export type Source = string | readonly string[] | ((cell: CellOf) => string);

/** How far a platform says that an order is; `refunded` is closed with all money given back, `closedPaid` closed and nothing said of it. */
export type PlatformState = 'unpaid' | 'toShip' | 'partShipped' | 'shipped' | 'delivered' | 'closed' | 'closedPaid' | 'refunded';

/**
 * One layout of one platform, as data. Headers are compared without the spaces that platforms leave in them. How a row becomes an
 * order is in `tell-orders.ts`.
 */
export interface Format {
  readonly kind: FileKind;
  readonly channel: Order['channel'] | ((cell: CellOf) => Order['channel']);
  /** Columns without which the file is not of this kind. */
  readonly needs: readonly string[];
  /** Cells are never quoted: a quotation mark is a letter like others. */
  readonly unquoted?: true;
  /** The file tells the items of orders that another file tells, and nothing else of them. */
  readonly only?: 'lines';
  /** What was paid is told with what was given back in it. */
  readonly paidIsGross?: true;
  /** Fields that each row of an order tells for itself where its amounts repeat. */
  readonly adds?: readonly 'refunded'[];
  readonly fields: Readonly<Partial<Record<Exclude<ToldField, 'channel' | 'state'>, Source>>>;
  /** The item of a row; none where the file tells orders without their items, or all items in one cell. */
  readonly line?: Readonly<Partial<Record<LineField, Source>>>;
  /**
   * Rows of one order: its amounts repeat on each (`repeat`), each has its share (`add`), or those after the first leave them out, the
   * number too (`carry`). Left out: one row is one order, and a second with its number a fault.
   */
  readonly rows?: 'repeat' | 'add' | 'carry';
  /** The words of the platform for states, each whole. Left out: the file tells none. */
  readonly states?: Readonly<Partial<Record<PlatformState, readonly string[]>>>;
  /** The word of a row's state; the column `state` where it is a header. */
  readonly status?: Source;
  /** The state that a row tells beyond its word; null where the word says it all. */
  readonly settle?: (cell: CellOf, state: PlatformState) => PlatformState | null;
}
