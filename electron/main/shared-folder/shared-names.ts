import type { SharedFile } from '../../contract-sharing.ts';

/**
 * How files are called where counters meet: `<device>/<yyyymm>/<number>-<hash>.json.age`. The hash is the beginning of
 * the file's SHA-256, so whoever reads it can tell one that is still being copied from a whole one without a word
 * of what is in it. Names come from a folder that others write to: what does not fit exactly is not ours.
 */
const packShape = /^(\d{10})-([0-9a-f]{16,64})\.json\.age$/;
const keyShape = /^key-([0-9a-f]{16,64})\.age$/;
const deviceShape = /^[0-9a-z][0-9a-z-]{0,63}$/;
const monthShape = /^\d{6}$/;

/** The folder of ours inside the one that a person chose. */
export const ownFolder = 'regulars';
export const keyFolder = 'keys';

export function isDevice(name: string): boolean {
  return deviceShape.test(name) && name !== keyFolder;
}

export function isMonth(name: string): boolean {
  return monthShape.test(name);
}

/** Undefined for a name of another kind. */
export function packNamed(device: string, month: string, name: string): SharedFile | undefined {
  const [, number, hash] = packShape.exec(name) ?? [];
  if (number === undefined || hash === undefined) return undefined;
  return { kind: 'pack', device, month, number: Number(number), hash };
}

export function keyNamed(name: string): SharedFile | undefined {
  const [, hash] = keyShape.exec(name) ?? [];
  return hash === undefined ? undefined : { kind: 'key', hash };
}

/** The way to a file from our folder, as names of folders and the file. */
export function wayTo(file: SharedFile): readonly string[] {
  if (file.kind === 'key') return [keyFolder, `key-${file.hash}.age`];
  const number = String(file.number).padStart(10, '0');
  return [file.device, file.month, `${number}-${file.hash}.json.age`];
}
