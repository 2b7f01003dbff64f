import { join } from 'node:path';

import { haveDebianPackages } from '../debian-packages.ts';
import { haveDist } from '../dist.ts';
import { makePackages, versionOf } from '../package/make.ts';
import { projectRoot, scratch } from '../places.ts';
import { say, sayStep, seconds } from '../say.ts';

/**
 * `npm run package`: the packages that this machine can make, into `.cache/package/made`, and what it could not
 * and why. `npm run package -- dir` makes the unpacked app only. Fails if what came out is not as it should be:
 * a fuse that stands wrong, an archive that is too large or holds what it should not.
 */
const started = performance.now();
sayStep('Building the app');
const packages = await haveDebianPackages('packing');
if (packages.kind === 'missing') say(packages.reason);
if (!(await haveDist())) process.exit(1);

sayStep('Packing');
const packed = await makePackages({
  version: versionOf(join(projectRoot, 'package.json')),
  output: join(scratch, 'package', 'made'),
  what: process.argv[2] === 'dir' ? 'dir' : 'all',
});
sayStep('Made');
for (const path of packed.made) say(`  ${path.replace(`${projectRoot}/`, '')}`);
sayStep('Not made here');
for (const line of packed.skipped) say(`  ${line}`);
if (packed.faults.length > 0) {
  sayStep('Wrong');
  for (const fault of packed.faults) say(`  ${fault}`);
  process.exitCode = 1;
}
say(`\nnpm run package took ${seconds(started)}.`);
