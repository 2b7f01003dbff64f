import { dirname, join } from 'node:path';

import type { Snapshot } from '../../contract-safety.ts';
import { type Disk, isMissing } from '../disk/disk.ts';
import { putInPlace, unfinished } from '../disk/file-beside.ts';
import { digestOf, readWhole } from '../disk/read-back.ts';
import { type Proof, printProof, readProof } from './proof.ts';
import { bodyEnding, placeOf, proofEnding, sortFiles } from './snapshot-names.ts';

/** A proof, and whether its body lies there in full length. */
export type Found = Proof & Pick<Snapshot, 'isThere'>;

export type Look = {
  readonly found: readonly Found[];
  /** Names whose proof cannot be read, or is of another shop. Their bodies stay where they are. */
  readonly unreadable: readonly string[];
  /** Bodies that never got their proof, or lost it. */
  readonly unproven: readonly string[];
  /** What was being written when the app ended. */
  readonly debris: readonly string[];
  readonly highest: number;
};

/**
 * The files of the snapshots: a body, whose bytes are the page's affair, and beside it a proof, which says
 * what it is. The proof comes last and goes first, so a snapshot is there exactly if its proof is.
 */
export class SnapshotFolder {
  private readonly disk: Disk;
  private readonly folder: string;

  constructor(disk: Disk, folder: string) {
    this.disk = disk;
    this.folder = folder;
  }

  async look(shop: string): Promise<Look> {
    const files = await this.disk.list(this.folder).catch(nothingIfMissing);
    const { bodies, proofs } = sortFiles(files);
    const found: Found[] = [];
    const unreadable: string[] = [];
    for (const name of proofs) {
      const proof = await this.proofOf(name);
      if (proof?.shop === shop) found.push({ ...proof, isThere: await this.isThere(proof) });
      else unreadable.push(name);
    }
    const names = [...bodies, ...proofs];
    return {
      found,
      unreadable,
      unproven: [...bodies].filter((name) => !proofs.has(name)),
      debris: files.filter((file) => file.endsWith(unfinished)),
      highest: Math.max(0, ...names.map((name) => placeOf(name)?.serial ?? 0)),
    };
  }

  async make(): Promise<void> {
    await this.disk.makeFolder(this.folder);
    await this.disk.syncFolder(dirname(this.folder));
  }

  bodyOf(name: string): string {
    return join(this.folder, `${name}${bodyEnding}`);
  }

  async writeProof({ shop, device, isThere: _isThere, ...facts }: Proof & { isThere?: boolean }) {
    const text = printProof({ shop, device, ...facts });
    await putInPlace(this.disk, this.proofPath(facts.name), Buffer.from(text));
  }

  /** Reads every byte again. */
  async isWhole({ name, bytes, sha256 }: Proof): Promise<boolean> {
    try {
      const there = await digestOf(this.disk, this.bodyOf(name));
      return there.bytes === bytes && there.sha256 === sha256;
    } catch (error) {
      // A block that the disk cannot read any more is as good as a flipped one.
      if (isMissing(error) || isBadBlock(error)) return false;
      throw error;
    }
  }

  /** The proof first: a crash in between leaves a body that nobody takes for a snapshot. */
  async drop(name: string): Promise<void> {
    await this.disk.remove(this.proofPath(name));
    await this.disk.syncFolder(this.folder);
    await this.disk.remove(this.bodyOf(name));
  }

  async clear(file: string): Promise<void> {
    await this.disk.remove(join(this.folder, file));
  }

  private proofPath(name: string): string {
    return join(this.folder, `${name}${proofEnding}`);
  }

  /** One that the disk cannot read any more proves nothing; the others must not go with it. */
  private async proofOf(name: string): Promise<Proof | undefined> {
    const bytes = await readWhole(this.disk, this.proofPath(name)).catch(() => undefined);
    return bytes === undefined ? undefined : readProof(name, bytes.toString('utf8'));
  }

  private async isThere({ name, bytes }: Proof): Promise<boolean> {
    return (await this.disk.sizeOf(this.bodyOf(name))) === bytes;
  }
}

function nothingIfMissing(error: unknown): readonly string[] {
  if (isMissing(error)) return [];
  throw error;
}

function isBadBlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EIO';
}
