import type { Category } from './route-step.ts';
import { formFields, type FormField } from './kind.ts';
import type { Day } from '../table/column.ts';
import { requestFaults } from '../text/request-faults.ts';
import { attachmentKindWords } from '../text/request-kinds.ts';
import { message, type Message, type Words } from '../text/words.ts';
import { givesBack, kindDefinitions, type AttachmentKind, type RequestKind } from './request-kinds.ts';
import type { Settings } from './settings.ts';

/** What somebody typed on a request desk; null is an empty cell. */
export interface Form {
  readonly kind: RequestKind;
  readonly subject: string;
  readonly amount: number | null;
  readonly category: Category | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly day: Day | null;
  readonly attachment: string | null;
  readonly attachmentKind: AttachmentKind | null;
  readonly attachmentKb: number | null;
}

/** What a form lacks or has too much of, by its kind: told while people type. `headers` name the columns. */
export function formFaults(form: Form, headers: Readonly<Record<FormField, Words>>): readonly Message[] {
  const { needs, takes, categories } = kindDefinitions[form.kind];
  const filled = formFields.filter((field) => form[field] !== null);
  const missing = needs.filter((field) => !filled.includes(field));
  const strange = filled.filter((field) => !needs.includes(field) && !takes.includes(field));
  return [
    ...missing.map((field) => named(requestFaults.missing, headers[field])),
    ...strange.map((field) => named(requestFaults.notAsked, headers[field])),
    ...(form.amount === 0 && givesBack(form.kind) ? [named(requestFaults.nothingAsked, headers.amount)] : []),
    ...categoryFaults(form, categories),
    ...attachmentFaults(form),
  ];
}

/** A sentence about one column, its header in the language of the sentence. */
function named(words: Words, header: Words, values: Message['values'] = {}): Message {
  const fill = (language: keyof Words) => words[language].replace('{column}', () => header[language]);
  return message({ 'zh-CN': fill('zh-CN'), 'zh-TW': fill('zh-TW'), en: fill('en') }, values);
}

function categoryFaults({ category }: Form, allowed: readonly Category[]): readonly Message[] {
  if (allowed.length === 0) return category === null ? [] : [message(requestFaults.noCategories)];
  return category !== null && allowed.includes(category) ? [] : [message(requestFaults.categoryMissing)];
}

function attachmentFaults({ attachment, attachmentKind, attachmentKb }: Form): readonly Message[] {
  if (attachment === null) return attachmentKind === null && attachmentKb === null ? [] : [message(requestFaults.linkMissing)];
  if (!isHttps(attachment)) return [message(requestFaults.notHttps)];
  return attachmentKind === null || attachmentKb === null ? [message(requestFaults.notDeclared)] : [];
}

/** Only https, without a name and password in it, and nothing that would end the address early. */
export function isHttps(address: string): boolean {
  return /^https:\/\/[A-Za-z0-9.-]+(:\d{1,5})?(\/[^\s<>"'`\\]*)?$/.test(address);
}

/** An attachment above its limit (C §6.9); null where it fits. */
export function sizeFault(
  { attachment, attachmentKind, attachmentKb }: Pick<Form, 'attachment' | 'attachmentKind' | 'attachmentKb'>,
  settings: Pick<Settings, 'imageKb' | 'videoKb' | 'documentKb'>,
): Message | null {
  if (attachment === null || attachmentKind === null || attachmentKb === null) return null;
  const most = { image: settings.imageKb, video: settings.videoKb, document: settings.documentKb }[attachmentKind];
  return attachmentKb <= most ? null : named(requestFaults.tooLarge, attachmentKindWords[attachmentKind], { most });
}
