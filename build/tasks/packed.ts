import { join } from 'node:path';

import { buildEarlier } from '../package/earlier.ts';
import { type Packed, makePackages, versionOf } from '../package/make.ts';
import { projectRoot, scratch } from '../places.ts';
import { say, sayStep } from '../say.ts';
import { runEndToEnd } from '../test-run/browser-stages.ts';
import { closeRun } from '../test-run/closing.ts';
import { prepare } from '../test-run/script.ts';
import { one, together } from '../test-run/tally.ts';

/**
 * `npm run packed`: packs the app, drives it as a shop has it (no debugger gets in, so through Chromium's own door) with stories of the
 * counter, import, printing and restart, and installs, upgrades and removes it as Debian does. `-- deb` is the last part only.
 */
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
const isPacked = one('what was packed is as it should be', packed.faults.length === 0);
const stories = process.argv.includes('deb') ? undefined : await runStories();
const installed = await runEndToEnd(electron, 'packed', [], { env, limitSeconds: 900 });
process.exitCode = closeRun(together([isPacked, ...(stories ? [stories] : []), installed]));

/** Those that reach into the app by Electron's debugger cannot be told here; its fuse is the reason. */
function runStories() {
  const reachIn =
    'the print page has nothing|closing the window ends|known again when it comes back';
  const specs = [
    '/counter.spec',
    '/import.spec',
    '/printing.spec',
    '/print-page.spec',
    '/opens.spec',
    'after-a-crash',
  ];
  const words = [...specs, '--grep-invert', reachIn];
  return runEndToEnd(electron ?? '', 'e2e', words, { env, limitSeconds: 1_800 });
}

function packBefore(dist: string): Promise<Packed> {
  const into = join(scratch, 'package', 'made-before');
  return makePackages({ version: '0.0.9', output: into, what: 'deb', dist });
}

function debOf({ made }: Packed): string {
  return made.find((path) => path.endsWith('.deb')) ?? '';
}
