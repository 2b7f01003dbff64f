import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { scratch } from '../places.ts';
import { runTool } from '../run.ts';
import { say, sayStep, seconds } from '../say.ts';
import { fromVitest } from './reports.ts';
import { type Tally, one, together } from './tally.ts';

const steps = [
  { name: 'format (oxfmt)', tool: 'oxfmt', words: ['--check'] },
  { name: 'lint (oxlint)', tool: 'oxlint', words: ['--deny-warnings'] },
  { name: 'types (tsc)', tool: 'tsc', words: ['-b'] },
  { name: 'unused code (knip)', tool: 'knip', words: ['--no-progress'] },
] as const;

/** Everything that needs neither a browser nor a window. All steps run, so that one run shows all faults. */
export async function runChecks(): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const { name, tool, words } of steps) {
    sayStep(`Check: ${name}`);
    const started = performance.now();
    const { code } = await runTool(tool, words);
    say(`${code === 0 ? 'passed' : 'FAILED'} in ${seconds(started)}`);
    tallies.push(one(name, code === 0));
  }
  sayStep('Check: unit, storage and architecture tests (vitest)');
  tallies.push(await runVitest('check', ['unit', 'storage']));
  return together(tallies);
}

export async function runVitest(name: string, projects: readonly string[]): Promise<Tally> {
  const report = join(scratch, 'reports', `${name}.json`);
  await mkdir(join(scratch, 'reports'), { recursive: true });
  await rm(report, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest', ['run', ...chosen, ...reporters]);
  const tally = fromVitest(report);
  // An error outside of any test (an unhandled rejection) shows in the exit code alone.
  const silent = code !== 0 && tally.failed.length === 0;
  return silent ? together([tally, one(`vitest ${name} ended with ${code}`, false)]) : tally;
}
