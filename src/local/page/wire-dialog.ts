/** What the page, its server and the frame of a script's dialog say to each other. */

/** A dialog that a script opened, as the page is told of it; its html is fetched by its frame alone. */
export interface WireDialog {
  readonly id: string;
  readonly title: string;
  /** Pixels; 0 where the script named none. */
  readonly width: number;
  readonly height: number;
}

/** What a call from a dialog came to. */
export interface WireScriptRun {
  readonly returned: unknown;
  /** What the function threw; null where it ended well. */
  readonly error: string | null;
  readonly alerts: readonly string[];
  readonly dialogs: readonly WireDialog[];
}

/** From the frame to the page. */
export type FrameMessage =
  | { readonly do: 'run'; readonly call: number; readonly fn: string; readonly args: readonly unknown[] }
  | { readonly do: 'close' }
  | { readonly do: 'focus' }
  | { readonly do: 'size'; readonly side: 'width' | 'height'; readonly pixels: number };

/** From the page to the frame: what a call came to. */
export interface FrameAnswer {
  readonly call: number;
  readonly returned: unknown;
  readonly error: string | null;
}
