import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { FileName } from '#domain/sync/exchange/file-name.ts';
import type { FileHead, FilePart, FileTables } from '#domain/sync/file/format.ts';

import type { ShopKey } from '../age/identity.ts';
import { openSyncFile } from '../sync-file/open-sync-file.ts';
import { writeSyncFile } from '../sync-file/write-sync-file.ts';
import { type FolderCalls, bytesIn, sharedFile } from './folder-through.ts';

type Lying = FileName & { readonly month: string };
type Opened = { readonly head: FileHead; readonly parts: () => AsyncIterable<FilePart> };

/** Opens and locks the files of the folder with the shop's own key (`design.md` §5). Work for a worker. */
export function lockThrough(calls: Pick<FolderCalls, 'readShared'>, key: ShopKey) {
  return {
    open: async (file: Lying): Promise<Result<Opened, 'other-key' | 'not-whole'>> => {
      const secret = { kind: 'key', identity: key.identity } as const;
      const opened = await openSyncFile(bytesIn(calls, sharedFile(file)), secret);
      if (opened.ok) return accept(opened.value);
      const { kind } = opened.refusal;
      const isStrange = kind === 'wrong-key' || kind === 'needs' || kind === 'newer-format';
      return refuse(isStrange ? 'other-key' : 'not-whole');
    },
    write: (head: FileHead, tables: FileTables) =>
      writeSyncFile(head, tables, { kind: 'key', recipient: key.recipient }).bytes,
  };
}
