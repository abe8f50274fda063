import type { PageRequest } from '../engine/visit.ts';
import type { ShownPage } from '../page/frame.ts';

type WebEvent = GoogleAppsScript.Events.DoGet | GoogleAppsScript.Events.DoPost;

/** The fields of a request, whether from the address or from a form; what is absent is empty. */
export function requestOf(event: WebEvent): PageRequest {
  const field = (name: string) => event.parameter[name] ?? '';
  return { token: field('t'), choice: field('choice'), comment: field('comment'), confirmation: field('confirmation') };
}

/** Google shows a page in a frame of its own: title and viewport reach the window only this way. */
export function shownBy(service: GoogleAppsScript.HTML.HtmlService, { title, html }: ShownPage): GoogleAppsScript.HTML.HtmlOutput {
  return service.createHtmlOutput(html).setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
