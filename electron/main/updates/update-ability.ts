import type { NotOffered } from '../../contract-updates.ts';
import type { WhichShop } from '../../contract.ts';

/** Who may take updates, and by which key they are checked. */
export type UpdateAbility =
  | { readonly kind: 'cannot'; readonly why: NotOffered }
  | {
      readonly kind: 'can';
      readonly way: 'nsis' | 'mac' | 'appimage';
      /** Ed25519, SPKI in base64, as `openssl pkey -pubout -outform DER | base64` says it. */
      readonly key: string;
      /** A test out of the sources: a server of this very computer may be asked without TLS. Never in a packed app. */
      readonly isTrial: boolean;
    };

type Installed = {
  readonly isPackaged: boolean;
  readonly present: WhichShop;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The key that was packed with the app; none in one that was packed without. */
  readonly packedKey: string | undefined;
};

/**
 * Whether this app can put a newer one in its own place. A stick and an unpacked folder have nobody who would do it; a deb is the
 * affair of the system and its administrator. Nothing unsigned is ever taken, so without a key there are no updates. A packed app
 * takes the key of its archive and no other: an environment cannot bring one along.
 */
export function updateAbility({
  isPackaged,
  present,
  platform,
  env,
  packedKey,
}: Installed): UpdateAbility {
  if (present === 'sample') return { kind: 'cannot', why: 'sample' };
  const trialKey = isPackaged ? undefined : env['REGULARS_UPDATE_TRIAL'];
  if (!isPackaged && trialKey === undefined) return { kind: 'cannot', why: 'sources' };
  if (env['PORTABLE_EXECUTABLE_DIR'] !== undefined) return { kind: 'cannot', why: 'portable' };
  const way = wayOf(platform, env);
  if (way === undefined) return { kind: 'cannot', why: 'package' };
  const key = trialKey ?? packedKey;
  if (key === undefined) return { kind: 'cannot', why: 'no-key' };
  return { kind: 'can', way, key, isTrial: trialKey !== undefined };
}

function wayOf(
  platform: NodeJS.Platform,
  env: Installed['env'],
): 'nsis' | 'mac' | 'appimage' | undefined {
  if (platform === 'win32') return 'nsis';
  if (platform === 'darwin') return 'mac';
  return platform === 'linux' && env['APPIMAGE'] !== undefined ? 'appimage' : undefined;
}
