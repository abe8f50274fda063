import { byId, notice } from './dom.ts';
import { ask } from './server.ts';

/** What the staff script answers to a request. */
interface Asked {
  readonly noted: boolean;
  readonly told: string;
}

const name = byId<HTMLSelectElement>('name');
const send = byId<HTMLButtonElement>('send');

name.addEventListener('change', () => {
  send.disabled = name.value === '';
  notice([]);
});

send.addEventListener('click', () => {
  send.disabled = true;
  ask<Asked>('askForLinks', name.value).then(
    ({ noted, told }) => {
      notice([told], noted ? 'good' : '');
    },
    (error: unknown) => {
      notice([error instanceof Error ? error.message : String(error)], 'grave');
      send.disabled = false;
    },
  );
});
