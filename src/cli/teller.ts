/** Tells a day line by line; where something takes long, a bar. Silent without an output. */
export class Teller {
  constructor(private readonly output: { readonly isTTY?: boolean; write(text: string): boolean } | null) {}

  line(clock: string, text: string): void {
    this.output?.write(`${clock}  ${text}\n`);
  }

  /** The share is between 0 and 1; the bar is drawn on a terminal only. */
  bar(what: string, share: number): void {
    if (this.output?.isTTY !== true) return;
    const full = Math.round(share * 30);
    this.output.write(
      `\r       ${what} [${'#'.repeat(full)}${'.'.repeat(30 - full)}] ${String(Math.round(share * 100)).padStart(3)} %${share >= 1 ? '\n' : ''}`,
    );
  }
}
