/** How code is bundled for Google: one small file in the language that Apps Script and its dialogs read. */
export const scriptOptions = {
  bundle: true,
  write: false,
  minify: true,
  charset: 'utf8',
  target: 'es2019',
  legalComments: 'none',
} as const;
