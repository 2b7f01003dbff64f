import type { SafetyComputer } from '#electron/contract-safety.ts';
import type {
  SharedFile,
  SharedList,
  SharedTrouble,
  SharingComputer,
} from '#electron/contract-sharing.ts';

import { type DeviceId, toDeviceId } from '#domain/kernel/units.ts';
import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';
import type { FileName } from '#domain/sync/exchange/file-name.ts';
import { Sha256 } from '#domain/sync/file/sha256.ts';

import type { Source } from '../age/byte-streams.ts';
import { PiecesFailed, sendInPieces, sourceInPieces } from '../pieces.ts';

/** The calls of the computer that a look at the folder needs; in a worker each goes through the page. */
export type FolderCalls = Pick<
  SafetyComputer & SharingComputer,
  | 'listShared'
  | 'beginShared'
  | 'addToFile'
  | 'abandonFile'
  | 'finishShared'
  | 'recallSharing'
  | 'rememberSharing'
  | 'proveShared'
  | 'readShared'
  | 'deleteShared'
>;

type Lying = FileName & { readonly month: string };
type Deletion = {
  readonly files: readonly Lying[];
  readonly covering: Lying;
  readonly others: readonly DeviceId[];
};

/** How many signs of a file's SHA-256 stand in its name. */
const hashSigns = 32;

/**
 * The folder in which counters meet, through the computer's calls. Each function throws `FolderFailed` where the
 * computer answers that it could not be done: the look ends there.
 */
export function folderThrough(calls: FolderCalls) {
  let listed: SharedList | undefined;
  return {
    list: async () => {
      listed = await calls.listShared();
      return packsIn(listed);
    },
    hasKey: async () => {
      for (const file of filesIn(listed ?? (await calls.listShared()))) {
        if (file.kind === 'key' && (await calls.proveShared(file)).kind === 'whole') return true;
      }
      return false;
    },
    isWhole: async (file: Lying) => {
      const proof = await calls.proveShared(sharedFile(file));
      if (proof.kind === 'whole') return true;
      if (proof.kind === 'partial' || proof.kind === 'gone') return false;
      throw failed(proof);
    },
    put: (
      place: { readonly month: string; readonly number: number },
      bytes: AsyncIterable<Uint8Array>,
      beforeNamed: (hash: string, bytes: number) => Promise<void>,
    ) => putFile(calls, { kind: 'pack', ...place }, bytes, beforeNamed),
    delete: async ({ files, covering, others }: Deletion) => {
      const answer = await calls.deleteShared({
        files: files.map(sharedFile),
        covering: sharedFile(covering),
        others,
      });
      if (answer.kind !== 'deleted') throw failed(answer);
    },
    recall: async () => {
      const answer = await calls.recallSharing();
      if (answer.kind === 'memory') return answer.text;
      throw failed(answer);
    },
    remember: async (text: string) => {
      const answer = await calls.rememberSharing(text);
      if (answer.kind !== 'remembered') throw failed(answer);
    },
  };
}

/** The bytes of a file in the folder. Throws `FolderFailed` if the stick is pulled out meanwhile. */
export function bytesIn(calls: Pick<FolderCalls, 'readShared'>, file: SharedFile): Source {
  const source = sourceInPieces((from) => calls.readShared(file, from));
  return async function* bytes() {
    try {
      yield* source();
    } catch (fault) {
      if (fault instanceof PiecesFailed) throw failed(fault.trouble);
      throw fault;
    }
  };
}

/** Puts a file of ours, or the shop's key, into the folder under the name its bytes give it. */
export async function putFile(
  calls: Pick<FolderCalls, 'beginShared' | 'addToFile' | 'abandonFile' | 'finishShared'>,
  key: Parameters<FolderCalls['beginShared']>[0],
  bytes: AsyncIterable<Uint8Array>,
  beforeNamed: (hash: string, bytes: number) => Promise<void>,
): Promise<'put' | 'exists' | 'not-whole'> {
  const digest = new Sha256();
  const sent = await sendInPieces(calls, () => calls.beginShared(key), digested(bytes, digest));
  if (sent.kind !== 'sent') throw failed(sent);
  const hash = digest.hex().slice(0, hashSigns);
  await beforeNamed(hash, sent.bytes);
  const put = await calls.finishShared({ writing: sent.writing, bytes: sent.bytes, hash });
  if (put.kind === 'put' || put.kind === 'exists' || put.kind === 'not-whole') return put.kind;
  if (put.kind === 'no-such-writing') return 'not-whole';
  throw failed(put);
}

/** As the computer names a file. */
export function sharedFile({ device, month, number, hash }: Lying): SharedFile {
  return { kind: 'pack', device, month, number, hash };
}

async function* digested(
  bytes: AsyncIterable<Uint8Array>,
  digest: Sha256,
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    digest.addBytes(piece);
    yield piece;
  }
}

/** Throws `FolderFailed` also where not all are told: what is not listed would be taken for deleted. */
function filesIn(list: SharedList): readonly SharedFile[] {
  if (list.kind !== 'files') throw failed(list);
  if (list.isCut) throw new FolderFailed({ kind: 'too-many' });
  return list.files;
}

function packsIn(list: SharedList): readonly Lying[] {
  return filesIn(list).flatMap((file) =>
    file.kind === 'pack'
      ? [{ ...file, device: toDeviceId(file.device) }].map(({ device, month, number, hash }) => ({
          device,
          month,
          number,
          hash,
        }))
      : [],
  );
}

type Answered = SharedTrouble | { readonly kind: string; readonly code?: string };

function failed(answer: Answered): FolderFailed {
  const { kind } = answer;
  if (kind === 'folder-gone' || kind === 'gone') return new FolderFailed({ kind: 'away' });
  if (kind === 'no-place') return new FolderFailed({ kind });
  if (kind === 'disk-full' || kind === 'no-room') return new FolderFailed({ kind: 'disk-full' });
  const code = 'code' in answer && answer.code !== undefined ? answer.code : kind;
  return new FolderFailed({ kind: 'refused', code });
}
