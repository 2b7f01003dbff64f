import { type Result, accept, refuse } from '../../kernel/result.ts';
import { isInstant } from '../../kernel/units.ts';
import { type FileHead, type FileRefusal, formatName, formatVersion } from './format.ts';
import { isRecord } from './records.ts';

/** Names that stand beside the head's own in the document, so that no property of a head may have them. */
const footNames = ['counts', 'hashes', 'digest'] as const;
export const travellingTables = ['entries', 'documents', 'texts'] as const;

const ownNames = [
  'format',
  'version',
  'shop',
  'device',
  'madeAt',
  'kind',
  'schema',
  'exchange',
  'covers',
];
const idShape = /^[0-9a-z-]{1,64}$/;
const digestShape = /^[0-9a-f]{64}$/;

/** The first line, without the brace that ends the whole document. */
export function headLine(head: FileHead): string {
  const text = JSON.stringify({ format: formatName, version: formatVersion, ...head });
  return `${text.slice(0, -1)},`;
}

/**
 * Reads the first line. A file of a newer format is known by its number alone, whatever else its line
 * says, so that the sentence is "made by a newer version" and not "damaged".
 */
export function readHeadLine(line: string): Result<FileHead, FileRefusal> {
  const begin = /^\{"format":"regulars","version":(\d{1,9})[,}]/.exec(line);
  if (begin === null) return refuse({ kind: 'not-ours' });
  const version = Number(begin[1]);
  if (version > formatVersion) return refuse({ kind: 'newer-format', version });
  const read = parsed(`${line.slice(0, -1)}}`);
  if (version < 1 || !line.endsWith(',') || !isRecord(read)) return refuse(badHead);
  const { format: _format, version: _version, ...head } = read;
  return isHead(head) ? accept(head) : refuse(badHead);
}

/** Whether a table may have this name: a plain word, and none that means something else already. */
export function isTableName(name: string): boolean {
  return (
    /^[a-z][A-Za-z0-9]{0,63}$/.test(name) &&
    !ownNames.includes(name) &&
    !footNames.some((taken) => taken === name)
  );
}

/** What JSON makes of it; undefined if it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const badHead: FileRefusal = { kind: 'damaged', line: 1, what: 'head' };

function isHead(head: Readonly<Record<string, unknown>>): head is FileHead {
  return (
    matches(head['shop'], idShape) &&
    matches(head['device'], idShape) &&
    isInstant(head['madeAt']) &&
    (head['kind'] === 'complete' || head['kind'] === 'changes') &&
    isNumber(head['schema']) &&
    (head['exchange'] === undefined || isExchange(head['exchange'])) &&
    (head['covers'] === undefined || isCovers(head['covers'])) &&
    ![...footNames, ...travellingTables].some((name) => Object.hasOwn(head, name))
  );
}

function isExchange(value: unknown): boolean {
  return (
    isRecord(value) &&
    isNumber(value['sequence']) &&
    (value['previous'] === null || isFileName(value['previous'])) &&
    isRecord(value['read']) &&
    Object.entries(value['read']).every(([device, last]) => idShape.test(device) && isNumber(last))
  );
}

function isFileName(value: unknown): boolean {
  return isRecord(value) && isNumber(value['sequence']) && matches(value['digest'], digestShape);
}

function isCovers(value: unknown): boolean {
  return (
    isRecord(value) &&
    isNumber(value['generation']) &&
    isRecord(value['journal']) &&
    isNumber(value['journal']['count']) &&
    matches(value['journal']['hash'], digestShape)
  );
}

function matches(value: unknown, shape: RegExp): boolean {
  return typeof value === 'string' && shape.test(value);
}

/** Counts begin at 0: nothing was read of a device yet, a journal is empty. */
function isNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
