/** The element of the frame with this id; the frame and this script are one, so a missing one is a fault. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows which element the frame has there
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found as E;
}

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Makes an element. Text goes in as text, never as markup; `false` leaves an attribute out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

export function button(text: string, attributes: Attributes, click: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', click);
  return made;
}

/** A short message at the edge of the screen; a refusal stays longer. */
export function toast(text: string, kind: 'note' | 'refusal' = 'note'): void {
  const note = make('p', { class: kind }, text);
  byId('toasts').append(note);
  setTimeout(
    () => {
      note.remove();
    },
    kind === 'note' ? 4_000 : 9_000,
  );
}
