import type { WireSheet } from '../wire.ts';
import { make } from './dom.ts';
import type { Typing } from './grid.ts';

type Field = HTMLTextAreaElement | HTMLSelectElement;

/** Hand and keyboard on the grid: arrows move, a click or Enter opens a cell, Enter saves, Escape gives up, blocks are pasted. */
export class CellEditor {
  #sheet: WireSheet | null = null;
  #place: HTMLTableCellElement | null = null;
  #field: Field | null = null;
  readonly #typing: Typing;
  readonly #find: (line: number, column: number) => HTMLTableCellElement | null;
  readonly #ended: () => void;

  constructor(grid: HTMLElement, typing: Typing, find: (line: number, column: number) => HTMLTableCellElement | null, ended: () => void) {
    this.#typing = typing;
    this.#find = find;
    this.#ended = ended;
    grid.addEventListener('click', ({ target }) => {
      const place = cellOf(target);
      if (place === null || place === this.#place) return;
      focusOn(place);
      this.#open(place, null);
    });
    grid.addEventListener('keydown', (event) => {
      this.#pressed(event);
    });
    grid.addEventListener('paste', (event) => {
      this.#pasted(event);
    });
  }

  get isOpen(): boolean {
    return this.#field !== null;
  }

  isAt(place: HTMLTableCellElement): boolean {
    return this.#place === place;
  }

  shows(sheet: WireSheet): void {
    this.#sheet = sheet;
  }

  /** Lets go without saving. */
  drop(): void {
    const [place, field] = [this.#place, this.#field];
    this.#place = null;
    this.#field = null;
    if (place === null || field === null) return;
    place.replaceChildren(make('div', {}, place.dataset['show'] ?? ''));
    this.#ended();
  }

  #open(place: HTMLTableCellElement, typed: string | null): void {
    if (!place.classList.contains('open')) return;
    this.#save();
    const column = this.#sheet?.columns[Number(place.dataset['column'])];
    const before = place.dataset['edit'] ?? '';
    const field = column?.choices ? chooser(column.choices, before) : make('textarea', { rows: 1, 'aria-label': column?.header ?? '' });
    if (field instanceof HTMLTextAreaElement) field.value = typed ?? before;
    place.dataset['show'] = place.textContent;
    place.replaceChildren(field);
    this.#place = place;
    this.#field = field;
    field.focus();
    if (field instanceof HTMLTextAreaElement && typed === null) field.select();
    field.addEventListener('blur', () => {
      if (this.#field === field) this.#save();
    });
    if (field instanceof HTMLSelectElement) {
      field.addEventListener('change', () => {
        this.#save();
        focusOn(place);
      });
    }
  }

  #save(): void {
    const [place, field] = [this.#place, this.#field];
    if (place === null || field === null) return;
    const value = field.value;
    const changed = value !== (place.dataset['edit'] ?? '');
    if (changed) place.dataset['show'] = value;
    this.drop();
    if (!changed) return;
    place.classList.add('saving');
    place.dataset['edit'] = value;
    this.#typing(Number(place.dataset['line']), Number(place.dataset['column']), [[value === '' ? null : value]]);
  }

  #pressed(event: KeyboardEvent): void {
    const place = cellOf(event.target);
    if (place === null || event.isComposing) return;
    const [line, column] = [Number(place.dataset['line']), Number(place.dataset['column'])];
    if (this.isAt(place)) {
      if (event.key === 'Enter' && event.altKey && this.#field instanceof HTMLTextAreaElement) {
        this.#field.setRangeText('\n', this.#field.selectionStart, this.#field.selectionEnd, 'end');
      } else if (event.key === 'Enter' || event.key === 'Tab') {
        this.#save();
        focusOn(
          event.key === 'Enter' ? (this.#find(line + 1, column) ?? place) : (this.#find(line, column + (event.shiftKey ? -1 : 1)) ?? place),
        );
      } else if (event.key === 'Escape') {
        this.drop();
        focusOn(place);
      } else return;
      event.preventDefault();
      return;
    }
    const step = steps[event.key];
    if (step !== undefined) focusOn(this.#find(line + step[0], column + step[1]) ?? place);
    else if (event.key === 'Enter' || event.key === 'F2') this.#open(place, null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#clear(place, line, column);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.#open(place, event.key);
    else return;
    event.preventDefault();
  }

  #clear(place: HTMLTableCellElement, line: number, column: number): void {
    if (place.classList.contains('open') && (place.dataset['edit'] ?? '') !== '') this.#typing(line, column, [[null]]);
  }

  /** Several cells go in as a block; a single one into a closed cell as if it were typed. */
  #pasted(event: ClipboardEvent): void {
    const place = cellOf(event.target);
    const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '') ?? '';
    if (place === null || text === '' || (this.isAt(place) && !text.includes('\t'))) return;
    event.preventDefault();
    this.drop();
    const values = text.split('\n').map((row) => row.split('\t').map((cell) => (cell === '' ? null : cell)));
    this.#typing(Number(place.dataset['line']), Number(place.dataset['column']), values);
  }
}

const steps: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function cellOf(target: EventTarget | null): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td[data-line]') : null;
}

/** One cell of the grid takes part in the page's tab order: the one last stood on. */
function focusOn(place: HTMLTableCellElement): void {
  for (const other of place.closest('table')?.querySelectorAll<HTMLElement>('td[tabindex="0"]') ?? []) other.tabIndex = -1;
  place.tabIndex = 0;
  place.focus();
}

function chooser(choices: readonly string[], before: string): HTMLSelectElement {
  const listed = choices.includes(before) || before === '' ? choices : [before, ...choices];
  const field = make('select', {}, ...['', ...listed].map((choice) => make('option', { value: choice }, choice)));
  field.value = before;
  return field;
}
