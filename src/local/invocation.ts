import type { Instant, ProjectSpec, Run } from './contract.ts';
import { startMs } from './costs.ts';
import type { ScriptEvent } from './event.ts';

export interface Menu {
  readonly menu: string;
  readonly items: readonly { readonly caption: string; readonly fn: string }[];
}

/** What a script put on the screen of the person who runs it. Sizes in pixels; 0 where the script named none. */
export interface Dialog {
  readonly id: string;
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/** A cell range that is selected in the window of the person who runs the script. */
export interface Selection {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** How an invocation died before its end: every later call of it fails in the same way. */
export interface Death {
  readonly outcome: 'stopped' | 'failed';
  readonly error: { readonly name: string; readonly message: string };
}

/** One running function: who runs it, on what, and what it has used so far. */
export class Invocation {
  readonly calls: Record<string, number> = {};
  readonly log: string[] = [];
  readonly menus: Menu[] = [];
  readonly alerts: string[] = [];
  readonly dialogs: Dialog[] = [];
  callCount = 0;
  cellsRead = 0;
  cellsWritten = 0;
  estimatedMs = startMs;
  /** The store of properties before and after each write of this run. */
  readonly propertyChanges: { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> }[] = [];
  death: Death | null = null;
  /** What no script may catch: a test's assertion, a fault of the host itself. */
  fault: { readonly cause: unknown } | null = null;

  constructor(
    readonly project: ProjectSpec,
    readonly fn: string,
    readonly as: string,
    readonly trigger: Run['trigger'],
    readonly startedAt: Instant,
    readonly event: ScriptEvent | null,
    readonly selection: Selection | null,
  ) {}

  /** The workbook that `SpreadsheetApp.getActive()` means; null for a standalone script without an event. */
  get activeFile(): string | null {
    if (this.project.container !== null) return this.project.container;
    return this.event && 'file' in this.event ? this.event.file : null;
  }

  /** A simple trigger runs without authorisation. */
  get isSimple(): boolean {
    return this.trigger === 'simple';
  }
}
