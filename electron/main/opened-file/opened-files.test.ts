import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aFolder, removeFolder } from '#test/support/journal-folder.ts';

import { sharedDisk } from '../disk/disk.ts';
import { OpenedFiles } from './opened-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => removeFolder(folder));

describe('a shop file that was opened with the app', () => {
  it('waits for a page that is not there yet, and arrives whole, once', async () => {
    const files = new OpenedFiles(sharedDisk);
    const large = Buffer.alloc(1024 * 1024 + 5, 7);
    files.opened(await laid('店.json.age', large));
    const file = await files.wait();
    expect(file).toEqual({ kind: 'opened', number: 1, name: '店.json.age' });
    const first = await files.read(1, 0);
    const rest = await files.read(1, 1024 * 1024);
    expect([first, rest].map((piece) => piece.kind === 'piece' && piece.isLast)).toEqual([
      false,
      true,
    ]);
    const bytes = [first, rest].map((piece) => (piece.kind === 'piece' ? piece.bytes : []));
    expect(Buffer.concat(bytes.map((piece) => Buffer.from(piece))).equals(large)).toBe(true);
    expect(await files.read(1, 0)).toEqual({ kind: 'gone' });
  });

  it('reaches a page that has waited for it, and the next one it waits for', async () => {
    const files = new OpenedFiles(sharedDisk);
    const heard = files.wait();
    files.opened(await laid('a.json.age', Buffer.from('a')));
    expect(await heard).toMatchObject({ number: 1, name: 'a.json.age' });
    await files.read(1, 0);
    const again = files.wait();
    files.opened(await laid('b.json.age', Buffer.from('b')));
    expect(await again).toMatchObject({ number: 2, name: 'b.json.age' });
  });

  it('gives way to one that is opened after it', async () => {
    const files = new OpenedFiles(sharedDisk);
    files.opened(await laid('a.json.age', Buffer.from('a')));
    await files.wait();
    files.opened(await laid('b.json.age', Buffer.from('b')));
    expect(await files.read(1, 0)).toEqual({ kind: 'gone' });
    expect(await files.wait()).toMatchObject({ number: 2 });
    expect(await files.read(2, 0)).toMatchObject({ kind: 'piece', bytes: Buffer.from('b') });
  });

  it('is told again to a page that was loaded anew before it had all of it', async () => {
    const files = new OpenedFiles(sharedDisk);
    files.opened(await laid('a.json.age', Buffer.alloc(1024 * 1024 + 1)));
    await files.wait();
    await files.read(1, 0);
    expect(await files.wait()).toMatchObject({ number: 1 });
  });

  it('that is not there any more is told so, and not for ever', async () => {
    const files = new OpenedFiles(sharedDisk);
    files.opened(join(folder, 'pulled-out.json.age'));
    await files.wait();
    expect(await files.read(1, 0)).toEqual({ kind: 'unreadable', code: 'ENOENT' });
    expect(await files.read(1, 0)).toEqual({ kind: 'gone' });
  });

  it('may be a link to it, but not a folder of that name', async () => {
    const files = new OpenedFiles(sharedDisk);
    const link = join(folder, '桌面.json.age');
    await symlink(await laid('a.json.age', Buffer.from('a')), link);
    files.opened(link);
    expect(await files.read(1, 0)).toMatchObject({ kind: 'piece', isLast: true });
    files.opened(folder);
    expect((await files.read(2, 0)).kind).toBe('unreadable');
  });
});

async function laid(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
