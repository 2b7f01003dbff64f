import { strToU8, zipSync } from 'fflate';

/** One file of a report, as the owner reads it before anyone else does. */
export type ReportFile = { readonly name: string; readonly text: string };

/** What this computer knows of itself, and its log; in a plain browser what the browser says. */
export async function computersReport(): Promise<readonly ReportFile[]> {
  const { computer } = window;
  if (computer === undefined) return [{ name: 'browser.txt', text: `${navigator.userAgent}\n` }];
  const { machine, logs } = await computer.readProblemFacts();
  const lines = Object.entries(machine).map(([name, value]) => `${name}: ${value}\n`);
  return [{ name: 'computer.txt', text: lines.join('') }, ...logs];
}

/** The files in one archive that every system opens by a double click. */
export function packReport(files: readonly ReportFile[]): Blob {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  const bytes = zipSync(Object.fromEntries(entries), { level: 6 });
  return new Blob([new Uint8Array(bytes)], { type: 'application/zip' });
}
