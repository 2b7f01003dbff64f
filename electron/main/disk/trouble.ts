import type { DiskTrouble } from '../../contract-safety.ts';
import { codeOf } from '../journal/write-faults.ts';

/** The system's error as the page hears it. What is no error of the system is a bug, and thrown on. */
export function troubleOf(error: unknown): DiskTrouble {
  const code = codeOf(error);
  if (code === 'UNKNOWN') throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { kind: 'disk-full' };
  return { kind: 'not-writable', code };
}
