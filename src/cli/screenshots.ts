import '../local/page/office-zone.ts';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, browserPath } from './browser-path.ts';
import { pictureFiles, picturesFolder } from './pictures/picture-files.ts';
import { takePictures } from './pictures/studio.ts';

/** `npm run screenshots`: every picture of the documents into `docs/pictures/`, always of the same day; others there are deleted. */
const executablePath = browserPath();
if (executablePath === null) {
  console.error('There is no browser here: install chromium, or name one in CHROMIUM.');
  process.exit(1);
}
mkdirSync(picturesFolder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: browserFlags });
try {
  await takePictures(browser, 'zh');
  await takePictures(browser, 'en');
} finally {
  await browser.close();
}
for (const file of readdirSync(picturesFolder)) if (!pictureFiles.includes(file)) rmSync(join(picturesFolder, file));
