import { aggregates } from './functions/aggregates.ts';
import { arrays } from './functions/arrays.ts';
import { conditions } from './functions/conditions.ts';
import { dates } from './functions/dates.ts';
import { library } from './functions/library.ts';
import { logic } from './functions/logic.ts';
import { lookups } from './functions/lookups.ts';
import { texts } from './functions/texts.ts';
import type { Functions } from './site.ts';

const parts: readonly Partial<Functions>[] = [library, aggregates, arrays, conditions, dates, logic, lookups, texts];

function all<K extends keyof Functions>(kind: K): Functions[K] {
  // Without a prototype: `=CONSTRUCTOR()` and the like are names that nobody knows.
  return Object.assign(Object.create(null) as object, ...parts.map((part) => part[kind] ?? {})) as Functions[K];
}

/** Every function that formulas may call; what is not here shows `#NAME?`. */
export const functions: Functions = { single: all('single'), whole: all('whole'), lazy: all('lazy') };
