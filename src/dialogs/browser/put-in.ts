import type { StagedFile } from '../../orders/import/parts.ts';
import { chunksToStage, type Begun, type Staging } from '../../orders/import/staging.ts';
import { ask } from './server.ts';

const tries = 3;
const pauseMs = 2_000;

/**
 * Puts a file in, part after part; the parts that stand there from an earlier try are passed over. Returns the file's id.
 * @throws Error with the sentence of the staff script where it refuses, or of the last try where it cannot be reached
 */
export async function putIn({ content, parts }: StagedFile, told: (done: number, parts: number) => void): Promise<string> {
  const { file, standing } = await patiently<Begun>('beginImport', content, parts.length);
  const own = parts.map(([, ...rest]) => [file, ...rest]);
  const there = new Set(standing?.there ?? []);
  let done = there.size;
  // The last part tells that the file is whole: nothing is missing then, though what was read already is no longer there.
  if (there.has(parts.length)) return file;
  for (const chunk of chunksToStage(own, there)) {
    told(done, parts.length);
    const { refused } = await patiently<Staging>('stageImport', chunk);
    if (refused !== null) throw new Error(refused);
    done += chunk.length;
  }
  told(done, parts.length);
  return file;
}

/** A call may come twice without harm, so one that failed is repeated. */
async function patiently<T>(fn: string, ...args: readonly unknown[]): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await ask<T>(fn, ...args);
    } catch (error) {
      if (left === 0) throw error;
      await pause(pauseMs);
    }
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
