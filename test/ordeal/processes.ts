import { readFile, readdir } from 'node:fs/promises';

/** A signal to a process and everything it started, the youngest first. One that is gone already is passed over. */
export async function signalTree(root: number, signal: 'SIGKILL' | 'SIGSTOP'): Promise<void> {
  for (const pid of (await withDescendants(root)).toReversed()) {
    try {
      process.kill(pid, signal);
    } catch {
      // It was gone already.
    }
  }
}

/** By the kernel's own list. */
async function withDescendants(root: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (let at = 0; at < found.length; at += 1) {
    found.push(...pids.filter((pid) => parents.get(pid) === found[at]));
  }
  return found;
}

export function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
