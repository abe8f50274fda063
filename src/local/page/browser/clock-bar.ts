import type { WirePulse } from '../wire.ts';
import { filled } from '../words.ts';
import { byId } from './dom.ts';
import { act, words } from './talk.ts';

const buttons = (): NodeListOf<HTMLButtonElement> => document.querySelectorAll<HTMLButtonElement>('.clock button');

/** Makes the buttons of the clock send it ahead. */
export function startClock(jumped: (work: () => Promise<unknown>) => void): void {
  for (const each of buttons()) {
    each.addEventListener('click', () => {
      const { minutes, time, day } = each.dataset;
      jumped(() =>
        act('/api/clock', minutes === undefined ? { time, ...(day === undefined ? {} : { day }) } : { minutes: Number(minutes) }),
      );
    });
  }
}

/** Shows the time of the shop, how far it is ahead, and a jump under way. */
export function drawClock({ now, jump, leadMs }: WirePulse): void {
  byId('now').textContent = now;
  byId('lead').textContent = leadOf(leadMs);
  const progress = byId<HTMLProgressElement>('jump');
  progress.hidden = jump === null;
  if (jump !== null) progress.value = Math.round((1_000 * (jump.at - jump.from)) / Math.max(1, jump.to - jump.from));
  for (const each of buttons()) each.disabled = jump !== null;
}

const minuteMs = 60_000;

/** The real time is told as such up to two minutes: what runs cost carries the clock a little ahead. */
function leadOf(leadMs: number): string {
  const minutes = Math.round(leadMs / minuteMs);
  if (minutes < 2) return words.realTime;
  const parts = [
    [Math.floor(minutes / 1_440), words.days],
    [Math.floor((minutes % 1_440) / 60), words.hours],
    [minutes % 60, words.minutes],
  ] as const;
  const time = parts
    .filter(([n]) => n > 0)
    .slice(0, 2)
    .map(([n, word]) => filled(word, { n }));
  return filled(words.ahead, { time: time.join(' ') });
}
