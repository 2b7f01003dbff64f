import { type KeyObject, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key that new versions are signed by, if this environment names one: `REGULARS_UPDATE_KEY` is the path of an Ed25519 key in PEM
 * (`openssl genpkey -algorithm ed25519`). Its public half goes into the app, so an app packed without one takes no updates. Throws
 * if the file holds another kind of key.
 */
export function updateKeyBy(
  env: Readonly<Record<string, string | undefined>>,
): KeyObject | undefined {
  const path = env['REGULARS_UPDATE_KEY'];
  if (path === undefined || path === '') return undefined;
  const key = createPrivateKey(readFileSync(path, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('REGULARS_UPDATE_KEY is no Ed25519 key');
  return key;
}

/** What the app keeps of it (`electron/main/updates/update-ability.ts`). */
export function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}

/** The name is signed along with the text, so that the file of one system cannot stand for that of another. */
export function signatureOf(name: string, text: string, key: KeyObject): string {
  return sign(null, Buffer.from(`${name}\n${text}`), key).toString('base64');
}

/** Lays a signature beside each file that tells of a version (`latest-linux.yml` → `latest-linux.yml.sig`); answers their paths. */
export async function signUpdates(folder: string, key: KeyObject): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => /^latest(-[\w-]+)?\.yml$/.test(name));
  const signed = names.map(async (name) => {
    const path = join(folder, `${name}.sig`);
    await writeFile(
      path,
      `${signatureOf(name, await readFile(join(folder, name), 'utf8'), key)}\n`,
    );
    return path;
  });
  return Promise.all(signed);
}
