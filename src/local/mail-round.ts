import type { Host, Instant } from './contract.ts';
import type { Attempt, MailAttempts } from './mail-attempt.ts';
import type { MailMark, MailRecord } from './model.ts';

const minuteMs = 60_000;

/** Minutes until a mail is tried again, by how often it was tried; the last goes on. RFC 5321, 4.5.4.1. */
const waits = [1, 2, 5, 15, 30, 60, 120];

/** Some five days; then it is given back. */
const mostTries = 64;

/** When a mail that failed so often, the last time included, is tried again, real time. */
export function nextTryAt(tries: number, now: Instant): Instant {
  return now + (waits[tries - 1] ?? 120) * minuteMs;
}

/** Tries the queued mails that are due, oldest first. Where the server cannot be reached, the others wait with the one that found it. */
export async function mailRound(host: Host, attempts: MailAttempts, now: () => Instant): Promise<void> {
  const due = (host.mails() as readonly MailRecord[]).filter(({ state, nextAt = 0 }) => state === 'queued' && nextAt <= now());
  for (const mail of due) {
    const attempt = await attempts.try(mail, recipientsLeft(mail), () => {
      host.markMail(mail.id, { state: 'sending' });
    });
    host.markMail(mail.id, after(mail, attempt, now()));
    if (attempt.outcome !== 'later' || !attempt.isServers) continue;
    // As long as the server is silent only the eldest asks for it.
    const until = nextTryAt((mail.tries ?? 0) + 1, now());
    for (const each of due) if (each.id > mail.id) host.markMail(each.id, { state: 'queued', nextAt: until, note: attempt.note });
    return;
  }
}

/** Mails that a process was handing over when it ended: nobody knows whether the server has them. */
export function markInterrupted(host: Host): void {
  for (const { id, state } of host.mails()) {
    if (state === 'sending') host.markMail(id, { state: 'uncertain', note: 'the program ended before the server answered' });
  }
}

function recipientsLeft({ to, cc, bcc, left }: MailRecord): readonly string[] {
  return left ?? [to, cc, bcc].flatMap((list) => list.split(/[,;]/)).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

function after(mail: MailRecord, attempt: Attempt, now: Instant): MailMark {
  const tries = (mail.tries ?? 0) + 1;
  const { note } = attempt;
  switch (attempt.outcome) {
    case 'uncertain':
      return { state: 'uncertain', note, tries };
    case 'refused':
      return { state: 'bounced', note, tries };
    case 'later':
      return tries >= mostTries ? { state: 'bounced', note, tries } : { state: 'queued', note, tries, nextAt: nextTryAt(tries, now) };
    case 'taken': {
      const turnedAway = [...(mail.turnedAway ?? []), ...attempt.refused];
      if (attempt.later.length > 0 && tries < mostTries)
        return { state: 'queued', note, tries, nextAt: nextTryAt(tries, now), left: attempt.later, turnedAway };
      const missing = [...turnedAway, ...attempt.later];
      return missing.length === 0
        ? { state: 'delivered', note, tries }
        : { state: 'bounced', note: `${missing.join(', ')}: ${note}`, tries };
    }
  }
}
