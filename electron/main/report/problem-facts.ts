import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ProblemFacts, ReportedLog } from '../../contract.ts';

/** Of each file of the log so much of its end: the trouble is at the end, and a person should be able to read it. */
const mostBytes = 256 * 1024;

export type FactsOf = {
  readonly logFolder: string;
  /** What this computer runs: versions and kinds, nothing that names a person or a place. */
  readonly machine: () => ProblemFacts['machine'];
};

/** What the computer knows of a problem, for the page to show and to pack. A log that cannot be read is left out. */
export async function problemFacts({ logFolder, machine }: FactsOf): Promise<ProblemFacts> {
  const names = await readdir(logFolder).catch(() => []);
  const logs: ReportedLog[] = [];
  for (const name of names.filter((one) => /^regulars(?:\.\d)?\.log$/.test(one)).sort()) {
    const text = await endOf(join(logFolder, name)).catch(() => undefined);
    if (text !== undefined) logs.push({ name, text });
  }
  return { machine: machine(), logs };
}

/** From a whole line on. */
async function endOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - mostBytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const text = buffer.subarray(0, bytesRead).toString('utf8');
    return from === 0 ? text : text.slice(text.indexOf('\n') + 1);
  } finally {
    await file.close();
  }
}
