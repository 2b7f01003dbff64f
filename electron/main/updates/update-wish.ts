import { readFile } from 'node:fs/promises';

import type { UpdateWish } from '../../contract-updates.ts';
import { writeAtomically } from '../settings/atomic-write.ts';

/** What the owner decided for this computer. Off until somebody said otherwise; a file that cannot be read is no consent. */
export async function readUpdateWish(path: string): Promise<UpdateWish> {
  try {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    const fields = typeof kept === 'object' && kept !== null ? kept : {};
    const address: unknown = Reflect.get(fields, 'address');
    const isOn = Reflect.get(fields, 'isOn') === true && typeof address === 'string';
    return { isOn, address: typeof address === 'string' ? address : '' };
  } catch {
    return { isOn: false, address: '' };
  }
}

/** Keeps it. Throws the system's error; the old decision then stays. */
export async function writeUpdateWish(path: string, wish: UpdateWish): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(wish)}\n`);
}
