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

/**
 * Everything that needs neither a browser nor a window. All steps run, so that one run shows all faults. The
 * storage suites run on a pretended IndexedDB here; whoever runs them on the real one leaves them out.
 */
export async function runChecks(projects: readonly string[] = ['unit', 'storage']): Promise<Tally> {
  sayStep('Check: format, lint, types and unused code');
  const tallies = await Promise.all(steps.map(runStep));
  sayStep(`Check: ${projects.join(', ')} and architecture tests (vitest)`);
  return together([...tallies, await runVitest('check', projects)]);
}

/** Beside the other steps, none of which fills two cores; so what it prints is shown in one piece, if it matters. */
async function runStep({ name, tool, words }: (typeof steps)[number]): Promise<Tally> {
  const started = performance.now();
  const { code, output } = await runTool(tool, words, { quiet: true });
  say(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(started)}`);
  if (code !== 0) say(output);
  return one(name, code === 0);
}

/** Runs some projects of `vite.config.ts` and counts their tests by vitest's own report, which is kept as `name`. */
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
