import type { Person } from '../contract.ts';
import { ApiError } from './api-error.ts';
import type { PageShop } from './page-shop.ts';
import type { Fields } from './request.ts';
import { pageLanguages, type PageLanguage } from './words.ts';

/** One thing that the page can ask or do. */
export type Answer = (shop: PageShop, fields: Fields) => unknown;

export function languageIn(fields: Fields): PageLanguage {
  const asked = fields.text('lang');
  return pageLanguages.find((each) => each === asked) ?? pageLanguages[0];
}

/** The person who acts; refuses somebody who does not work in the shop. */
export function personIn(shop: PageShop, fields: Fields): Person {
  const mail = fields.text('as');
  if (!shop.people.some((person) => person.mail === mail)) throw new ApiError(400, 'bad-request', `${mail} does not work here.`);
  return shop.host.person(mail);
}
