import { existsSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot, scratch } from '../places.ts';
import { run, toolFile } from '../run.ts';
import { say } from '../say.ts';
import { onHiddenScreen } from '../screen.ts';
import { fromPlaywright, secondTries } from './reports.ts';
import { type Tally, nothing, one, together } from './tally.ts';

/** The end-to-end specs in the real Electron, on a screen that nobody sees. */
export async function runEndToEnd(
  electron: string,
  project: 'e2e' | 'screenshots' | 'packed',
  words: readonly string[],
  more: { readonly env?: NodeJS.ProcessEnv; readonly limitSeconds?: number } = {},
): Promise<Tally> {
  const report = join(scratch, 'reports', `${project}.json`);
  await rm(report, { force: true });
  const config = join(projectRoot, 'test', 'e2e', 'playwright.config.ts');
  // `--project` takes every word after it for a project's name: paths go first.
  const playwright = [toolFile('playwright'), 'test', ...words, '--config', config];
  const env = { REGULARS_ELECTRON: electron, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...more.env };
  const code = await onScreen([...playwright, '--project', project], env, more.limitSeconds ?? 570);
  const tally = fromPlaywright(report);
  for (const name of secondTries(report)) say(`passed at the second try only: ${name}`);
  const silent = code !== 0 && tally.failed.length === 0;
  return silent ? together([tally, one(`Playwright ended with ${code}`, false)]) : tally;
}

/** The specs that `npm test` runs with a part of their load, with all of it: a whole past, all the garbage. */
export async function runWholeHistories(electron: string): Promise<Tally> {
  const env = { REGULARS_WHOLE_RUN: '1' };
  const specs = await specsWithMore();
  return runEndToEnd(electron, 'e2e', specs, { env, limitSeconds: 3_600 });
}

/** Those that ask whether this is a whole run, so that none is forgotten in a list. */
async function specsWithMore(): Promise<readonly string[]> {
  const folder = join(projectRoot, 'test', 'e2e');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.spec.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return names.filter((_, at) => texts[at]?.includes('isWholeRun')).map((name) => `/${name}`);
}

/** A small sample of the long fault runs: enough to notice that they broke. */
export async function runOrdealSample(electron: string): Promise<Tally> {
  const script = join(projectRoot, 'test', 'ordeal', 'run.ts');
  if (!existsSync(script)) {
    say('test/ordeal/run.ts is not there yet.');
    return nothing;
  }
  const [command, ...words] = [...onHiddenScreen(), process.execPath, script, '--sample'];
  const env = { REGULARS_ELECTRON: electron };
  const { code, output } = await run(command, words, { env, alsoKeep: true, limitSeconds: 240 });
  // The last such line counts; what Electron mutters on stderr while it dies may come after it.
  const found = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  if (found === undefined) return one(`the ordeal left no closing line (exit ${code})`, false);
  const [passed = 0, failed = 0, skipped = 0] = found.slice(1).map(Number);
  const tally = {
    passed,
    failed: numbered('ordeal failure', failed),
    skipped: numbered('ordeal skip', skipped),
  };
  return code === 0 || failed > 0
    ? tally
    : together([tally, one(`the ordeal ended with ${code}`, false)]);
}

async function onScreen(
  script: readonly string[],
  env: NodeJS.ProcessEnv,
  limitSeconds: number,
): Promise<number> {
  const [command = '', ...words] = [...onHiddenScreen(), process.execPath, ...script];
  return (await run(command, words, { env, limitSeconds })).code;
}

function numbered(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
}
