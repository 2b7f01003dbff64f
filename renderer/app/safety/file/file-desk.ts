import { forgetRules } from '#data/fold-rules.ts';
import { whenSafe } from '#data/safety.ts';
import type { Shop } from '#data/shop.ts';
import { snapshotBefore, snapshotDeskOf } from '#data/snapshots/snapshot-desk.ts';
import { settleLong } from '#data/write/long-operation.ts';
import { toOperationId } from '#domain/kernel/units.ts';
import type {
  FileDesk,
  FileProgress,
  JoinOutcome,
  OpenFile,
  OpenOutcome,
} from '#features/settings/backup/file-desk.ts';
import type { Secret } from '#platform/age/locks.ts';
import { keepCopy } from '#platform/copy-file.ts';
import { newRowId } from '#platform/ids.ts';
import { sourceThrough } from '#platform/pieces-port.ts';
import { replacedShops } from '#platform/succession.ts';

import { beforeJoins, snapshotFile } from './before-joins.ts';
import { FileTalk, nameOf } from './file-talk.ts';
import type { FileAnswer } from './messages.ts';
import { replaceWith, takeBack } from './replace-shop.ts';

/** What the screens of the backup ask for, done in workers: the counter goes on selling meanwhile. */
export function fileDeskFor(shop: Shop): FileDesk {
  return {
    save: (words, passphrase, progress) => save(shop, words, passphrase, progress),
    open: (file, secret, progress) => open(shop, file, secret, progress),
    beforeJoins: () => beforeJoins(),
    openBefore: async ({ name }, progress) => open(shop, await snapshotFile(name), null, progress),
    replaced: replacedShops,
    takeBack: (replaced) => takeBack(shop, replaced),
  };
}

/** The worker begins only once a place was chosen: a passphrase takes seconds, and a dialog may be cancelled. */
async function save(
  shop: Shop,
  words: Parameters<FileDesk['save']>[0],
  passphrase: string,
  progress: FileProgress,
): ReturnType<FileDesk['save']> {
  await whenSafe(shop);
  const talk = new FileTalk(shop);
  let said: Promise<FileAnswer> | undefined;
  const make = () => {
    const { port1, port2 } = new MessageChannel();
    const asked = { kind: 'save', shop: nameOf(shop), passphrase, port: port1 } as const;
    said = talk.ask(asked, progress, port1);
    return sourceThrough(port2)();
  };
  try {
    return await keepCopy(words, make, async () => {
      const answer = await said;
      return answer?.kind === 'saved' ? answer.sha256 : '';
    });
  } finally {
    talk.close();
  }
}

async function open(
  shop: Shop,
  file: File,
  secret: Secret | null,
  progress: FileProgress,
): Promise<OpenOutcome> {
  const talk = new FileTalk(shop);
  const answer = await talk.ask({ kind: 'open', shop: nameOf(shop), file, secret }, progress);
  if (answer.kind === 'opened') return { kind: 'opened', file: openFile(shop, talk, file, answer) };
  talk.close();
  return answer.kind === 'refused' ? answer : { kind: 'unreadable' };
}

function openFile(
  shop: Shop,
  talk: FileTalk,
  { size }: File,
  { head, look }: Extract<FileAnswer, { kind: 'opened' }>,
): OpenFile {
  const isEmpty = look.here.customers === 0 && look.here.lastSale === null;
  const relation = head.shop === shop.shopId ? 'same-shop' : isEmpty ? 'new-here' : 'other-shop';
  return {
    head,
    look,
    relation,
    join: (progress) => join(shop, talk, progress),
    stop: () => {
      snapshotDeskOf(shop)?.stop();
      talk.stop();
    },
    replace: (progress) => replaceWith(shop, talk, { shopId: head.shop, size, isEmpty }, progress),
    close: () => talk.close(),
  };
}

async function join(shop: Shop, talk: FileTalk, progress: FileProgress): Promise<JoinOutcome> {
  const before = await snapshotBefore(shop, 'join');
  if (before.kind === 'not-made') {
    if (before.why === 'stopped') return { kind: 'stopped' };
    return { kind: 'no-snapshot', isFull: before.why === 'no-room' || before.why === 'disk-full' };
  }
  const operationId = toOperationId(newRowId());
  const asked = { kind: 'join', act: { operationId, by: null } } as const;
  const answer = await talk.ask(asked, progress);
  // A worker that died between two chunks: what was not committed goes, what was is put in place.
  const counts = answer.kind === 'joined' || (await settleLong(shop.db, operationId));
  if (!counts) return { kind: answer.kind === 'stopped' ? 'stopped' : 'unreadable' };
  forgetRules();
  shop.sender.nudge();
  shop.arrivals.publish();
  return { kind: 'joined', rows: answer.kind === 'joined' ? answer.rows : 0 };
}
