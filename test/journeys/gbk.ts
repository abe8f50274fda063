let table: ReadonlyMap<string, readonly [number, number]> | null = null;

/** The two-byte codes of GBK, read off the decoder: nothing here writes the encoding. */
function codes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, [lead, trail]);
    }
  }
  return found;
}

/** A text as a platform of the mainland writes it. */
export function gbk(text: string): Uint8Array {
  table ??= codes();
  const known = table;
  return Uint8Array.from(
    Array.from(text, (char) => char).flatMap((char) => {
      if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
      const code = known.get(char);
      if (code === undefined) throw new RangeError(`GBK has no ${char}`);
      return code;
    }),
  );
}
