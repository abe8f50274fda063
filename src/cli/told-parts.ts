import { partMark } from '../engine/mail/letter-body.ts';
import type { Mail } from '../local/contract.ts';

/** The things that a letter tells, each with its own subject and text: which of them go in one letter depends on what a run had to send. */
export function toldParts(mail: Mail): readonly Mail[] {
  const [, ...parts] = `\n${mail.body}`.split(`\n${partMark}`);
  if (parts.length === 0) return [mail];
  return parts.map((part) => ({ ...mail, subject: part.split('\n', 1)[0] ?? '', body: part }));
}
