import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, type Injector, LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { BEFORE_CELL_EDIT, IEditorService, ILayoutService, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { TypedCell } from '../typed-blocks.ts';
import { typedBy, type Written } from './grid-edits.ts';
import { dress, workbookOf } from './grid-workbook.ts';
import { rowHeight } from './row-height.ts';
import { gridRow, newGridRow } from './sheet-cells.ts';
import type { SheetRows } from './sheet-rows.ts';
import { language } from './talk.ts';
import { scrollByTouch } from './touch-scroll.ts';
import { univerIn } from './univer.ts';

/** What a hand on the grid wants. Nothing of it has happened on the host yet. */
export interface Hands {
  typed(cells: readonly TypedCell[]): void;
  pasted(row: number, column: number, text: string): void;
  /** Somebody begins to type where he may not. */
  refused(row: number, column: number): void;
  stood(row: number, column: number): void;
  clicked(row: number, column: number): void;
  undo(): void;
  redo(): void;
}

/** Rows and columns that are selected, ends included. */
export interface Selected {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

type Cell = Readonly<Record<'row' | 'column', number>>;

/** The sheet on screen. It shows what `SheetRows` holds and tells what hands do; it computes and decides nothing. */
export class Grid {
  #sheet: SheetRows | null = null;
  #shown = 0;
  #isDrawn = false;
  #editing: Cell | null = null;
  #written: Written | null = null;
  #typed: TypedCell[] = [];
  readonly #late = new Set<number>();
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #hands: Hands;

  constructor(container: HTMLElement, hands: Hands) {
    const { api, injector } = univerIn(container, language);
    this.#api = api;
    this.#injector = injector;
    this.#hands = hands;
    this.#listen();
    scrollByTouch(container);
    container.addEventListener('keydown', (event) => this.#pressed(event), { capture: true });
  }

  get selected(): Selected {
    const range = this.#api.getActiveWorkbook()?.getActiveRange()?.getRange();
    const { startRow = 0, endRow = 0, startColumn = 0, endColumn = 0 } = range ?? {};
    return { startRow, endRow, startColumn, endColumn };
  }

  /** Something is on screen: cells can be gone to. */
  get isDrawn(): boolean {
    return this.#isDrawn;
  }

  get isEditing(): boolean {
    return this.#editing !== null;
  }

  /** Rows that are in view, and some around them. */
  get visible(): { readonly from: number; readonly to: number } {
    const range = this.#api.getActiveWorkbook()?.getActiveSheet().getVisibleRange();
    return { from: Math.max(0, (range?.startRow ?? 0) - 50), to: (range?.endRow ?? 50) + 50 };
  }

  /** Shows another sheet, or the same one in another shape: then it stays where it stood. */
  show(sheet: SheetRows, { stay }: { readonly stay: boolean }): void {
    const { selected } = this;
    const top = stay ? this.visible.from + 50 : 0;
    this.#api.getActiveWorkbook()?.endEditingAsync(false).catch(console.error);
    for (let unit = this.#api.getActiveWorkbook(); unit !== null && this.#shown > 0; unit = this.#api.getActiveWorkbook())
      this.#api.disposeUnit(unit.getId());
    this.#sheet = sheet;
    this.#editing = null;
    this.#shown += 1;
    this.#api.createWorkbook(workbookOf(sheet, `book-${String(this.#shown)}`));
    if (this.#shown === 1) this.#offerEditText();
    dress(this.#api, sheet);
    if (!stay) return;
    this.select(Math.min(selected.startRow, sheet.rowCount - 1), Math.min(selected.startColumn, sheet.shape.columns.length - 1));
    if (top > sheet.shape.frozenRows) setTimeout(() => this.#worksheet?.scrollToCell(top, 0));
  }

  select(row: number, column: number): void {
    this.#worksheet?.getRange(row, column).activate();
  }

  goTo(row: number, column: number): void {
    if (!this.#isDrawn) return;
    this.select(row, column);
    this.#worksheet?.scrollToCell(row, column);
  }

  /** What the grid has in a cell: what is seen there. */
  drawn(row: number, column: number): string {
    return String(this.#worksheet?.getRange(row, column).getValue() ?? '');
  }

  /** What stands in the bar above the grid: what would be typed to get the selected cell. */
  get barText(): string {
    const bar = this.#injector.get(IEditorService).getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
    return (bar?.getDocumentData().body?.dataStream ?? '').replace(/\r\n$/, '');
  }

  focus(): void {
    this.#injector.get(ILayoutService).focus();
  }

  /** Puts rows in that have just arrived. Those out of view are written without a stir: nothing of them is drawn yet. */
  fill(rows: readonly number[]): void {
    const sheet = this.#sheet;
    const matrix = this.#worksheet?.getSheet().getCellMatrix();
    if (sheet === null || matrix === undefined) return;
    const { from, to } = this.visible;
    for (const row of rows.filter((each) => each < from || each > to))
      for (const [column, cell] of Object.entries(newGridRow(sheet, row))) matrix.setValue(row, Number(column), cell);
    this.redraw(rows.filter((row) => row >= from && row <= to));
  }

  /** Draws rows as the host has them, but for cells of which `keep` says that something newer stands there. */
  redraw(rows: readonly number[], keep: (cell: Cell) => boolean = () => false): void {
    const sheet = this.#sheet;
    if (sheet === null || rows.length === 0) return;
    const cellValue = Object.fromEntries(rows.map((row) => [row, this.#without(gridRow(sheet, row), row, keep)]));
    this.#execute('sheet.mutation.set-range-values', { cellValue });
    this.#fit(rows);
  }

  /** Makes rows as high as their texts are where these go on in further lines. */
  #fit(rows: readonly number[]): void {
    for (const row of rows) {
      const height = this.#sheet === null ? null : rowHeight(this.#sheet, row);
      if (height !== null && this.#worksheet?.getRowHeight(row) !== height) this.#worksheet?.setRowHeightsForced(row, 1, height);
    }
  }

  /** The sheet has grown or shrunk. */
  resize(rowCount: number): void {
    this.#execute('sheet.mutation.set-worksheet-row-count', { rowCount });
  }

  #without(cells: ReturnType<typeof gridRow>, row: number, keep: (cell: Cell) => boolean): ReturnType<typeof gridRow> {
    const isUnderHand = (column: number): boolean => this.#editing?.row === row && this.#editing.column === column;
    if (this.#editing?.row === row) this.#late.add(row);
    return Object.fromEntries(
      Object.entries(cells).filter(([column]) => !isUnderHand(Number(column)) && !keep({ row, column: Number(column) })),
    );
  }

  get #worksheet() {
    return this.#api.getActiveWorkbook()?.getActiveSheet();
  }

  #execute(id: string, params: object): void {
    const [book, worksheet] = [this.#api.getActiveWorkbook(), this.#worksheet];
    if (book === null || worksheet === undefined) return;
    this.#api.syncExecuteCommand(id, { unitId: book.getId(), subUnitId: worksheet.getSheetId(), ...params }, { fromCollab: true });
  }

  /** An opened cell offers what is typed to get it, not what it shows. The grid's services begin with its first workbook. */
  #offerEditText(): void {
    this.#injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { row, col }, next) => next({ ...cell, v: this.#sheet?.edit(row, col) ?? '', p: null, f: null }),
    });
  }

  #listen(): void {
    const { Event } = this.#api;
    this.#api.addEvent(Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= LifecycleStages.Rendered) this.#isDrawn = true;
    });
    this.#api.addEvent(Event.BeforeCommandExecute, (event) => {
      const taken = this.#takenOver(event.id, event.params as Record<string, unknown> | undefined);
      if (taken) event.cancel = true;
    });
    this.#api.addEvent(Event.CommandExecuted, (event) => {
      const cells = typedBy(event, event.options, this.#written);
      if (cells.length === 0) return;
      if (this.#typed.length === 0) setTimeout(() => this.#tell());
      this.#typed.push(...cells);
    });
    this.#api.addEvent(Event.BeforeSheetEditStart, (event) => {
      if (this.#sheet?.isShut(event.row, event.column) !== true) return;
      event.cancel = true;
      this.#hands.refused(event.row, event.column);
    });
    this.#api.addEvent(Event.SheetEditStarted, ({ row, column }) => (this.#editing = { row, column }));
    this.#api.addEvent(Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      const text = value.toPlainText().replace(/\r\n?/g, '\n').replace(/\n$/, '');
      this.#written = isConfirm ? { row, column, text } : null;
    });
    this.#api.addEvent(Event.SheetEditEnded, () => setTimeout(() => this.#letGo()));
    this.#api.addEvent(Event.CellClicked, ({ row, column }) => this.#hands.clicked(row, column));
    this.#api.addEvent(Event.SelectionChanged, ({ selections }) => {
      const [first] = selections;
      if (first !== undefined) this.#hands.stood(first.startRow, first.startColumn);
    });
  }

  /** What the grid must not do by itself: compute, paste its own way, undo without the host, move rows about. */
  #takenOver(id: string, params: Record<string, unknown> | undefined): boolean {
    if (id === 'formula.mutation.set-formula-calculation-start' || id === 'sheet.command.move-rows' || id === 'sheet.command.move-cols')
      return true;
    const { startRow, startColumn } = this.selected;
    if (id === 'sheet.command.paste-by-short-key') this.#hands.pasted(startRow, startColumn, textIn(params));
    else if (id === 'univer.command.undo') this.#hands.undo();
    else if (id === 'univer.command.redo') this.#hands.redo();
    else return false;
    return true;
  }

  /** Undo and redo, which the grid offers only for what it did itself; inside an open cell they are the cell's. */
  #pressed(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (this.isEditing || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'y' || event.shiftKey) this.#hands.redo();
    else this.#hands.undo();
  }

  #tell(): void {
    const typed = this.#typed;
    this.#typed = [];
    this.#written = null;
    this.#hands.typed(typed);
  }

  #letGo(): void {
    this.#editing = null;
    const late = [...this.#late];
    this.#late.clear();
    if (this.#typed.length === 0) this.redraw(late);
  }
}

function textIn(params: Record<string, unknown> | undefined): string {
  const text = params?.['textContent'];
  return typeof text === 'string' ? text : '';
}
