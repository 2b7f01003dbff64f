import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createServerOfNet } from 'node:net';
import { join } from 'node:path';

import { createBuilder, createServer } from 'vite';

import { forgetDist } from '../dist.ts';
import { haveDebianPackages } from '../debian-packages.ts';
import { projectRoot, scratch } from '../places.ts';
import { chooseRuntime } from '../runtime/runtime.ts';
import { say, sayStep } from '../say.ts';
import { hasScreen, sandboxWords } from '../screen.ts';

/**
 * `npm run dev`: vite serves the page with hot reload, and Electron starts again when main or preload
 * change. The page keeps the origin `app://shop` (IndexedDB is bound to it): the main process fetches each
 * file from the address in REGULARS_DEV_SERVER, which a packed app ignores. The data folder is its own,
 * so that nobody's real shop is developed on.
 */
if (!hasScreen())
  stop('There is no screen here for a window; "npm run dev:web" serves the page instead.');
const packages = await haveDebianPackages('window');
if (packages.kind === 'missing') stop(packages.reason);
const runtime = await chooseRuntime();
if (runtime.kind === 'no') stop(runtime.reason);
const { program } = runtime;

sayStep('Starting the development server');
await forgetDist();
const config = join(projectRoot, 'vite.config.ts');
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const server = await createServer({
  configFile: config,
  server: {
    port,
    strictPort: true,
    // The page believes it is at app://shop; its reload socket must go straight to vite all the same.
    ws: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
  },
});
await server.listen();
say(`The page is served at ${address} (for Electron; hot reload is on).`);

let electron: ReturnType<typeof spawn> | undefined;
let waiting: NodeJS.Timeout | undefined;
await watchComputerParts();

async function watchComputerParts(): Promise<void> {
  const builder = await createBuilder({
    configFile: config,
    mode: 'development',
    environments: { main: { build: { watch: {} } }, preload: { build: { watch: {} } } },
  });
  const built = new Set<string>();
  for (const name of ['main', 'preload']) {
    const environment = builder.environments[name] ?? stop(`vite.config.ts has no "${name}".`);
    const watcher = await builder.build(environment);
    if (!('on' in watcher)) return stop('vite did not watch.');
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`${name}: ${event.error.message}`);
      if (event.code !== 'END') return;
      built.add(name);
      if (built.size === 2) restartSoon();
    });
  }
}

/** Main and preload often change together: one restart is enough. */
function restartSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void restart(), 200);
}

/** The old one must be gone first: a second one on the same data folder would give way to it and end. */
async function restart(): Promise<void> {
  const old = electron;
  sayStep(old === undefined ? 'Opening Electron' : 'Main or preload changed: starting it again');
  if (old !== undefined && old.exitCode === null) {
    old.removeAllListeners('exit');
    const gone = once(old, 'exit');
    old.kill();
    await gone;
  }
  const own = [projectRoot, `--user-data-dir=${join(scratch, 'dev-data')}`];
  const words = [...sandboxWords(), ...own, ...process.argv.slice(2)];
  electron = spawn(program, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, REGULARS_DEV_SERVER: address },
  });
  // Closing the window ends the session, as it does for the shopkeeper.
  electron.on('exit', (code) => void server.close().then(() => process.exit(code ?? 0)));
}

function freePort(): Promise<number> {
  const probe = createServerOfNet();
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' ? (found?.port ?? 5173) : 5173));
    });
  });
}

function stop(reason: string): never {
  say(reason);
  process.exit(1);
}
