import { filled } from '../words.ts';
import { button, make } from './dom.ts';
import { send, words } from './talk.ts';

const longestFile = 60 * 1024 * 1024;

/** Takes an order file as a person, until the workbook's own menu does. */
export function importForm(person: () => string): HTMLElement {
  const file = make('input', { type: 'file', accept: '.csv,text/csv', id: 'order-file' });
  const result = make('p', { role: 'status' });
  const start = button(words.importNow, { class: 'first' }, () => {
    void importFile(file, result, start, person());
  });
  const label = make('label', { for: 'order-file' }, words.file);
  return make('div', { class: 'import' }, make('p', {}, words.importAbout), label, file, start, result);
}

async function importFile(field: HTMLInputElement, result: HTMLElement, start: HTMLButtonElement, as: string): Promise<void> {
  const file = field.files?.[0];
  if (file === undefined || file.size > longestFile) {
    result.textContent = file === undefined ? words.noFile : words.fileTooLarge;
    return;
  }
  start.disabled = true;
  result.textContent = words.importing;
  result.className = '';
  try {
    const { rows } = await send<{ rows: number }>('/api/import', { as, name: file.name }, file);
    result.textContent = filled(words.staged, { rows });
  } catch (error) {
    result.className = 'refusal';
    result.textContent = error instanceof Error ? error.message : String(error);
  }
  start.disabled = false;
}
