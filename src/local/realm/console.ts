import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

function told(values: readonly unknown[]): string {
  return values.map(one).join(' ');
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
  log: (format: unknown, ...values: readonly unknown[]) => {
    let next = 0;
    const text =
      typeof format === 'string' ? format.replace(/%s/g, (mark) => (next < values.length ? one(values[next++]) : mark)) : one(format);
    write(text, ...values.slice(next));
    return Logger;
  },
});
