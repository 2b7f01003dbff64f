import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a small file so that, whatever happens, a reader finds the old text or the new,
 * never a mixture: write beside, fsync, rename, fsync the folder.
 *
 * Throws the system's error (ENOSPC, EACCES…); the old file is then untouched.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/**
 * Makes new names in a folder outlive a power cut. Windows cannot open a folder for this
 * and does not need to: NTFS journals names itself.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
