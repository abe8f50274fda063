import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser that tests and pictures use: `CHROMIUM`, or Debian's, or one on the path; null where there is none. */
export function browserPath(): string | null {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM !== undefined && CHROMIUM !== '') return CHROMIUM;
  const places = ['/usr/bin', ...PATH.split(delimiter)].filter((folder) => folder !== '');
  return places.map((folder) => join(folder, 'chromium')).find((file) => existsSync(file)) ?? null;
}

/** How the browser is started: without a window, and without anything of its own going over the net. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
