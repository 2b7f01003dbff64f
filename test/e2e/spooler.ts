import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const runFile = promisify(execFile);
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

/** Why no real spooler can be used here, or nothing. Queues are made by root only, and the tools come from Debian. */
export function whyNoSpooler(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs Linux and root';
  const needed = ['/usr/sbin/cupsd', '/usr/lib/cups/backend/cups-pdf', '/usr/bin/pdftotext'];
  const missing = needed.filter((file) => !existsSync(file));
  return missing.length === 0 ? undefined : `missing: ${missing.join(' ')}`;
}

/** What a program printed; it must end well. */
export async function say(program: string, ...words: readonly string[]): Promise<string> {
  return (await runFile(program, words, { env, maxBuffer: 64 * 1024 * 1024 })).stdout;
}

/** CUPS running, with a printer that makes PDFs and others that have the troubles of a shop. */
export async function openSpooler(): Promise<void> {
  if (!(await isAwake())) await say('/usr/sbin/cupsd');
  for (let tries = 0; !(await isAwake()); tries += 1) {
    if (tries > 50) throw new Error('CUPS did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A queue as an owner's: `cups-pdf:/` makes files, `socket://127.0.0.1:9` is a printer that is switched off. */
export async function haveQueue(name: string, device = 'cups-pdf:/'): Promise<void> {
  const driver = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';
  await say('lpadmin', '-p', name, '-v', device, '-m', driver, '-E');
}

export async function removeQueue(name: string): Promise<void> {
  await say('lpadmin', '-x', name).catch(() => '');
}

async function isAwake(): Promise<boolean> {
  return (await say('lpstat', '-r').catch(() => '')).includes('is running');
}

/** What the PDF printer made of a job. */
export function printedFile(job: number): string {
  const folder = join(userInfo().homedir, 'PDF');
  const name = readdirSync(folder).find((file) => file.endsWith(`-job_${job}.pdf`));
  if (name === undefined) throw new Error('The printer made no file.');
  return join(folder, name);
}

/** What was handed to the spooler: the PDF printer itself turns words into shapes (PostScript lies between). */
export function handedFile(job: number): string {
  return `/var/spool/cups/d${String(job).padStart(5, '0')}-001`;
}

export type PdfFacts = {
  readonly pages: number;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
};

export async function factsOf(file: string): Promise<PdfFacts> {
  const said = await say('pdfinfo', file);
  const size = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(said);
  const inMillimetres = (points: string | undefined) => (Number(points) / 72) * 25.4;
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(said)?.[1]),
    width: inMillimetres(size?.[1]),
    height: inMillimetres(size?.[2]),
  };
}

/** The words of a PDF with every space taken out: where the reader of PDFs sees one is its own affair. */
export async function wordsOf(file: string): Promise<string> {
  return (await say('pdftotext', file, '-')).replaceAll(/\s/g, '');
}

/** The first and last dark column of a page, in millimetres from its left edge: what is drawn at true scale. */
export async function darkSpan(file: string, scratch: string): Promise<readonly [number, number]> {
  const dotsInMillimetre = 600 / 25.4;
  await say('pdftoppm', '-r', '600', '-gray', '-singlefile', file, scratch);
  const bytes = readFileSync(`${scratch}.pgm`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const dots = bytes.subarray(head?.[0].length);
  let [first, last] = [width, 0];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      if ((dots[row * width + column] ?? 255) < 128) {
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
  return [first / dotsInMillimetre, (last + 1) / dotsInMillimetre];
}
