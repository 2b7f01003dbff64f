import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder that package.json lies in. */
export const projectRoot: string = dirname(import.meta.dirname);

/** Things made here that may be thrown away at any time. */
export const scratch: string = join(projectRoot, '.cache');

/**
 * Runtimes are 100 MB to fetch and the same for every clone, so they lie in the user's own cache folder,
 * outside of node_modules (which `npm ci` empties) and of git.
 */
export function runtimeCache(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'regulars', 'runtime');
}
