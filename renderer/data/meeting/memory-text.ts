import type { DeviceId } from '#domain/kernel/units.ts';
import { afterRenaming } from '#domain/sync/exchange/after.ts';
import { type Memory, emptyMemory } from '#domain/sync/exchange/memory.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';

import type { Journal } from '../ports.ts';

const version = 2;

type Kept = { readonly memory: Memory; readonly end: ChainEnd };

/** What this counter remembers of the folder, as the computer keeps it beside the journal, and where the journal ended then. */
export function memoryText(memory: Memory, end: ChainEnd): string {
  return JSON.stringify({ version, memory, end });
}

/**
 * The memory as it was kept; an empty one where none was. The computer keeps a check sum with it, so that what comes
 * back is what was written. A counter that got another id since (it was killed in the middle of that) goes on under the new one.
 *
 * A memory of rows that the journal has no more is none: this counter came back from a snapshot, and its own newer files
 * are the only place where those rows are. Without a memory they are a stranger's: it takes a new id and reads them.
 */
export async function memoryFrom(
  text: string | null,
  device: DeviceId,
  reaches: (end: ChainEnd) => Promise<boolean>,
): Promise<Memory> {
  const kept: unknown = text === null ? null : JSON.parse(text);
  if (!isKept(kept) || !(await reaches(kept.end))) return emptyMemory(device);
  return kept.memory.device === device ? kept.memory : afterRenaming(kept.memory, device);
}

/**
 * Whether the journal, which ends at `now`, still has that end in it. Where it was trimmed since nobody can tell, which
 * counts as no: that costs a new id and a complete file, and never a row. Throws if it cannot be read now.
 */
export async function journalReaches(
  read: Journal['read'],
  end: ChainEnd,
  now: ChainEnd,
): Promise<boolean> {
  if (end.count === 0 || end.count >= now.count) {
    return end.count === 0 || (end.count === now.count && end.hash === now.hash);
  }
  const [next] = await recordsAfter(read, end.count);
  if (next?.number === end.count + 1) return next.previousHash === end.hash;
  // Damaged, and left out: the record itself says as much.
  const [last] = await recordsAfter(read, end.count - 1);
  return last?.number === end.count && last.hash === end.hash;
}

/** None where snapshots took their place: a stick that was away over a large import must not be a fault at each look. */
async function recordsAfter(read: Journal['read'], after: number) {
  const page = await read(after);
  if (page.kind === 'page') return page.records;
  if (page.code === 'DROPPED') return [];
  throw new Error(`The journal cannot be read: ${page.code}`);
}

function isKept(kept: unknown): kept is Kept {
  if (typeof kept !== 'object' || kept === null) return false;
  return 'memory' in kept && 'end' in kept && 'version' in kept && kept.version === version;
}
