import { join } from 'node:path';
import { root } from '../root.ts';
import { mailedPages } from './mailed-pages.ts';
import { sightsOf } from './sights.ts';

export const picturesFolder = join(root, 'docs', 'pictures');

/** The files of all pictures. */
export const pictureFiles: readonly string[] = (['zh', 'en'] as const).flatMap((language) =>
  [...sightsOf(language), ...mailedPages].map(({ name }) => `${name}-${language}.png`),
);
