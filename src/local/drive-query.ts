import { GoogleError } from './contract.ts';
import type { FileRecord } from './model.ts';

type Test = (file: FileRecord) => boolean;

const text = String.raw`'((?:[^'\\]|\\.)*)'`;
const terms: readonly (readonly [RegExp, (values: readonly string[]) => Test])[] = [
  [
    new RegExp(`^${text} in parents$`),
    ([id = '']) =>
      (file) =>
        file.parents.includes(id),
  ],
  [
    new RegExp(`^name = ${text}$`),
    ([name = '']) =>
      (file) =>
        file.name === name,
  ],
  [
    new RegExp(`^name contains ${text}$`),
    ([part = '']) =>
      (file) =>
        file.name.toLowerCase().includes(part.toLowerCase()),
  ],
  [
    new RegExp(`^mimeType = ${text}$`),
    ([type = '']) =>
      (file) =>
        file.mimeType === type,
  ],
  [
    new RegExp(`^mimeType != ${text}$`),
    ([type = '']) =>
      (file) =>
        file.mimeType !== type,
  ],
  [
    new RegExp(`^${text} in owners$`),
    ([mail = '']) =>
      (file) =>
        file.owner === mail,
  ],
  [
    new RegExp(`^properties has \\{ ?key ?= ?${text} and value ?= ?${text} ?\\}$`),
    ([key = '', value = '']) =>
      (file) =>
        file.properties?.[key] === value,
  ],
  [
    /^trashed = (true|false)$/,
    ([yes]) =>
      (file) =>
        file.trashed === (yes === 'true'),
  ],
  [
    new RegExp(`^appProperties has \\{ ?key ?= ?${text} and value ?= ?${text} ?\\}$`),
    ([key = '', value = '']) =>
      (file) =>
        file.appProperties[key] === value,
  ],
];

/** The part of Drive's query language that is emulated: terms joined by `and`. Fails on any other as Drive does. */
export function driveQuery(query: string): Test {
  const parts = split(query).map((term) => {
    for (const [pattern, make] of terms) {
      const match = pattern.exec(term);
      if (match) return make(match.slice(1).map((value) => value.replace(/\\(.)/g, '$1')));
    }
    throw new GoogleError('Invalid Value');
  });
  return (file) => parts.every((test) => test(file));
}

/** At each `and` outside of texts and braces. */
function split(query: string): string[] {
  const tokens = query.trim().match(/'(?:[^'\\]|\\.)*'|\{[^}]*\}|!?=|[^\s'=!]+/g) ?? [];
  const found: string[][] = [[]];
  for (const token of tokens) {
    if (token.toLowerCase() === 'and') found.push([]);
    else found.at(-1)?.push(token);
  }
  return found.map((words) => words.join(' ')).filter((term) => term !== '');
}
