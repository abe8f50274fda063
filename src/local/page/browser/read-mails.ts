const place = 'zhanggui-read';
const most = 2_000;

/** Which mails somebody has opened in this browser, of the shop as it began last. */
export class ReadMails {
  readonly #read: Set<string>;

  constructor() {
    this.#read = new Set(JSON.parse(localStorage.getItem(place) ?? '[]') as string[]);
  }

  has(mail: { readonly id: number; readonly at: string }): boolean {
    return this.#read.has(keyOf(mail));
  }

  add(mail: { readonly id: number; readonly at: string }): void {
    this.#read.add(keyOf(mail));
    localStorage.setItem(place, JSON.stringify([...this.#read].slice(-most)));
  }
}

/** Ids begin anew with the shop, the moment does not. */
function keyOf({ id, at }: { readonly id: number; readonly at: string }): string {
  return `${String(id)} ${at}`;
}
