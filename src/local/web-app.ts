import type { Host, Run } from './contract.ts';

/** A request to a web app, as HTTP brought it. */
export interface WebRequest {
  readonly method: 'GET' | 'POST';
  /** Without the question mark. */
  readonly query: string;
  readonly type?: string;
  readonly body?: string;
}

/** What came of it: the html of the page, or null where the function failed or returned no page. */
export interface WebAnswer {
  readonly html: string | null;
  readonly run: Run;
}

/** Asks the web app of a project, which runs as its owner whoever asks. */
export function askWebApp(host: Host, project: string, request: WebRequest): WebAnswer {
  return webAnswer(host.run(project, handlerOf(request), { args: [webEvent(request)], trigger: 'web' }));
}

export function handlerOf({ method }: WebRequest): 'doGet' | 'doPost' {
  return method === 'GET' ? 'doGet' : 'doPost';
}

export function webAnswer(run: Run): WebAnswer {
  const returned = run.returned as { readonly kind?: string; readonly html?: string } | null | undefined;
  return { run, html: returned?.kind === 'html' ? (returned.html ?? '') : null };
}

/** The event object as Apps Script makes it: `parameter` has the first value of each name, of the address before those of a form. */
export function webEvent({ method, query, type = '', body = '' }: WebRequest): object {
  const form = method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(type);
  const parameters = new Map<string, string[]>();
  for (const [name, value] of [...new URLSearchParams(query), ...new URLSearchParams(form ? body : '')]) {
    parameters.set(name, [...(parameters.get(name) ?? []), value]);
  }
  const length = Buffer.byteLength(body);
  return {
    queryString: query === '' ? null : query,
    parameter: Object.fromEntries([...parameters].map(([name, [first]]) => [name, first])),
    parameters: Object.fromEntries(parameters),
    pathInfo: '',
    contextPath: '',
    contentLength: method === 'GET' ? -1 : length,
    ...(method === 'GET' ? {} : { postData: { length, type, contents: body, name: 'postData' } }),
  };
}
