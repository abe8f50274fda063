/** The languages a workbook can speak. The first is the default. */
export declare const languages: readonly ["zh-CN", "zh-TW", "en"];
export type Language = (typeof languages)[number];
/** One phrase in every language. */
export type Words = Readonly<Record<Language, string>>;
/** A phrase: mainland Chinese, Taiwan Chinese, English. `{name}` stands for a value filled in by `say`. */
export declare function w(cn: string, tw: string, en: string): Words;
declare const aside: unique symbol;
/**
 * A phrase that only whoever installs and whoever looks it up reads: what a sheet is for, the note on a header cell. In a built script
 * it is the name by which `NoteTexts` have it.
 */
export type Note = (Words | string) & {
    readonly [aside]: true;
};
/** The texts of the notes that a build took out, by name. */
export type NoteTexts = () => Readonly<Record<string, Words>>;
/**
 * A note in every language. It is a function of its own, so that a build can take the notes out of what runs every minute: its
 * arguments are always plain texts.
 */
export declare function note(cn: string, tw: string, en: string): Note;
/**
 * A note in one language.
 * @throws RangeError when the build took it out and `texts` lack it: code and texts are of two builds
 */
export declare function sayNote(note: Note, language: Language, texts: NoteTexts): string;
/** The phrase in one language with its `{name}` places filled; a name without a value stays as it is. */
export declare function say(words: Words, language: Language, values?: Readonly<Record<string, string | number>>): string;
/** A phrase with its places filled by words, in every language. */
export declare function filled(words: Words, values: Readonly<Record<string, Words>>): Words;
/** A phrase with its values, spoken later in the language of whoever reads it. */
export interface Message {
    readonly words: Words;
    readonly values: Readonly<Record<string, string | number>>;
}
export declare function message(words: Words, values?: Readonly<Record<string, string | number>>): Message;
export declare function tell({ words, values }: Message, language: Language): string;
export {};
