import { open } from 'node:fs/promises';

/** Measured 8.0 MB, the pictures of help and electron-updater among them. Beyond it, something was packed by mistake. */
const mostBytes = 12 * 1024 * 1024;

/** All that may be in the archive: no sources, no tests, no packages (page, main and preload are built whole). */
const allowed = /^(package\.json|dist\/(page|main|preload)\/[^/].*)$/;

/** Says what is wrong with a made `app.asar`: too large, something in it that is not needed, something missing. */
export async function faultsOfAsar(path: string): Promise<readonly string[]> {
  const { bytes, files } = await readAsar(path);
  const strangers = files.filter((file) => !allowed.test(file) || file.endsWith('.map'));
  const missing = ['package.json', 'dist/main/index.js', 'dist/page/index.html'].filter(
    (file) => !files.includes(file),
  );
  return [
    ...(bytes > mostBytes ? [`it is ${megabytes(bytes)}, more than ${megabytes(mostBytes)}`] : []),
    ...strangers.map((file) => `${file} should not be in it`),
    ...missing.map((file) => `${file} is missing`),
  ];
}

/** `3.4 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Size and paths of an archive. The head is two nested lengths and then JSON; files follow. */
export async function readAsar(
  path: string,
): Promise<{ readonly bytes: number; readonly files: readonly string[] }> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(16);
    await file.read(head, 0, 16, 0);
    const json = Buffer.alloc(head.readUInt32LE(12));
    await file.read(json, 0, json.length, 16);
    const tree: unknown = JSON.parse(json.toString('utf8'));
    return { bytes: (await file.stat()).size, files: pathsBelow(tree, '') };
  } finally {
    await file.close();
  }
}

function pathsBelow(node: unknown, path: string): readonly string[] {
  const inside: unknown =
    typeof node === 'object' && node !== null ? Reflect.get(node, 'files') : undefined;
  if (typeof inside !== 'object' || inside === null) return [path];
  return Object.entries(inside).flatMap(([name, child]) =>
    pathsBelow(child, path === '' ? name : `${path}/${name}`),
  );
}
