/** The languages a workbook can speak. The first is the default. */
export const languages = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof languages)[number];

/** One phrase in every language. */
export type Words = Readonly<Record<Language, string>>;

/** A phrase: mainland Chinese, Taiwan Chinese, English. `{name}` stands for a value filled in by `say`. */
export function w(cn: string, tw: string, en: string): Words {
  return { 'zh-CN': cn, 'zh-TW': tw, en };
}

declare const aside: unique symbol;

/**
 * A phrase that only whoever installs and whoever looks it up reads: the note on a header cell. In a built script it is the name by
 * which `NoteTexts` have it.
 */
export type Note = (Words | string) & { readonly [aside]: true };

/** The texts of the notes that a build took out, by name. */
export type NoteTexts = () => Readonly<Record<string, Words>>;

/**
 * A note in every language. It is a function of its own, so that a build can take the notes out of what runs every minute: its
 * arguments are always plain texts.
 */
export function note(cn: string, tw: string, en: string): Note {
  return w(cn, tw, en) as Words & Note;
}

/**
 * A note in one language.
 * @throws RangeError when the build took it out and `texts` lack it: code and texts are of two builds
 */
export function sayNote(note: Note, language: Language, texts: NoteTexts): string {
  const words = typeof note === 'string' ? texts()[note] : note;
  if (words === undefined) throw new RangeError(`There is no note ${JSON.stringify(note)}: push the project again.`);
  return words[language];
}

/**
 * The phrase in one language with its places filled: `{name}` by its value, `{name:order|orders}` by the word for one, or for any other
 * number. A name without a value stays as it is.
 */
export function say(words: Words, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return words[language].replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return one === undefined ? String(value) : ((Number(value) === 1 ? one : many) ?? place);
  });
}

/** Names one after the other, as the language separates them. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === 'en' ? ', ' : '、');
}

/** Statements one after the other, as the language separates them. */
export function stated(statements: readonly string[], language: Language): string {
  return statements.join(language === 'en' ? '; ' : '；');
}

/** A phrase with its places filled by words, in every language. */
export function filled(words: Words, values: Readonly<Record<string, Words>>): Words {
  const inLanguage = (language: Language) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value[language]]));
  return w(...(languages.map((language) => say(words, language, inLanguage(language))) as [string, string, string]));
}

/** A phrase with its values, spoken later in the language of whoever reads it. */
export interface Message {
  readonly words: Words;
  readonly values: Readonly<Record<string, string | number>>;
}

export function message(words: Words, values: Readonly<Record<string, string | number>> = {}): Message {
  return { words, values };
}

export function tell({ words, values }: Message, language: Language): string {
  return say(words, language, values);
}
