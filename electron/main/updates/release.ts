import { createPublicKey, verify } from 'node:crypto';

import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';

import type { UpdateNews } from '../../contract-updates.ts';

/** A version that its makers signed: the one file of it that this system needs, and what it brings. */
export type Release = {
  readonly version: string;
  readonly file: { readonly name: string; readonly bytes: number; readonly sha512: string };
  readonly news: UpdateNews;
};

export type SignedText = {
  /** `latest.yml`, `latest-mac.yml`, `latest-linux.yml`: signed along, so that none can stand for another. */
  readonly name: string;
  readonly text: string;
  /** Ed25519, base64. */
  readonly signature: string;
};

export type ReadRelease =
  | { readonly kind: 'release'; readonly release: Release }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'unreadable' };

const shapes = {
  version: /^\d{1,5}\.\d{1,5}\.\d{1,5}(-[\w.]{1,30})?$/,
  /** A name in the same folder, never a way elsewhere. */
  file: /^[\w-][\w.-]{0,120}$/,
  sha512: /^[A-Za-z0-9+/]{86}==$/,
};
const mostBytes = 600 * 1024 * 1024;

/**
 * Reads what electron-builder writes beside the packages, and only once its signature is right: nothing in it is looked at before.
 * `ending` is that of the package this system takes (`.exe`, `.zip`, `.AppImage`). `key` as in `UpdateAbility`.
 */
export function readRelease(signed: SignedText, ending: string, key: string): ReadRelease {
  if (!isSigned(signed, key)) return { kind: 'unsigned' };
  try {
    const told: unknown = parseUpdateInfo(signed.text, signed.name, new URL('about:blank'));
    const release = releaseIn(told, ending);
    return release === undefined ? { kind: 'unreadable' } : { kind: 'release', release };
  } catch {
    return { kind: 'unreadable' }; // No YAML: signed by mistake, and of no use.
  }
}

/** What is signed: the name, a line break, the text. The packer signs the same (`build/package/sign-updates.ts`). */
function isSigned({ name, text, signature }: SignedText, key: string): boolean {
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(key, 'base64'),
      format: 'der',
      type: 'spki',
    });
    const isOurs = publicKey.asymmetricKeyType === 'ed25519';
    const given = Buffer.from(signature.trim(), 'base64');
    return isOurs && verify(null, Buffer.from(`${name}\n${text}`), publicKey, given);
  } catch {
    return false; // A key that is none cannot have signed anything.
  }
}

function releaseIn(told: unknown, ending: string): Release | undefined {
  const version = fieldOf(told, 'version');
  const files = fieldOf(told, 'files');
  const file = Array.isArray(files) ? files.map(fileIn).find((one) => isFor(one, ending)) : null;
  if (typeof version !== 'string' || !shapes.version.test(version) || !file) return undefined;
  return { version, file, news: newsIn(fieldOf(fieldOf(told, 'vendor'), 'news')) };
}

function isFor(file: Release['file'] | undefined, ending: string): boolean {
  return file?.name.endsWith(ending) === true;
}

function fileIn(told: unknown): Release['file'] | undefined {
  const [name, bytes, sha512] = [
    fieldOf(told, 'url'),
    fieldOf(told, 'size'),
    fieldOf(told, 'sha512'),
  ];
  if (typeof name !== 'string' || !shapes.file.test(name)) return undefined;
  if (typeof sha512 !== 'string' || !shapes.sha512.test(sha512)) return undefined;
  if (typeof bytes !== 'number' || !(bytes > 0 && bytes <= mostBytes)) return undefined;
  return { name, bytes, sha512 };
}

/** Whatever is not a list of sentences in a language is left out. */
function newsIn(told: unknown): UpdateNews {
  if (typeof told !== 'object' || told === null) return {};
  const news = Object.entries(told).flatMap(([language, lines]): [string, string[]][] => {
    if (!Array.isArray(lines)) return [];
    const said = lines.filter((line): line is string => typeof line === 'string');
    return [[language, said.slice(0, 20).map((line) => line.slice(0, 300))]];
  });
  return Object.fromEntries(news);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
