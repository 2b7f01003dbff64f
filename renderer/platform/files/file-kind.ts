import { FileRefused } from './table.ts';

type FileKind = 'text' | 'zip';

/** What people take for a list by mistake, by the first bytes; the name of a file proves nothing. */
const strangers: readonly { readonly detail: string; readonly bytes: readonly number[] }[] = [
  { detail: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { detail: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { detail: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { detail: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { detail: 'exe', bytes: [0x4d, 0x5a, 0x90, 0x00] },
  { detail: 'rar', bytes: [0x52, 0x61, 0x72, 0x21] },
  { detail: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { detail: 'gzip', bytes: [0x1f, 0x8b, 0x08] },
];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** An empty archive and one in several parts begin differently, and hold no list either way. */
const zip = [0x50, 0x4b];

/**
 * Whether a file can hold a table, by its first bytes. Refuses pictures, PDFs, programs, `.xls` of
 * before 2007 (`old-xls`), web pages with the name of a workbook, and workbooks with a password, which
 * lie encrypted inside an old Office container.
 */
export async function kindOfFile(file: Blob): Promise<FileKind> {
  if (file.size === 0) throw new FileRefused('empty');
  const beginning = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const stranger = strangers.find(({ bytes }) => beginsWith(beginning, bytes));
  if (stranger !== undefined) throw new FileRefused('not-a-table', stranger.detail);
  if (beginsWith(beginning, oldOffice)) {
    if (await isEncryptedWorkbook(file)) throw new FileRefused('password');
    throw new FileRefused('not-a-table', 'old-xls');
  }
  if (beginsWith(beginning, zip) && (beginning[2] ?? 255) < 9) return 'zip';
  const words = new TextDecoder('latin1').decode(beginning).trimStart().toLowerCase();
  if (/^(ï»¿)?\s*<(!doctype|html|\?xml|table|meta|style)/.test(words)) {
    throw new FileRefused('not-a-table', 'html');
  }
  return 'text';
}

function beginsWith(beginning: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => beginning[index] === byte);
}

/** The container's directory names the stream `EncryptedPackage`, in UTF-16; it may lie anywhere. */
async function isEncryptedWorkbook(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 64 * 1_048_576).arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes(Array.from('EncryptedPackage').join('\0'));
}
