import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

/** As the console has it: the marks of a text that comes first take the values after it, what is left follows. */
function told(values: readonly unknown[]): string {
  const [format, ...others] = values;
  if (typeof format !== 'string' || others.length === 0) return values.map(one).join(' ');
  let next = 0;
  const text = format.replace(/%([sdifjoO%])/g, (mark, kind: string) => {
    if (kind === '%') return '%';
    return next < others.length ? marked(kind, others[next++]) : mark;
  });
  return [text, ...others.slice(next).map(one)].join(' ');
}

function marked(kind: string, value: unknown): string {
  if (kind === 'd') return String(Number(value));
  if (kind === 'i') return String(Number.parseInt(String(value), 10));
  return kind === 'f' ? String(Number.parseFloat(String(value))) : one(value);
}

function one(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
  if (typeof value === 'object' && value !== null) {
    try {
      return JSON.stringify(value);
    } catch {
      // A circular structure.
      return Object.prototype.toString.call(value);
    }
  }
  return String(value);
}

const write = (...values: readonly unknown[]): void => {
  call('log', told(values));
};

export const scriptConsole = guarded('console', {
  log: write,
  info: write,
  warn: write,
  error: write,
  debug: write,
  time: () => undefined,
  timeEnd: () => undefined,
});

export const Logger = guarded('Logger', {
  log: (...values: readonly unknown[]) => {
    write(...values);
    return Logger;
  },
});
