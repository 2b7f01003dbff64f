import type { JournalEnd } from '../../contract-journal.ts';
import type {
  BeginOutcome,
  DiskTrouble,
  KeptLong,
  PieceRead,
  Snapshot,
  SnapshotAbout,
  SnapshotEnd,
  SnapshotList,
  SnapshotMark,
  SnapshotOutcome,
  TidyOutcome,
  VouchOutcome,
} from '../../contract-safety.ts';
import { type Disk, isMissing } from '../disk/disk.ts';
import { FileBeside } from '../disk/file-beside.ts';
import { troubleOf } from '../disk/trouble.ts';
import type { Writings } from '../disk/writings.ts';
import { codeOf } from '../journal/write-faults.ts';
import { type Room, roomFor } from '../space/space.ts';
import type { Proof } from './proof.ts';
import { type Kept, copiesKept, needless } from './rotation.ts';
import { type Found, type Look, SnapshotFolder } from './snapshot-folder.ts';
import { type Place, compareAge, nameOf, placeOf } from './snapshot-names.ts';

export type SnapshotParts = {
  readonly disk: Disk;
  readonly folder: string;
  readonly writings: Writings;
  /** Who the open shop is. */
  readonly identity: () => { readonly shopId: string; readonly deviceId: string };
  readonly room: () => Promise<Room>;
  /** How long they are kept, as the owner said. */
  readonly keptLong: () => Promise<KeptLong>;
};

/** What was said at the beginning, for the proof at the end. */
type Begun = Omit<SnapshotAbout, 'replaces'> & Place;

const pieceSize = 1024 * 1024;

/**
 * Complete copies of the shop beside the journal (`design.md` §5). The page makes them, reads them back and vouches that
 * the rows are right; here they are kept so that none is ever half a file, and that none goes before a newer one
 * that somebody vouched for is there, every byte of it read again.
 */
export class Snapshots {
  private readonly parts: SnapshotParts;
  private readonly files: SnapshotFolder;
  private readonly begun = new Map<number, Begun>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(parts: SnapshotParts) {
    this.parts = parts;
    this.files = new SnapshotFolder(parts.disk, parts.folder);
  }

  async list(): Promise<SnapshotList> {
    try {
      const { found, unreadable } = await this.look();
      const snapshots = found.toSorted((a, b) => compareAge(b, a)).map(toSnapshot);
      return { kind: 'snapshots', snapshots, unreadable: unreadable.length };
    } catch (error) {
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }

  /** Refused if one of the size of the last would leave too little room for sales. */
  begin(about: SnapshotAbout): Promise<BeginOutcome> {
    return this.answered(async () => {
      const look = await this.look();
      const size = Math.max(0, ...look.found.map(({ bytes }) => bytes));
      const room = await this.parts.room();
      if (!roomFor(size, room)) return { kind: 'no-room', free: room.free ?? 0 };
      await this.parts.writings.clear('snapshot');
      await this.files.make();
      for (const file of look.debris) await this.files.clear(file);
      for (const name of neverVouchedFor(look.found)) await this.files.drop(name);
      const begun = begin(about, look);
      if (begun === undefined) return { kind: 'not-writable', code: 'NO_SUCH_SNAPSHOT' };
      const { disk, writings } = this.parts;
      const file = await FileBeside.begun(disk, this.files.bodyOf(nameOf(begun)));
      const hasRoom = async () => roomFor(0, await this.parts.room());
      const writing = await writings.begin('snapshot', file, hasRoom);
      this.begun.clear();
      this.begun.set(writing, begun);
      return { kind: 'begun', writing };
    });
  }

  /** Whole on the disk, read back, named, proven: in this order, and only then it is there. Not yet verified. */
  finish({ writing, bytes, tables }: SnapshotEnd): Promise<SnapshotOutcome> {
    return this.answered(async () => {
      const begun = this.begun.get(writing);
      this.begun.delete(writing);
      if (begun === undefined) return { kind: 'no-such-writing' };
      const file = await this.parts.writings.take(writing, 'snapshot', bytes);
      if (file === 'no-such-writing' || file === 'not-whole') return { kind: file };
      const name = nameOf(begun);
      try {
        const sha256 = await file.sealed();
        await file.named(this.files.bodyOf(name));
        const { shopId: shop, deviceId: device } = this.parts.identity();
        const proof: Proof = {
          shop,
          device,
          name,
          ...begun,
          bytes,
          sha256,
          tables,
          isVerified: false,
        };
        if (!(await this.files.isWhole(proof))) return { kind: 'not-whole' };
        await this.files.writeProof(proof);
        return { kind: 'kept', snapshot: toSnapshot({ ...proof, isThere: true }) };
      } catch (error) {
        await file.abandon();
        await this.files.drop(name).catch(() => undefined);
        throw error;
      }
    });
  }

  /** About 1 MB from a place on. */
  async read(name: string, from: number): Promise<PieceRead> {
    try {
      const file = await this.parts.disk.open(this.files.bodyOf(name), 'r');
      try {
        const bytes = await file.read(from, pieceSize);
        return { kind: 'piece', bytes, isLast: bytes.length < pieceSize };
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return { kind: 'gone' };
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }

  /** The page has read these bytes and found their rows right. Believed only if they still lie there as they are. */
  vouch({ name, sha256 }: SnapshotMark): Promise<VouchOutcome> {
    return this.answered(async () => {
      const found = (await this.look()).found.find((one) => one.name === name);
      if (found === undefined) return { kind: 'gone' };
      if (found.sha256 !== sha256 || !(await this.files.isWhole(found)))
        return { kind: 'not-whole' };
      if (!found.isVerified) await this.files.writeProof({ ...found, isVerified: true });
      return { kind: 'vouched' };
    });
  }

  /** Drops what rotation does not keep, oldest first, once the newest verified ones were read again to the last byte. */
  tidy(): Promise<TidyOutcome> {
    return this.answered(async () => {
      const look = await this.look();
      const { sound, bad } = await this.soundest(look.found);
      const newest = sound[0]?.serial ?? 0;
      const kept = look.found.map((one): Kept => ({
        ...one,
        isWhole: one.isThere && !bad.has(one),
      }));
      const keep = await this.parts.keptLong();
      const dropped = sound.length === 0 ? [] : needless(kept, keep).toReversed();
      for (const name of dropped) await this.files.drop(name);
      const old = look.unproven.filter((name) => (placeOf(name)?.serial ?? newest) < newest);
      for (const name of old) await this.files.drop(name);
      return { kind: 'tidied', dropped };
    });
  }

  /** How far two verified snapshots hold the journal's beginning, all bytes read again; undefined if there are not two. */
  covered(): Promise<JournalEnd | undefined> {
    return this.inTurn(async () => {
      const { sound } = await this.soundest((await this.look()).found);
      if (sound.length < copiesKept) return undefined;
      return sound.map(({ end }) => end).toSorted((a, b) => a.count - b.count)[0];
    });
  }

  /** The newest verified ones that are whole, and those whose bytes went bad: they vouch for nothing, whatever their proof says. */
  private async soundest(found: readonly Found[]) {
    const sound: Found[] = [];
    const bad = new Set<Found>();
    for (const one of found.toSorted((a, b) => compareAge(b, a))) {
      if (sound.length === copiesKept) break;
      if (!one.isVerified || !one.isThere || sound.at(-1)?.serial === one.serial) continue;
      if (await this.files.isWhole(one)) sound.push(one);
      else bad.add(one);
    }
    return { sound, bad };
  }

  private look(): Promise<Look> {
    return this.files.look(this.parts.identity().shopId);
  }

  /** In turn, and a disk that refuses is an answer. */
  private answered<Value>(work: () => Promise<Value>): Promise<Value | DiskTrouble> {
    return this.inTurn(work).catch(troubleOf);
  }

  private inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}

/**
 * Snapshots that were found to differ, or whose page was closed before it had read them: nobody builds of them, and a shop that
 * differs makes a new one every quarter of an hour. The newest stays for whoever looks into it.
 */
function neverVouchedFor(found: readonly Found[]): readonly string[] {
  const newestFirst = found.toSorted((a, b) => compareAge(b, a));
  return newestFirst
    .filter(({ isVerified }) => !isVerified)
    .slice(1)
    .map(({ name }) => name);
}

/** A rewritten snapshot keeps everything but its bytes: what it covers does not change with who is left out. */
function begin({ replaces, ...about }: SnapshotAbout, look: Look): Begun | undefined {
  if (replaces === null) return { ...about, serial: look.highest + 1, revision: 1 };
  const older = look.found.find(({ name }) => name === replaces);
  if (older === undefined) return undefined;
  const { reason, day, madeAt, end, serial } = older;
  const revisions = look.found.filter((one) => one.serial === serial);
  const revision = 1 + Math.max(...revisions.map((one) => one.revision));
  return { reason, day, madeAt, end, serial, revision };
}

function toSnapshot({ shop: _shop, device: _device, ...snapshot }: Found): Snapshot {
  return snapshot;
}
