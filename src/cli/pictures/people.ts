import type { Language } from '../../text/words.ts';
import { sampleStaff } from '../sample.ts';

function sampled(name: string): (typeof sampleStaff)[number] {
  const found = sampleStaff.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The sample has no ${name}.`);
  return found;
}

/** Who works in the pictures, and who decides. */
export const agent = sampled('李晓雨');
export const head = sampled('赵敏');

/** The languages of the pictures, each with a shop of its own. */
export const pictureLanguages = { zh: 'zh-CN', en: 'en' } as const satisfies Record<string, Language>;
export type PictureLanguage = keyof typeof pictureLanguages;

/** Who reads the reminder of the phone pictures, and when it is there: each in his own language. */
export const readers: Readonly<Record<PictureLanguage, { readonly at: string; readonly mail: string }>> = {
  zh: { at: '10:16', mail: agent.mail },
  en: { at: '10:46', mail: sampled('林安娜').mail },
};
