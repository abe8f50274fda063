import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Dialog, OnScreen } from '../contract.ts';
import { ApiError, hostFaultIn } from './api-error.ts';
import type { PageShop } from './page-shop.ts';
import type { Fields } from './request.ts';
import type { WireDialog, WireScriptRun } from './wire-dialog.ts';

/** Where the html of an open dialog is served to its frame. */
export const dialogPath = '/dialog';

/** Dialogs kept open at once; the oldest ends when there are more. */
const mostOpen = 50;

/** Where a menu was clicked. */
interface Window {
  readonly mail: string;
  readonly file: string;
  readonly sheetId: number;
}

interface OpenDialog extends Window {
  readonly dialog: Dialog;
}

const openBy = new WeakMap<PageShop, Map<string, OpenDialog>>();

function openIn(shop: PageShop): Map<string, OpenDialog> {
  const found = openBy.get(shop) ?? new Map<string, OpenDialog>();
  openBy.set(shop, found);
  return found;
}

/** Keeps the dialogs that a run opened in somebody's window, so that only they, and only as this person, may call back. */
export function openedDialogs(shop: PageShop, window: Window, dialogs: readonly Dialog[]): readonly WireDialog[] {
  const open = openIn(shop);
  return dialogs.map((dialog) => {
    open.set(dialog.id, { ...window, dialog });
    for (const oldest of open.keys()) if (open.size > mostOpen) open.delete(oldest);
    const { id, title, width, height } = dialog;
    return { id, title, width, height };
  });
}

/** What a dialog may do at the server: call a function of its script, and go. */
export const dialogActs: Readonly<Record<string, (shop: PageShop, fields: Fields) => unknown>> = {
  '/api/script-run': (shop, fields): WireScriptRun => {
    const window = openDialog(shop, fields.text('id'));
    if (window.mail !== fields.text('as')) throw new ApiError(403, 'other-person', 'That dialog was opened by somebody else.');
    const shown = shop.host
      .person(window.mail)
      .callFromDialog(window.file, fields.text('fn'), argumentsOf(fields.text('args')), window.sheetId);
    return toldRun(shop, window, shown);
  },
  '/api/dialog-close': (shop, fields) => {
    openIn(shop).delete(fields.text('id'));
    return {};
  },
};

function openDialog(shop: PageShop, id: string): OpenDialog {
  const open = openIn(shop).get(id);
  if (open === undefined) throw new ApiError(404, 'dialog-gone', 'That dialog is no longer open: choose it in the menu again.');
  return open;
}

function argumentsOf(json: string): readonly unknown[] {
  let args: unknown = null;
  try {
    args = JSON.parse(json);
  } catch {
    // Told below, like any other text that is no list.
  }
  if (!Array.isArray(args)) throw new ApiError(400, 'bad-request', '"args" must be a list, as JSON.');
  return args as readonly unknown[];
}

function toldRun(shop: PageShop, window: Window, { run, alerts, dialogs }: OnScreen): WireScriptRun {
  const fault = hostFaultIn([run]);
  if (fault !== null) throw fault;
  return {
    returned: run.returned ?? null,
    error: run.error === null ? null : run.error.message,
    alerts,
    dialogs: openedDialogs(shop, window, dialogs),
  };
}

let shim: string | null = null;

/** `google.script` as a dialog finds it, built once per process. */
function googleScript(): string {
  const entry = fileURLToPath(new URL('browser/google-script.ts', import.meta.url));
  shim ??=
    buildSync({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2021', charset: 'utf8' }).outputFiles[0]
      ?.text ?? '';
  return shim;
}

/** A dialog belongs to no origin and reaches nothing: it talks by `google.script` alone, which the page around it carries. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts allow-forms',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Serves the html of an open dialog with `google.script` before it. */
export function answerDialog(response: ServerResponse, shop: PageShop, url: URL): void {
  const { html } = openDialog(shop, url.searchParams.get('id') ?? '').dialog;
  const script = `<script>${googleScript().replaceAll('</script', '<\\/script')}</script>`;
  // A doctype must stay the first thing, or the browser falls back to the ways of old.
  response
    .writeHead(200, headers)
    .end(/^\s*<!doctype[^>]*>/i.test(html) ? html.replace(/^\s*<!doctype[^>]*>/i, (type) => type + script) : script + html);
}
