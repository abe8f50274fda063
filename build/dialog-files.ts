import { build } from 'esbuild';
import { leaveOutUnused } from './definitions.ts';
import { scriptOptions } from './script-options.ts';

/** The browser scripts of the dialogs, by the name of the html file of the staff project that carries them. */
const dialogScripts = { import: 'src/dialogs/browser/import.ts', links: 'src/dialogs/browser/links.ts' } as const;

/** Bundles the dialogs' scripts, each as an html file: Apps Script reads such a file when its dialog is opened, and at no trigger. */
export async function dialogFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const built = await Promise.all(
    Object.entries(dialogScripts).map(async ([name, entry]) => {
      const { outputFiles } = await build({
        ...scriptOptions,
        absWorkingDir: root,
        entryPoints: [entry],
        format: 'iife',
        plugins: [leaveOutUnused()],
      });
      return [name, scriptElement(outputFiles[0]?.text ?? '')] as const;
    }),
  );
  return Object.fromEntries(built);
}

/**
 * Code as an html file.
 * @throws Error when something in the code would end the element early, or let a browser read on past its end
 */
export function scriptElement(code: string): string {
  const odd = /<\/script|<!--/i.exec(code);
  if (odd !== null) throw new Error(`A dialog's script has ${odd[0]} in it: write it as two texts.`);
  return `<script>\n${code.trimEnd()}\n</script>\n`;
}
