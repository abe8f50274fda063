import { asText } from '../../table/cell.ts';
import { say, type Words } from '../../text/words.ts';
import type { MailKind } from '../capability.ts';

/**
 * A letter that is one sentence, filled with what it is about.
 * @example
 * plainMail('stock.low', w('【掌柜】库存不足：{codes}', '【掌櫃】庫存不足：{codes}', '[Zhanggui] Low stock: {codes}'))
 */
export function plainMail(kind: string, sentence: Words): MailKind {
  return {
    kind,
    compose: (about, language) => {
      const told = say(sentence, language, Object.fromEntries(Object.entries(about).map(([name, value]) => [name, asText(value)])));
      return { subject: told, lines: [told] };
    },
  };
}
