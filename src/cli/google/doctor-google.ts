import type { Facts } from '../../engine/run/facts.ts';
import { checkWords, doctorWords, findingWords } from '../../text/doctor.ts';
import { languages, say, type Language } from '../../text/words.ts';
import { checks } from './doctor-checks.ts';
import { gather, type DoctorCommand } from './doctor-known.ts';

/** One check and what it told; `text` is empty where all is well. */
export interface Looked {
  readonly check: string;
  readonly kind: 'ok' | 'notice' | 'wrong';
  readonly finding: string | null;
  readonly text: string;
}

export interface Diagnosis {
  readonly ok: boolean;
  readonly looked: readonly Looked[];
  readonly facts: Facts;
}

/** Looks at an installation and tells what is wrong, with what to do. Changes nothing. */
export async function diagnose(command: DoctorCommand, wished: Language | null): Promise<Diagnosis> {
  const known = await gather(command);
  const language = wished ?? languages.find((each) => each === known.facts['language']) ?? command.language;
  const looked = Object.entries(checks).flatMap(([check, look]): readonly Looked[] => {
    const findings = look(known, language);
    if (findings.length === 0) return [{ check, kind: 'ok', finding: null, text: '' }];
    return findings.map(({ words, values, isNotice }) => ({
      check,
      kind: isNotice === true ? 'notice' : 'wrong',
      finding: words,
      text: say(findingWords[words], language, values),
    }));
  });
  tellAll(command, language, looked);
  return { ok: looked.every(({ kind }) => kind !== 'wrong'), looked, facts: known.facts };
}

const signs = { ok: '✓', notice: '·', wrong: '✗' } as const;

function tellAll({ tell }: DoctorCommand, language: Language, looked: readonly Looked[]): void {
  for (const { check, kind, text } of looked) {
    tell(
      `${signs[kind]} ${say(checkWords[check as keyof typeof checkWords], language)}: ${text === '' ? say(doctorWords.ok, language) : text}`,
    );
  }
  const count = looked.filter(({ kind }) => kind === 'wrong').length;
  tell(count === 0 ? say(doctorWords.well, language) : say(doctorWords.wrong, language, { count }));
}
