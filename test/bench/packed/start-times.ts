import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** One start: until the counter can be worked at, in milliseconds since the process was started. */
export type Started = {
  /** Until the page began to load, was first painted, and could be worked at. */
  readonly milliseconds: Readonly<Record<keyof Moments, number>>;
  /** Of all its processes, what only they hold and their part of what they share (PSS), in bytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a program and waits until the counter is usable: the amount can be typed, and a key in the search box has
 * found somebody. Asked over Chromium's plain door: a test driver costs hundreds of milliseconds of its own.
 */
export async function startUntilUsable(
  program: string,
  words: readonly string[],
): Promise<Started> {
  const began = Date.now();
  const running = spawn(program, ['--remote-debugging-port=0', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const door = await doorOf(running);
  const { loads, painted, usable } = await ask(await pageBehind(door), usableAt);
  return {
    milliseconds: { loads: loads - began, painted: painted - began, usable: usable - began },
    memory: () => memoryOfGroup(running.pid ?? 0),
    stop: async () => {
      const gone = once(running, 'exit');
      process.kill(-(running.pid ?? 0), 'SIGTERM');
      await gone;
    },
  };
}

/** Nothing of the program or its data is in memory any more: as in the morning. Only root can have that. */
export function forgetDisk(): boolean {
  if (process.getuid?.() !== 0) return false;
  writeFileSync('/proc/sys/vm/drop_caches', '3');
  return true;
}

/** By the clock, in milliseconds. */
type Moments = { readonly loads: number; readonly painted: number; readonly usable: number };

/** Runs in the page: when the till stood there and the search answered, by the clock. */
const usableAt = `new Promise((resolve) => {
  const look = () => {
    const box = document.querySelector('#find');
    if (document.querySelector('[role="option"]')) {
      const loads = performance.timeOrigin;
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return resolve({ loads, painted: loads + paint?.startTime, usable: Date.now() });
    }
    if (document.querySelector('#sale-amount') && box && box.value === '') {
      box.focus();
      document.execCommand('insertText', false, '1');
    }
    requestAnimationFrame(look);
  };
  look();
})`;

function doorOf(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    running.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on ws:\/\/([^/]+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    running.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
}

async function pageBehind(door: string): Promise<string> {
  for (;;) {
    const pages = (await (await fetch(`http://${door}/json/list`)).json()) as readonly {
      readonly url: string;
      readonly type: string;
      readonly webSocketDebuggerUrl: string;
    }[];
    const found = pages.find(
      ({ type, url }) => type === 'page' && /^(app|http):.*\/(#.*)?$/.test(url),
    );
    if (found !== undefined) return found.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function ask(address: string, expression: string): Promise<Moments> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const [message] = (await once(socket, 'message')) as [MessageEvent<string>];
  socket.close();
  const answer = JSON.parse(message.data) as { result?: { result?: { value?: Moments } } };
  const value = answer.result?.result?.value;
  // A window that is leaving its empty page cannot be asked yet, or knows nothing of the till.
  return value ?? ask(address, expression);
}

function memoryOfGroup(group: number): number {
  const ours = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && groupOf(name) === group);
  return ours.reduce((sum, name) => sum + proportional(name), 0);
}

function groupOf(process: string): number {
  const file = `/proc/${process}/stat`;
  if (!existsSync(file)) return -1;
  return Number(
    readFileSync(file, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[2],
  );
}

function proportional(process: string): number {
  const file = `/proc/${process}/smaps_rollup`;
  if (!existsSync(file)) return 0;
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024;
}
