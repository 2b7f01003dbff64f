/**
 * The file that an address names, as parts below the page's folder, or nothing.
 *
 * Decoded once and then held to a short list of allowed characters: whatever could mean
 * something to a file system (`..`, a drive, a backslash, a stream, a NUL, a second layer of
 * encoding) is not on it, so there is no list of tricks to keep up to date. Vite names all our
 * files within this alphabet.
 */
export function pathInPage(address: string): readonly string[] | undefined {
  if (!URL.canParse(address)) return undefined;
  const { pathname, username, password, port } = new URL(address);
  if (username !== '' || password !== '' || port !== '') return undefined;
  if (pathname === '/') return ['index.html'];

  const encodedParts = pathname.slice(1).split('/');
  const parts = encodedParts.map(decoded);
  return parts.every(isPlainName) ? parts : undefined;
}

/** Empty for what cannot be decoded, which no plain name is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Not hidden, no trailing dot (Windows drops it), no Windows device such as `NUL.js`. */
function isPlainName(name: string): boolean {
  if (!/^[A-Za-z0-9_-][A-Za-z0-9_.@-]{0,127}$/.test(name) || name.endsWith('.')) return false;
  if (name.includes('..')) return false;
  return !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
