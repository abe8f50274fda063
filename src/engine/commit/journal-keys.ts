import type { BookId, Memory } from '../ports.ts';
import type { Head } from '../workbook/head.ts';
import type { JournalRow } from '../workbook/tables.ts';
import { isOwnCommit, keyedChain, keyedSeal, plainChain, type Journals } from './chain.ts';
import { digest } from './digest.ts';
import type { Instant } from '../../table/column.ts';

/** From where on a key holds in a journal: after so many entries, whose chain was this. */
export interface Span {
  readonly after: number;
  readonly chain: string;
  readonly key: string;
}

/** The keys of the journals, and by workbook from where on each holds; the first entries of an older installation have none. */
export interface KeyRing {
  /** The id of the key in force. */
  readonly current: string;
  /** All of them: an old journal is held against old keys. */
  readonly keys: Readonly<Record<string, string>>;
  readonly spans: Readonly<Record<BookId, readonly Span[]>>;
  /** The wish that the current one was made for; absent for the first. */
  readonly asked?: Instant;
}

/** The script property that holds the keys, and the prefix of those that hold each workbook's spans. */
const keysProperty = 'journal';
const spansPrefix = 'journal ';

type Properties = Readonly<Record<string, string>>;

export function readRing(properties: Properties): KeyRing | null {
  const text = properties[keysProperty];
  if (text === undefined) return null;
  const spans = Object.entries(properties).filter(([name]) => name.startsWith(spansPrefix));
  return {
    ...(JSON.parse(text) as Omit<KeyRing, 'spans'>),
    spans: Object.fromEntries(spans.map(([name, each]) => [name.slice(spansPrefix.length), JSON.parse(each) as readonly Span[]])),
  };
}

/** The properties that hold a ring; of spans those of the workbooks named. */
export function writeRing({ spans, ...keys }: KeyRing, ids: readonly BookId[]): Properties {
  const own = ids.map((id) => [`${spansPrefix}${id}`, JSON.stringify(spans[id] ?? [])] as const);
  return { [keysProperty]: JSON.stringify(keys), ...Object.fromEntries(own) };
}

/** Keys that a ring takes: a property holds so many, and so many spans of a workbook. */
const mostKeys = 80;

/** Takes a new key into use for the wish of that moment. It holds in each workbook from its next commit on. A full ring stays as it is. */
export function withKey(ring: KeyRing | null, secret: string, asked?: Instant): KeyRing {
  if (ring !== null && Object.keys(ring.keys).length >= mostKeys) return ring;
  const id = digest(`journal ${secret}`).slice(0, 8);
  return { ...ring, current: id, keys: { ...ring?.keys, [id]: secret }, spans: ring?.spans ?? {}, ...(asked !== undefined && { asked }) };
}

/** New workbooks begin under the key in force. */
export function withBorn(ring: KeyRing, ids: readonly BookId[]): KeyRing {
  const born = ids.map((id) => [id, [{ after: 0, chain: '', key: ring.current }]] as const);
  return { ...ring, spans: { ...ring.spans, ...Object.fromEntries(born) } };
}

/** What a run needs to make and keep the keys. */
export interface KeyStore {
  readonly memory: Memory;
  /** A new secret, as the links have them. */
  readonly newSecret: () => string;
}

/**
 * The journals of an installation under the keys in its properties, as a run read them. Another run may have taken a key into use since: in
 * doubt they are read once more, inside the lock.
 */
export class JournalKeys implements Journals {
  private isFresh: boolean;

  constructor(
    private ring: KeyRing | null,
    private readonly store: KeyStore,
    isReadInside: boolean,
  ) {
    this.isFresh = isReadInside;
  }

  chainOf = (id: BookId, previous: string, rows: readonly JournalRow[]): string => {
    const first = rows[0]?.entry ?? 0;
    const span = this.spanOf(id, first);
    if (span === null) return plainChain(previous, rows);
    if (span.after + 1 === first && span.chain !== previous) return '';
    return keyedChain(this.secretOf(span), id, previous, rows);
  };

  isOwn = (id: BookId, rows: readonly JournalRow[]): boolean => {
    const span = this.spanOf(id, rows[0]?.entry ?? 0);
    return span !== null && isOwnCommit(this.secretOf(span), id, rows);
  };

  sealOf = (id: BookId, head: Head): string => {
    const span = this.spanOf(id, head.entries + 1);
    return span === null ? '' : keyedSeal(this.secretOf(span), id, head);
  };

  isOurs = (id: BookId, head: Head): boolean => {
    if (this.fits(id, head)) return true;
    return this.refreshed() && this.fits(id, head);
  };

  begin = (id: BookId, head: Head): boolean => {
    if (this.isBegun(id)) return false;
    if (this.refreshed() && this.isBegun(id)) return false;
    const ring = this.ring ?? withKey(null, this.store.newSecret());
    const span: Span = { after: head.entries, chain: head.chain, key: ring.current };
    this.ring = { ...ring, spans: { ...ring.spans, [id]: [...(ring.spans[id] ?? []), span] } };
    this.store.memory.set(writeRing(this.ring, [id]));
    return head.entries > 0;
  };

  /** A head that was written before the key came into use is good as long as nothing was entered since. */
  private fits(id: BookId, head: Head): boolean {
    const spans = this.ring?.spans[id] ?? [];
    const at = spans.length - 1;
    const span = spans[at];
    if (span === undefined) return true;
    if (head.seal === keyedSeal(this.secretOf(span), id, head)) return true;
    if (head.entries !== span.after || head.chain !== span.chain) return false;
    const before = spans[at - 1];
    return head.seal === (before === undefined ? '' : keyedSeal(this.secretOf(before), id, head));
  }

  private isBegun(id: BookId): boolean {
    const spans = this.ring?.spans[id] ?? [];
    return this.ring !== null && spans[spans.length - 1]?.key === this.ring.current;
  }

  /** The key under which an entry stands; null for one of before there was any. */
  private spanOf(id: BookId, entry: number): Span | null {
    const spans = this.ring?.spans[id] ?? [];
    return spans.reduce<Span | null>((found, span) => (span.after < entry ? span : found), null);
  }

  private secretOf({ key }: Span): string {
    const secret = this.ring?.keys[key];
    if (secret === undefined) throw new RangeError(`the journal's key ${key} is gone`);
    return secret;
  }

  /** Reads the properties once more, unless they were read inside the lock; tells whether it did. */
  private refreshed(): boolean {
    if (this.isFresh) return false;
    this.isFresh = true;
    this.ring = readRing(this.store.memory.all());
    return true;
  }
}
