import type { BeginOutcome, DiskTrouble, PieceRead } from '../../contract-safety.ts';
import type {
  RememberOutcome,
  SharedChoice,
  SharedDeletion,
  SharedEnd,
  SharedMemory,
  SharedFile,
  SharedForgotten,
  SharedKey,
  SharedList,
  SharedPlace,
  SharedTrouble,
  PutOutcome,
  ProofOutcome,
  DeleteOutcome,
  ConfirmOutcome,
} from '../../contract-sharing.ts';
import { type Disk, isMissing } from '../disk/disk.ts';
import { printChecked, readChecked } from '../disk/checked-text.ts';
import { putInPlace } from '../disk/file-beside.ts';
import { readWhole } from '../disk/read-back.ts';
import { troubleOf } from '../disk/trouble.ts';
import type { Writings } from '../disk/writings.ts';
import { codeOf } from '../journal/write-faults.ts';
import { MeetingPlace } from './meeting-place.ts';
import { forgetSharedPlace, readSharedPlace, writeSharedPlace } from './shared-place.ts';

export type SharedFolderParts = {
  readonly disk: Disk;
  /** Where the chosen place is remembered. */
  readonly placeFile: string;
  readonly dataFolder: string;
  /** Where it lies that this counter remembers what it read and wrote: beside the journal. */
  readonly memoryFile: string;
  readonly memoryDisk: Disk;
  readonly writings: Writings;
  readonly identity: () => { readonly deviceId: string };
  /** Asks a person; undefined if they would rather not. */
  readonly ask: (title: string, present: string | undefined) => Promise<string | undefined>;
};

/** The folder in which counters meet, as the page's calls need it: it never says a path, and hears trouble as answers. */
export class SharedFolder {
  private readonly parts: SharedFolderParts;
  private readonly begun = new Map<number, SharedKey>();
  private turn: Promise<unknown> = Promise.resolve();
  private isAsking = false;

  constructor(parts: SharedFolderParts) {
    this.parts = parts;
  }

  async look(): Promise<SharedPlace> {
    const path = await readSharedPlace(this.parts.placeFile);
    if (path === undefined) return { kind: 'none' };
    const isThere = await this.parts.disk.list(path).then(
      () => true,
      () => false,
    );
    return { kind: 'kept', path, isThere };
  }

  /** A page that asks twice gets one dialog. */
  async choose(title: string): Promise<SharedChoice> {
    if (this.isAsking) return { kind: 'cancelled' };
    this.isAsking = true;
    const { placeFile, dataFolder, ask } = this.parts;
    try {
      const chosen = await ask(title, await readSharedPlace(placeFile));
      if (chosen === undefined) return { kind: 'cancelled' };
      const isKept = await writeSharedPlace(placeFile, chosen, dataFolder);
      return isKept ? { kind: 'chosen' } : { kind: 'not-possible', code: 'OWN_DATA' };
    } catch (error) {
      return { kind: 'not-possible', code: codeOf(error) };
    } finally {
      this.isAsking = false;
    }
  }

  async forget(): Promise<SharedForgotten> {
    try {
      await forgetSharedPlace(this.parts.placeFile);
      return { kind: 'forgotten' };
    } catch (error) {
      return { kind: 'not-possible', code: codeOf(error) };
    }
  }

  list(): Promise<SharedList> {
    return this.reading(async (place) => ({ kind: 'files', ...(await place.list()) }) as const);
  }

  begin(key: SharedKey): Promise<BeginOutcome | SharedTrouble> {
    return this.changing(async (place) => {
      const { writings } = this.parts;
      await writings.clear('shared');
      const writing = await writings.begin('shared', await place.begin(key));
      this.begun.clear();
      this.begun.set(writing, key);
      return { kind: 'begun', writing } as const;
    });
  }

  finish({ writing, bytes, hash }: SharedEnd): Promise<PutOutcome> {
    return this.changing(async (place): Promise<PutOutcome> => {
      const key = this.begun.get(writing);
      this.begun.delete(writing);
      if (key === undefined) return { kind: 'no-such-writing' };
      const file = await this.parts.writings.take(writing, 'shared', bytes);
      if (file === 'no-such-writing' || file === 'not-whole') return { kind: file };
      try {
        return await place.put(key, file, hash);
      } catch (error) {
        await file.abandon();
        throw error;
      }
    });
  }

  prove(file: SharedFile): Promise<ProofOutcome> {
    return this.reading((place) => place.prove(file));
  }

  read(file: SharedFile, from: number): Promise<PieceRead | SharedTrouble> {
    return this.reading((place) => place.read(file, from));
  }

  delete(deletion: SharedDeletion): Promise<DeleteOutcome> {
    return this.changing((place) => place.delete(deletion));
  }

  /** Null if there is none or it was damaged: that costs a new id and a complete file, never a row. */
  async recall(): Promise<SharedMemory> {
    const { memoryDisk, memoryFile } = this.parts;
    try {
      const bytes = await readWhole(memoryDisk, memoryFile);
      const text: unknown = readChecked(bytes.toString('utf8'))?.['text'];
      return { kind: 'memory', text: typeof text === 'string' ? text : null };
    } catch (error) {
      if (isMissing(error)) return { kind: 'memory', text: null };
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }

  /** On the disk when it answers, since a file is put only under a name that was remembered. */
  remember(text: string): Promise<RememberOutcome> {
    const { memoryDisk, memoryFile } = this.parts;
    const bytes = Buffer.from(printChecked({ text }));
    const mine = this.turn.then(() => putInPlace(memoryDisk, memoryFile, bytes));
    this.turn = mine.catch(() => undefined);
    return mine.then(() => ({ kind: 'remembered' }) as const).catch(troubleOf);
  }

  confirm(file: SharedFile): Promise<ConfirmOutcome> {
    return this.changing((place) => place.confirm(file));
  }

  private async reading<Answer>(
    work: (place: MeetingPlace) => Promise<Answer>,
  ): Promise<Answer | SharedTrouble> {
    try {
      const place = await this.place();
      return place === undefined ? { kind: 'no-place' } : await work(place);
    } catch (error) {
      if (isAway(error)) return { kind: 'folder-gone' };
      return { kind: 'unreadable', code: codeOf(error) };
    }
  }

  /** One after the other: two that write share the file beside. */
  private changing<Answer>(
    work: (place: MeetingPlace) => Promise<Answer>,
  ): Promise<Answer | DiskTrouble | SharedTrouble> {
    const mine = this.turn.then(async () => {
      const place = await this.place();
      return place === undefined ? ({ kind: 'no-place' } as const) : work(place);
    });
    this.turn = mine.catch(() => undefined);
    return mine.catch((error: unknown) =>
      isAway(error) ? ({ kind: 'folder-gone' } as const) : troubleOf(error),
    );
  }

  private async place(): Promise<MeetingPlace | undefined> {
    const { disk, placeFile, identity } = this.parts;
    const path = await readSharedPlace(placeFile);
    return path === undefined ? undefined : new MeetingPlace(disk, path, identity().deviceId);
  }
}

/** A stick that was pulled out, a share whose computer was switched off. */
function isAway(error: unknown): boolean {
  const away = [
    'ENODEV',
    'ENXIO',
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'ESTALE',
  ];
  return isMissing(error) || away.includes(codeOf(error));
}
