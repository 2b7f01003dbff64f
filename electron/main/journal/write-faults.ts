import type { AppendOutcome } from '../../contract-journal.ts';

/** The system's error code (`ENOSPC`, `EACCES`…), which alone may reach the page and the log. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,39}$/.test(code) ? code : 'UNKNOWN';
}

/** Why a write failed, in the words of the contract. A quota is a full disk to the owner. */
export function outcomeOf(error: unknown): AppendOutcome {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { kind: 'disk-full' };
  return { kind: 'not-writable', code };
}
