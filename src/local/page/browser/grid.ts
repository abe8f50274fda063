import type { WireCell, WireColumn, WireSheet } from '../wire.ts';
import { CellEditor } from './cell-editor.ts';
import { byId, make } from './dom.ts';
import { words } from './talk.ts';

/** Types a block of values at a line (1-based) and a column (0-based). */
export type Typing = (line: number, column: number, values: readonly (readonly (string | null)[])[]) => void;

/** The sheet on screen. Drawn anew only where its shape changed, else cell by cell, so that nobody loses what they are typing. */
export class Grid {
  #shape = '';
  #waiting: WireSheet | null = null;
  readonly #cells = new Map<string, HTMLTableCellElement>();
  readonly #editor: CellEditor;

  constructor(typing: Typing) {
    this.#editor = new CellEditor(
      byId('grid'),
      typing,
      (line, column) => this.#cells.get(keyOf(line, column)) ?? null,
      () => {
        if (this.#waiting !== null) this.draw(this.#waiting);
      },
    );
  }

  draw(sheet: WireSheet): void {
    const shape = JSON.stringify([sheet.file, sheet.sheetId, sheet.columns, sheet.rows.map((row) => row.line)]);
    const isSameSheet = this.#shape.startsWith(JSON.stringify([sheet.file, sheet.sheetId]).slice(0, -1));
    if (shape !== this.#shape && isSameSheet && this.#editor.isOpen) {
      this.#waiting = sheet;
      return;
    }
    this.#waiting = null;
    if (shape !== this.#shape) this.#build(sheet);
    this.#shape = shape;
    for (const row of sheet.rows) {
      row.cells.forEach((cell, at) => {
        const place = this.#cells.get(keyOf(row.line, at));
        if (place !== undefined && !this.#editor.isAt(place)) fill(place, cell, sheet.columns[at]);
      });
    }
  }

  #build(sheet: WireSheet): void {
    const grid = byId('grid');
    const { scrollLeft, scrollTop } = grid;
    const stood = document.activeElement?.closest<HTMLTableCellElement>('#grid td[data-line]')?.dataset;
    this.#editor.drop();
    this.#cells.clear();
    const body = make('tbody');
    let before = 1;
    for (const { line, cells } of sheet.rows) {
      if (line > before + 1)
        body.append(make('tr', { class: 'gap' }, make('th'), make('td', { colspan: sheet.columns.length }, words.gap)));
      before = line;
      const row = make('tr', { class: line > sheet.filled ? 'fresh' : false }, make('th', { scope: 'row' }, String(line)));
      cells.forEach((_, at) => {
        const place = make('td', { 'data-line': line, 'data-column': at, tabindex: -1 });
        this.#cells.set(keyOf(line, at), place);
        row.append(place);
      });
      body.append(row);
    }
    const table = make('table', {}, widths(sheet.columns), head(sheet.columns), body);
    grid.replaceChildren(table, ...(sheet.rows.length === 0 ? [make('p', { class: 'empty' }, words.emptySheet)] : []));
    this.#editor.shows(sheet);
    const again = stood === undefined ? undefined : this.#cells.get(keyOf(Number(stood['line']), Number(stood['column'])));
    const first = again ?? [...this.#cells.values()][0];
    if (first !== undefined) first.tabIndex = 0;
    grid.scrollTo(scrollLeft, scrollTop);
    again?.focus({ preventScroll: true });
  }
}

function keyOf(line: number, column: number): string {
  return `${String(line)}:${String(column)}`;
}

function widths(columns: readonly WireColumn[]): HTMLElement {
  const group = make('colgroup', {}, make('col', { class: 'numbers' }));
  for (const { width } of columns) {
    const column = make('col');
    column.style.width = `${String(width)}px`;
    group.append(column);
  }
  return group;
}

function head(columns: readonly WireColumn[]): HTMLElement {
  const row = make('tr', {}, make('th', { scope: 'col', 'aria-label': words.rowHead }));
  for (const { letter, header, note, byScript } of columns) {
    row.append(
      make(
        'th',
        { scope: 'col', title: note, class: byScript ? 'script' : false },
        make('small', { 'aria-hidden': 'true' }, letter),
        header,
      ),
    );
  }
  return make('thead', {}, row);
}

/** A column as narrow as this is not meant to be read: one line is enough. */
const narrowest = 64;

function fill(place: HTMLTableCellElement, cell: WireCell, column: WireColumn | undefined): void {
  const shown = place.firstElementChild;
  if (shown?.textContent !== cell.show || shown.tagName !== 'DIV') {
    place.replaceChildren(make('div', {}, cell.show));
    place.title = cell.show.length > 24 ? cell.show : '';
  }
  place.dataset['edit'] = cell.edit ?? cell.show;
  place.className = [
    cell.open === true ? 'open' : 'shut',
    cell.formula === true ? 'formula' : '',
    column?.numeric === true ? 'number' : '',
    column !== undefined && column.width <= narrowest ? 'narrow' : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (cell.open === true) place.removeAttribute('aria-readonly');
  else place.setAttribute('aria-readonly', 'true');
}
