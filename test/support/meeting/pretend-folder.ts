import type { LyingFile, MeetingFolder, MeetingLock, MeetingPorts } from '#data/meeting/ports.ts';
import type { Journal } from '#data/ports.ts';
import type { Shop } from '#data/shop.ts';
import { accept, refuse } from '#domain/kernel/result.ts';
import { type DeviceId, toDeviceId, toShopId } from '#domain/kernel/units.ts';
import { keyOf } from '#domain/sync/exchange/file-name.ts';
import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';
import { checkFile, decodeFile } from '#domain/sync/file/decode-file.ts';
import { encodeFile } from '#domain/sync/file/encode-file.ts';
import { Sha256 } from '#domain/sync/file/sha256.ts';

/** A folder in memory that all counters of a test see. */
export class PretendFolder {
  readonly files = new Map<string, { readonly file: LyingFile; text: string }>();
  /** The stick is not in. */
  isAway = false;
  /** The shop's key lies beside the files. */
  hasKey = true;
  /** New ids drawn so far; no two are the same, as chance makes sure elsewhere. */
  renewed = 0;
  /** Calls of all counters so far. */
  calls = 0;

  /** A file is only half there, as while it is copied; again with the same name heals it. */
  cutShort(key: string): () => void {
    const lying = this.files.get(key);
    if (lying === undefined) throw new Error(`${key} does not lie there.`);
    const whole = lying.text;
    lying.text = whole.slice(0, Math.floor(whole.length / 2));
    return () => {
      lying.text = whole;
    };
  }

  namesOf(device: string): readonly string[] {
    return [...this.files.keys()].filter((key) => key.startsWith(`${device}/`));
  }
}

/** Thrown where the computer of a test is switched off. */
export class SwitchedOff extends Error {}

/** One counter's way to the folder, and what its computer remembers. */
export class PretendCounter {
  memory: string | null = null;
  /** Switched off before the call after so many; undefined: never. */
  killAfter: number | undefined;
  snapshots = 0;
  isFull = false;
  private readonly folder: PretendFolder;
  private readonly shop: Shop;
  private readonly journal: Pick<Journal, 'read'>;
  private renewed: DeviceId | undefined;

  constructor(folder: PretendFolder, shop: Shop, journal: Pick<Journal, 'read'>) {
    this.folder = folder;
    this.shop = shop;
    this.journal = journal;
  }

  get device(): DeviceId {
    return this.renewed ?? this.shop.deviceId;
  }

  /** The shop as this counter has it, all counters being of one shop. */
  get meetingShop() {
    return { ...this.shop, shopId: toShopId('one-shop'), deviceId: this.device };
  }

  ports(): MeetingPorts {
    return {
      folder: this.folderPort(),
      lock: this.lock(),
      readJournal: (after) => this.journal.read(after),
      saved: async (outbox) => {
        this.shop.sender.nudge(outbox);
        const { kind } = await this.shop.sender.settled();
        return kind === 'safe';
      },
      renew: async () => {
        this.renewed = toDeviceId(`${this.shop.deviceId}-${(this.folder.renewed += 1)}`);
        return this.renewed;
      },
      beforeComplete: async () => {
        this.snapshots += 1;
        return true;
      },
    };
  }

  private step(): void {
    this.mayDie();
    if (this.folder.isAway) throw new FolderFailed({ kind: 'away' });
  }

  private mayDie(): void {
    this.folder.calls += 1;
    if (this.killAfter !== undefined && (this.killAfter -= 1) < 0) throw new SwitchedOff();
  }

  private folderPort(): MeetingFolder {
    const { files } = this.folder;
    return {
      list: async () => {
        this.step();
        return [...files.values()].map(({ file }) => file);
      },
      hasKey: async () => this.folder.hasKey,
      isWhole: async (file) => {
        this.step();
        const lying = files.get(keyOf(file));
        return lying !== undefined && hashOf(lying.text) === file.hash;
      },
      put: async ({ month, number }, bytes, beforeNamed) => {
        this.step();
        const text = await textOf(bytes);
        if (this.isFull) throw new FolderFailed({ kind: 'disk-full' });
        const hash = hashOf(text);
        await beforeNamed(hash, text.length);
        this.step();
        const file = { device: this.device, month, number, hash };
        const key = keyOf(file);
        const isTaken = [...files.values()].some(
          (one) => one.file.device === this.device && one.file.number === number,
        );
        if (isTaken) return 'exists';
        files.set(key, { file, text });
        this.step();
        return 'put';
      },
      delete: async ({ files: gone }) => {
        for (const file of gone) {
          this.step();
          files.delete(keyOf(file));
        }
      },
      recall: async () => this.memory,
      // Beside the journal, whether the stick is in or not.
      remember: async (text) => {
        this.mayDie();
        this.memory = text;
      },
    };
  }

  private lock(): MeetingLock {
    const { files } = this.folder;
    return {
      open: async (file) => {
        const text = files.get(keyOf(file))?.text ?? '';
        const checked = await checkFile(once(text));
        if (!checked.ok) return refuse('not-whole');
        const { value } = checked;
        return accept({ head: value.head, parts: () => decodeFile(once(text), value) });
      },
      write: (head, tables) => encoded(encodeFile(head, tables)),
    };
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of text) yield encoder.encode(piece);
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
  return text;
}

function hashOf(text: string): string {
  const digest = new Sha256();
  digest.add(text);
  return digest.hex().slice(0, 32);
}
