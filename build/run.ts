import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from './places.ts';

export type Outcome = { readonly code: number; readonly output: string };

type Options = {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Keep what it prints for the caller instead of showing it. */
  readonly quiet?: boolean;
  /** Keep it and show it, marked as another program's words: its closing line is not ours. */
  readonly alsoKeep?: boolean;
  readonly limitSeconds?: number;
};

/** Where no language is set, Chromium takes Chinese file names for unwritable and offers "download" instead. */
const utf8 = { LANG: 'C.UTF-8' };

/**
 * Runs a program to its end. A program that is not there counts as one that failed, with the reason as
 * output. One with a limit gets a process group of its own, so that at the limit its browsers, windows and
 * hidden screens end too instead of staying behind.
 */
export function run(command: string, words: readonly string[], options: Options = {}) {
  const ownGroup = options.limitSeconds !== undefined && process.platform !== 'win32';
  return new Promise<Outcome>((resolve) => {
    const child = spawn(command, words, {
      cwd: options.cwd ?? projectRoot,
      env: { ...utf8, ...process.env, ...options.env },
      stdio:
        options.quiet || options.alsoKeep
          ? ['ignore', 'pipe', 'pipe']
          : ['ignore', 'inherit', 'inherit'],
      detached: ownGroup,
    });
    const parts: string[] = [];
    const keep = (text: string) => {
      parts.push(text);
      if (options.alsoKeep) process.stdout.write(text.replaceAll(/^(?=.)/gm, '│ '));
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    const release = ownGroup ? endTogether(child) : () => {};
    const atLimit = () => {
      parts.push(`stopped after ${options.limitSeconds} s\n`);
      killAll(child, ownGroup);
    };
    const limit = options.limitSeconds;
    const timer = limit === undefined ? undefined : setTimeout(atLimit, limit * 1000);
    const end = (code: number) => {
      clearTimeout(timer);
      release();
      resolve({ code, output: parts.join('') });
    };
    child.on('error', (error) => {
      parts.push(error.message);
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** A group of its own does not hear Ctrl-C, so we pass it on and end as well. */
function endTogether(child: ChildProcess): () => void {
  const onSignal = () => {
    killAll(child, true);
    process.exit(130);
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  return () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
}

function killAll(child: ChildProcess, ownGroup: boolean): void {
  if (child.pid === undefined) return;
  try {
    process.kill(ownGroup ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
}

/** Runs a package's own program with this Node, so that it does not matter what is in the PATH. */
export function runTool(name: string, words: readonly string[], options: Options = {}) {
  return run(process.execPath, [toolFile(name), ...words], options);
}

/** Where a package's own program lies; throws where it is not installed, since every tool here is in the lock file. */
export function toolFile(name: string): string {
  const file = join(projectRoot, 'node_modules', tools[name] ?? '');
  if (tools[name] === undefined || !existsSync(file))
    throw new Error(`There is no tool "${name}".`);
  return file;
}

const tools: Readonly<Record<string, string>> = {
  oxfmt: 'oxfmt/bin/oxfmt',
  oxlint: 'oxlint/bin/oxlint',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  vite: 'vite/bin/vite.js',
  knip: 'knip/bin/knip.js',
  playwright: '@playwright/test/cli.js',
  electron: 'electron/install.js',
};

/** Whether the machine has a command of its own, such as `dpkg-query` or `xvfb-run`. */
export function commandExists(command: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, command)));
}

/** Reads a file that we or a tool of ours wrote; throws if it is not there or is no JSON. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
