import type { DeviceId } from '../../kernel/units.ts';
import { type FileKey, type FileName, fileOf, keyOf } from './file-name.ts';
import {
  type Cursor,
  type ExchangeHeader,
  type Intention,
  type Memory,
  contentsOf,
  newestOf,
  once,
} from './memory.ts';
import type { ArrivedSpan } from './spans.ts';

/**
 * The memory once a round has seen what lies in the folder: whether the file that was being put there
 * arrived, which files need not be waited for any more, and in which file rows lie now whose own was
 * deleted because a complete one took its place.
 */
export function afterListing(memory: Memory, listing: readonly FileName[]): Memory {
  const listed = new Set(listing.map(keyOf));
  const settled = withoutGone(withIntentionSettled(memory, listed), listed);
  const contents = contentsOf(settled);
  const complete = settled.read.filter(({ key, kind }) => kind === 'complete' && listed.has(key));
  const holders = new Map(complete.flatMap(({ key, covers }) => covers.map((one) => [one, key])));
  const holder = (file: FileKey) => (listed.has(file) ? file : holders.get(file));
  return {
    ...settled,
    waiting: settled.waiting.filter(({ key }) => !contents.has(key)),
    spans: settled.spans.map((span) => ({ ...span, file: holder(span.file) ?? span.file })),
    // What a file covered matters for as long as it lies there.
    read: settled.read.map((file) =>
      listed.has(file.key) || file.covers.length === 0 ? file : { ...file, covers: [] },
    ),
  };
}

/**
 * A file of another counter was joined: its rows are in the database and in the journal. `spans` are
 * the arrivals that are exactly as it holds them.
 */
export function afterReading(
  memory: Memory,
  header: ExchangeHeader,
  spans: readonly ArrivedSpan[],
): Memory {
  const { kind, previous, covers, madeAt } = header;
  const key = keyOf(header);
  const own = new Set(memory.own.map((file) => file.key));
  const others = memory.read.filter((file) => file.key !== key);
  return {
    ...memory,
    read: newestOf([...others, { key, kind, previous, covers, madeAt }]),
    covered: newestOf(once(memory.covered, covers).filter((one) => !own.has(one))),
    spans: [...memory.spans, ...spans],
    waiting: memory.waiting.filter((file) => file.key !== key),
    asked: newestOf(once(memory.asked, header.asks)),
  };
}

/** One round more in which these files were not whole, or not there; each once. */
export function afterWaiting(memory: Memory, keys: readonly FileKey[]): Memory {
  const known = new Map(memory.waiting.map((file) => [file.key, file]));
  const waiting = once(keys).map((key) => {
    const { rounds, askedAt } = known.get(key) ?? { rounds: 0, askedAt: null };
    return { key, rounds: rounds + 1, askedAt };
  });
  return { ...memory, waiting };
}

/** To be saved before the file is put into the folder. */
export function beforePutting(memory: Memory, intended: Intention): Memory {
  return { ...memory, intended };
}

/** The place has said that the file lies there for good. */
export function afterPutting(memory: Memory): Memory {
  const { intended } = memory;
  if (intended === null) return memory;
  const { key, kind, bytes, upTo, owed, covers, asks } = intended;
  const isComplete = kind === 'complete';
  return {
    ...memory,
    intended: null,
    own: [...memory.own, { key, kind, bytes }],
    upTo,
    completeUpTo: isComplete ? upTo : memory.completeUpTo,
    spans: isComplete ? [] : memory.spans.filter((span) => !isOneOf(owed, span)),
    waiting: memory.waiting.map((file) =>
      asks.includes(file.key) ? { ...file, askedAt: file.rounds } : file,
    ),
    asked: [],
    saidCovered: isComplete ? covers : memory.saidCovered,
  };
}

/** There was nothing left to write in what had changed: rows that arrived since are in somebody's files. */
export function afterNothingToWrite(
  memory: Memory,
  upTo: Cursor,
  owed: readonly ArrivedSpan[],
): Memory {
  return { ...memory, upTo, spans: memory.spans.filter((span) => !isOneOf(owed, span)) };
}

/** Files of ours were deleted. Their names are kept: a cloud drive may bring them back. */
export function afterDeleting(memory: Memory, keys: readonly FileKey[]): Memory {
  return {
    ...memory,
    own: memory.own.filter(({ key }) => !keys.includes(key)),
    past: newestOf(
      once(
        memory.past,
        keys.filter((key) => isOurs(memory, key)),
      ),
    ),
  };
}

/**
 * The counter goes on under another id. What it wrote under the old one it knows, and begins again with
 * a complete file; what others wrote under the old id is read like any other's.
 */
export function afterRenaming(memory: Memory, device: DeviceId): Memory {
  const { intended, own, past } = memory;
  const written = [...own.map(({ key }) => key), ...(intended === null ? [] : [intended.key])];
  return {
    ...memory,
    device,
    former: once(memory.former, [memory.device]),
    own: [],
    past: newestOf(once(past, written)),
    intended: null,
    upTo: { generation: 0, seq: 0 },
    saidCovered: [],
  };
}

function withIntentionSettled(memory: Memory, listed: ReadonlySet<FileKey>): Memory {
  const { intended } = memory;
  if (intended === null) return memory;
  if (listed.has(intended.key)) return afterPutting(memory);
  return { ...memory, intended: null, past: newestOf(once(memory.past, [intended.key])) };
}

/** Files before our newest complete one that are gone need no deleting; their names are kept. */
function withoutGone(memory: Memory, listed: ReadonlySet<FileKey>): Memory {
  const complete = memory.own.findLastIndex(({ kind }) => kind === 'complete');
  const gone = memory.own.filter(({ key }, at) => at < complete && !listed.has(key));
  if (gone.length === 0) return memory;
  return afterDeleting(
    memory,
    gone.map(({ key }) => key),
  );
}

function isOurs({ device, former }: Memory, key: FileKey): boolean {
  const owner = fileOf(key)?.device;
  return owner !== undefined && (owner === device || former.includes(owner));
}

function isOneOf(spans: readonly ArrivedSpan[], { file, after, through }: ArrivedSpan): boolean {
  return spans.some(
    (span) => span.file === file && span.after === after && span.through === through,
  );
}
