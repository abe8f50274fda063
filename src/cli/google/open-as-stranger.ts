import { pageWords } from '../../text/pages.ts';
import { languages, say } from '../../text/words.ts';

/** What came of opening an address without a login. */
export type Opened = { readonly kind: 'page' } | { readonly kind: 'login' } | { readonly kind: 'failed'; readonly text: string };

/** The title of the page that the web app shows to whoever brings no link. */
const ownTitle = say(pageWords.refusedTitle, languages[0]);
/** How much of a page is read, characters: its title stands at the beginning. */
const readAtMost = 200_000;
const waitMs = 30_000;

/** Opens an address as somebody does who is not logged in. A script that fails is a page too, with status 200: only our own page counts. */
export async function openAsStranger(url: string): Promise<Opened> {
  try {
    let response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(waitMs) });
    // A web app that opens is answered from another address of Google's.
    for (let hops = 0; hops < 5 && response.status >= 300 && response.status < 400; hops += 1) {
      const to = new URL(response.headers.get('location') ?? '', url);
      if (to.hostname === 'accounts.google.com') return { kind: 'login' };
      response = await fetch(to, { redirect: 'manual', signal: AbortSignal.timeout(waitMs) });
    }
    const title = titleIn(await beginningOf(response));
    if (response.status !== 200) return { kind: 'failed', text: String(response.status) };
    return title === ownTitle ? { kind: 'page' } : { kind: 'failed', text: title === '' ? '-' : title };
  } catch (error) {
    return { kind: 'failed', text: error instanceof Error ? error.message : String(error) };
  }
}

async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length >= readAtMost) break;
  }
  return text;
}

/** What a page calls itself; empty where it does not. */
function titleIn(html: string): string {
  return (/<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1] ?? '').trim().slice(0, 100);
}
