import type { DeviceId } from '#domain/kernel/units.ts';
import { afterRenaming } from '#domain/sync/exchange/after.ts';
import { type Memory, emptyMemory } from '#domain/sync/exchange/memory.ts';

const version = 1;

/** What this counter remembers of the folder, as the computer keeps it beside the journal. */
export function memoryText(memory: Memory): string {
  return JSON.stringify({ version, memory });
}

/**
 * The memory as it was kept; an empty one where none was. The computer keeps a check sum with it, so that what comes
 * back is what was written. A counter that got another id since (it was killed in the middle of that) goes on under the new one.
 */
export function memoryFrom(text: string | null, device: DeviceId): Memory {
  const kept: unknown = text === null ? null : JSON.parse(text);
  if (!isKept(kept)) return emptyMemory(device);
  return kept.memory.device === device ? kept.memory : afterRenaming(kept.memory, device);
}

function isKept(kept: unknown): kept is { readonly memory: Memory } {
  if (typeof kept !== 'object' || kept === null) return false;
  return 'memory' in kept && 'version' in kept && kept.version === version;
}
