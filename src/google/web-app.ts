import type { PageRequest } from '../engine/links/web-app.ts';
import { fieldPrefix } from '../page/forms.ts';
import type { ShownPage } from '../page/frame.ts';

type WebEvent = GoogleAppsScript.Events.DoGet | GoogleAppsScript.Events.DoPost;

/** The fields of a request, whether from the address or from a form; what is absent is empty. Ticked boxes come under one name. */
export function requestOf(event: WebEvent): PageRequest {
  const field = (name: string) => event.parameter[name] ?? '';
  const own = Object.entries(event.parameter).flatMap(([name, value]) =>
    name.startsWith(fieldPrefix) ? [[name.slice(fieldPrefix.length), value] as const] : [],
  );
  return {
    token: field('t'),
    page: Math.trunc(Number(field('p'))) || 1,
    choice: field('choice'),
    items: event.parameters['item'] ?? [],
    typed: { comment: field('comment'), confirmation: field('confirmation'), code: field('code'), fields: Object.fromEntries(own) },
  };
}

/** Google shows a page in a frame of its own: title and viewport reach the window only this way. */
export function shownBy(service: GoogleAppsScript.HTML.HtmlService, { title, html }: ShownPage): GoogleAppsScript.HTML.HtmlOutput {
  return service.createHtmlOutput(html).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
