/** The element of the dialog with this id; dialog and script are one, so a missing one is a fault. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows which element stands there
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The dialog has no #${id}.`);
  return found as E;
}

/** An element with text or elements in it; text goes in as text. */
export function make(tag: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

export type Mood = '' | 'grave' | 'good';

/** Says something in the notice, each line a paragraph; nothing hides it. */
export function notice(lines: readonly string[], mood: Mood = ''): void {
  const place = byId('notice');
  place.className = `notice ${mood}`;
  place.hidden = lines.length === 0;
  place.replaceChildren(...lines.map((line) => make('p', line)));
}

/** A phrase with its `{name}` places filled. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
