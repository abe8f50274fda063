/**
 * Text from the clipboard as rows of cells, as spreadsheets write it: tabs between cells, line breaks between rows, cells with
 * either of them in double quotes. An empty cell is null. Shorter rows are filled up.
 */
export function tableIn(text: string): readonly (readonly (string | null)[])[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let match = cells.exec(plain); match !== null; match = cells.exec(plain)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\n') rows.push([]);
    if (match[3] === '') break;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => (row[at] ?? '') || null));
}
