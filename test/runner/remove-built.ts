import { rmSync } from 'node:fs';

export default function (): void {
  const folder = process.env['ZHANGGUI_BUNDLES'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
