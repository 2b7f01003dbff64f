import { type DeviceId, type Instant, toDeviceId } from '../../kernel/units.ts';

/** One file in the shared folder: whose, the how manieth, and the beginning of the SHA-256 of its bytes. */
export type FileName = {
  readonly device: DeviceId;
  readonly number: number;
  readonly hash: string;
};

/** A file by its name, as memories and headers keep it: `till-1/0000000007-3f2a…`, without the month. */
export type FileKey = string;

const shape = /^([0-9a-z-]{1,64})\/(\d{6})\/(\d{10})-([0-9a-f]{16,64})\.json\.age$/;
const keyShape = /^([0-9a-z-]{1,64})\/(\d{10})-([0-9a-f]{16,64})$/;

/** Where a file of ours goes: `till-1/202603/0000000007-3f2a….json.age`. Months keep single folders short. */
export function pathOf({ device, number, hash }: FileName, madeAt: Instant): string {
  const month = madeAt.slice(0, 7).replace('-', '');
  return `${device}/${month}/${String(number).padStart(10, '0')}-${hash}.json.age`;
}

/**
 * The file of a path in the shared folder; undefined for whatever else lies there. A cloud drive leaves
 * `… (conflicted copy).json.age`, a copying program `….tmp`: neither is a file of ours.
 */
export function fileAt(path: string): FileName | undefined {
  const [, device, , number, hash] = shape.exec(path) ?? [];
  return named(device, number, hash);
}

/** The short name; the same file has the same one in whichever month's folder it lies. */
export function keyOf({ device, number, hash }: FileName): FileKey {
  return `${device}/${String(number).padStart(10, '0')}-${hash}`;
}

/** A short name read back; undefined if it is none, as in the header of a damaged file. */
export function fileOf(key: FileKey): FileName | undefined {
  const [, device, number, hash] = keyShape.exec(key) ?? [];
  return named(device, number, hash);
}

function named(
  device: string | undefined,
  number: string | undefined,
  hash: string | undefined,
): FileName | undefined {
  if (device === undefined || number === undefined || hash === undefined) return undefined;
  return { device: toDeviceId(device), number: Number(number), hash };
}
