import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { buildEarlier } from '../package/earlier.ts';
import { type Packed, makePackages, versionOf } from '../package/make.ts';
import { projectRoot, scratch } from '../places.ts';
import { say, sayStep, seconds } from '../say.ts';
import { sandboxWords } from '../screen.ts';
import { runEndToEnd } from '../test-run/browser-stages.ts';
import { closeRun } from '../test-run/closing.ts';
import { prepare } from '../test-run/script.ts';
import { type Tally, counts, one, together } from '../test-run/tally.ts';

/**
 * `npm run packed`: packs the app, drives it as a shop has it (no debugger gets in, so through Chromium's own door) with stories of the
 * counter, import, printing and restart, once more as somebody who is not root, and installs, upgrades and removes it as Debian does.
 * `-- deb` is the last part only.
 */
const started = performance.now();
const electron = await prepare();
if (electron === undefined) process.exit(1);
sayStep('Packing the version before, and the present one');
const output = join(scratch, 'package', 'made');
const earlier = await buildEarlier();
const before = earlier.kind === 'built' ? await packBefore(earlier.dist) : undefined;
if (earlier.kind === 'not-possible') say(`  ${earlier.reason}`);
const version = versionOf(join(projectRoot, 'package.json'));
const packed = await makePackages({ version, output, what: 'deb' });
for (const fault of packed.faults) say(`  ${fault}`);

const env = {
  REGULARS_PACKED: packed.program,
  REGULARS_DEB: debOf(packed),
  REGULARS_DEB_BEFORE: before === undefined ? '' : debOf(before),
  REGULARS_VERSION: version,
};
const unprinted = ['/counter.spec', '/import.spec', '/opens.spec', 'after-a-crash'];
const printed = [...unprinted, '/printing.spec', '/print-page.spec'];
const isRoot = sandboxWords().length > 0;
const isWhole = !process.argv.includes('deb');
const parts: (readonly [string, Tally])[] = [
  ['packed: archive, fuses', one('what was packed is as it should be', packed.faults.length === 0)],
];
if (isWhole) parts.push([isRoot ? 'stories, as root' : 'stories', await runStories(env, printed)]);
if (isWhole && isRoot) parts.push(['stories, not root, in the sandbox', await runAsOrdinaryUser()]);
sayStep(
  'Installing, upgrading and removing the deb; the configuration of what cannot be made here',
);
const last = await runEndToEnd(electron, 'packed', [], { env, limitSeconds: 900 });
parts.push(['deb, and configuration', last]);

sayStep('npm run packed');
for (const [name, tally] of parts) say(`  ${name.padEnd(36)}${counts(tally)}`);
say(`  took ${seconds(started)}`);
process.exitCode = closeRun(together(parts.map(([, tally]) => tally)));

/** Those that reach into the app by Electron's debugger cannot be told here; its fuse is the reason. */
async function runStories(chosen: NodeJS.ProcessEnv, specs: readonly string[]): Promise<Tally> {
  sayStep('Stories in the packed app');
  const words = [...specs, '--grep-invert', 'the print page has nothing|closing the window ends'];
  return runEndToEnd(electron ?? '', 'e2e', words, { env: chosen, limitSeconds: 1_800 });
}

/** Root's app runs without Chromium's sandbox. The printers of the stories are root's. */
async function runAsOrdinaryUser(): Promise<Tally> {
  // Where this project lies only root may look.
  const folder = await mkdtemp(join(tmpdir(), 'regulars-packed-'));
  try {
    await cp(dirname(packed.program), join(folder, 'app'), { recursive: true });
    await chmod(folder, 0o755);
    const program = join(folder, 'app', basename(packed.program));
    const theirs = { ...env, REGULARS_PACKED: program, REGULARS_PACKED_AS: 'ordinary-user' };
    return await runStories(theirs, unprinted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function packBefore(dist: string): Promise<Packed> {
  const into = join(scratch, 'package', 'made-before');
  return makePackages({ version: '0.0.9', output: into, what: 'deb', dist });
}

function debOf({ made }: Packed): string {
  return made.find((path) => path.endsWith('.deb')) ?? '';
}
