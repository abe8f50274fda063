import type { FrameAnswer, FrameMessage, WireDialog, WireScriptRun } from '../wire-dialog.ts';
import { button, make } from './dom.ts';
import { act, words } from './talk.ts';

/** Size of a dialog whose script named none, pixels. */
const usual = { width: 600, height: 400 };

/** Shows a dialog that a script opened for this person; what it calls runs with his rights. Closing it ends its calls. */
export function openDialog(dialog: WireDialog, personMail: string): void {
  const frame = make('iframe', { sandbox: 'allow-scripts allow-forms', title: dialog.title, src: `/dialog?id=${dialog.id}` });
  const shown = make('dialog', { class: 'script-dialog', 'aria-label': dialog.title });
  const close = button('×', { 'aria-label': words.close }, () => {
    shown.close();
  });
  shown.append(make('header', {}, make('h2', {}, dialog.title), close), frame);
  style(shown, frame, dialog);
  const heard = (event: MessageEvent<FrameMessage>): void => {
    if (event.source === frame.contentWindow) void answer(event.data, { dialog, personMail, shown, frame });
  };
  addEventListener('message', heard);
  shown.addEventListener('close', () => {
    removeEventListener('message', heard);
    shown.remove();
    void act('/api/dialog-close', { id: dialog.id }).catch(() => undefined);
  });
  document.body.append(shown);
  shown.showModal();
  frame.focus();
}

interface Shown {
  readonly dialog: WireDialog;
  readonly personMail: string;
  readonly shown: HTMLDialogElement;
  readonly frame: HTMLIFrameElement;
}

async function answer(message: FrameMessage, { dialog, personMail, shown, frame }: Shown): Promise<void> {
  if (message.do === 'close') shown.close();
  if (message.do === 'focus') document.body.focus();
  if (message.do === 'size') frame.style[message.side] = `${String(Math.max(100, Math.min(2_000, message.pixels)))}px`;
  if (message.do !== 'run') return;
  const told = await called(dialog.id, personMail, message.fn, message.args);
  const back: FrameAnswer = { call: message.call, returned: told.returned, error: told.error };
  // A sandboxed frame has no origin that could be named.
  frame.contentWindow?.postMessage(back, '*');
  for (const text of told.alerts) alert(text);
  for (const each of told.dialogs) openDialog(each, personMail);
}

/** A server that is gone or refuses is a failed call like any other. */
async function called(id: string, as: string, fn: string, args: readonly unknown[]): Promise<WireScriptRun> {
  try {
    return await act<WireScriptRun>('/api/script-run', { id, as, fn, args: JSON.stringify(args) });
  } catch (error) {
    return { returned: null, error: error instanceof Error ? error.message : String(error), alerts: [], dialogs: [] };
  }
}

function style(shown: HTMLDialogElement, frame: HTMLIFrameElement, { width, height }: WireDialog): void {
  Object.assign(shown.style, { padding: '0', border: '0', borderRadius: '8px', maxWidth: '100vw', overflow: 'hidden' });
  const head = shown.firstElementChild as HTMLElement;
  Object.assign(head.style, { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: '8px 8px 8px 16px' });
  const title = head.firstElementChild as HTMLElement;
  Object.assign(title.style, { margin: '0', fontSize: '18px' });
  const cross = head.lastElementChild as HTMLElement;
  Object.assign(cross.style, { border: '0', background: 'none', fontSize: '24px', width: '40px', height: '40px', cursor: 'pointer' });
  Object.assign(frame.style, {
    display: 'block',
    border: '0',
    width: `${String(width || usual.width)}px`,
    height: `${String(height || usual.height)}px`,
    maxWidth: 'calc(100vw - 16px)',
    maxHeight: 'calc(100vh - 80px)',
  });
}
