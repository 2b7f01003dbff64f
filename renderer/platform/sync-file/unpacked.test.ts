import { gzipSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { SyncFileRefused } from '#domain/sync/file/format.ts';
import { allBytes } from '#test/support/read-bytes.ts';

import { streamOf } from '../age/byte-streams.ts';
import { unpacked } from './unpacked.ts';

it('a reader that gives up is no fault of the source', async () => {
  const faults: unknown[] = [];
  let letGo = (): void => undefined;
  const slow = new Promise<void>((resolve) => (letGo = resolve));
  async function* bytes() {
    yield new Uint8Array(1);
    await slow;
    yield new Uint8Array(1);
  }
  const reader = streamOf(bytes(), (fault) => faults.push(fault)).getReader();
  await reader.read();
  await aMoment();
  void reader.cancel(new Error('What it unpacks is damaged.'));
  letGo();
  await aMoment();
  expect(faults).toEqual([]);
});

it('a damaged snapshot is refused as one, however its bytes come', async () => {
  const bytes = new Uint8Array(gzipSync('王芳爱喝乌龙茶'.repeat(50)));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  async function* slowly() {
    for (const byte of bytes) {
      await Promise.resolve();
      yield Uint8Array.of(byte);
    }
  }
  await expect(allBytes(unpacked(slowly()))).rejects.toThrow(SyncFileRefused);
});

function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}
