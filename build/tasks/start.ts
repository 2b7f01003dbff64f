import { haveDebianPackages } from '../debian-packages.ts';
import { haveDist } from '../dist.ts';
import { projectRoot } from '../places.ts';
import { run } from '../run.ts';
import { chooseRuntime } from '../runtime/runtime.ts';
import { say, sayStep } from '../say.ts';
import { hasScreen, sandboxWords } from '../screen.ts';
import { servePage } from '../serve-page.ts';

/** `npm start`: builds what changed and opens the app; `npm start -- --words` hands them to the app. */
const words = process.argv.slice(2);

sayStep('Building the app');
if (!(await haveDist())) stop('The app could not be built; the reason stands above.');
if (hasScreen()) await openWindow();
else
  await openForBrowser('This machine has no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)');

async function openWindow(): Promise<void> {
  sayStep('Finding Electron');
  const packages = await haveDebianPackages('window');
  if (packages.kind === 'missing') stop(packages.reason);
  const runtime = await chooseRuntime();
  if (runtime.kind === 'no') return openForBrowser(runtime.reason);

  sayStep('Opening 熟客 Regulars');
  const sandbox = sandboxWords();
  if (sandbox.length > 0) {
    say(
      "Running as root: Chromium's own sandbox does not work there, so it is off (--no-sandbox).",
    );
  }
  const { code } = await run(runtime.program, [...sandbox, projectRoot, ...words]);
  process.exit(code);
}

async function openForBrowser(reason: string): Promise<void> {
  sayStep('Serving the page for a browser');
  say(`${reason}, so no window opens.`);
  const address = await servePage(4173);
  // A browser has no data folder to choose: the page takes the word from its address.
  const shown = words.includes('--sample') ? `${address}?sample` : address;
  say(`Open this in a browser on this machine: ${shown}`);
  say('In a browser the app is for trying: no journal, no files, no printing. Ctrl-C ends it.');
}

function stop(reason: string): never {
  say(reason);
  process.exit(1);
}
