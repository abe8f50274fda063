/** A partial-response mask of Google's: `sheets(properties(title),data.rowData)`; null takes everything. */
export type FieldMask = ReadonlyMap<string, FieldMask> | null;

/** Reads a mask with commas, dots, slashes and brackets; undefined and `*` take everything. */
export function fieldMask(text: string | undefined): FieldMask {
  if (text === undefined || text.trim() === '' || text.trim() === '*') return null;
  const tokens = text.match(/[(),./]|[^(),./\s]+/g) ?? [];
  let at = 0;
  const list = (): Map<string, FieldMask> => {
    const fields = new Map<string, FieldMask>();
    while (at < tokens.length && tokens[at] !== ')') {
      if (tokens[at] === ',') at += 1;
      else path(fields);
    }
    return fields;
  };
  const path = (into: Map<string, FieldMask>): void => {
    const name = tokens[at] ?? '';
    at += 1;
    let inner: FieldMask = null;
    if (tokens[at] === '.' || tokens[at] === '/') {
      at += 1;
      const below = new Map<string, FieldMask>();
      path(below);
      inner = below;
    } else if (tokens[at] === '(') {
      at += 1;
      inner = list();
      at += 1;
    }
    into.set(name, into.has(name) ? merged(into.get(name) ?? null, inner) : inner);
  };
  return list();
}

function merged(a: FieldMask, b: FieldMask): FieldMask {
  if (a === null || b === null) return null;
  const both = new Map(a);
  for (const [name, inner] of b) both.set(name, both.has(name) ? merged(both.get(name) ?? null, inner) : inner);
  return both;
}

/** Whether the mask takes a path, or something below it. */
export function takes(mask: FieldMask, ...path: readonly string[]): boolean {
  let at: FieldMask = mask;
  for (const name of path) {
    if (at === null || at.get('*') === null) return true;
    const next = at.get(name);
    if (next === undefined) return false;
    at = next;
  }
  return true;
}

/** Leaves only what the mask takes; lists are gone through element by element. */
export function masked(value: unknown, mask: FieldMask): unknown {
  if (mask === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => masked(element, mask));
  const kept = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const below = mask.has(name) ? mask.get(name) : mask.get('*');
    return below === undefined ? [] : [[name, masked(inner, below)]];
  });
  return Object.fromEntries(kept);
}
