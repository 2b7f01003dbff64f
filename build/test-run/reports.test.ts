import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { projectRoot } from '../places.ts';
import { fromPlaywright, fromVitest, secondTries } from './reports.ts';
import { judgeSkips } from './skips.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
  file = join(folder, 'report.json');
});

afterEach(() => rm(folder, { recursive: true }));

describe('reading what a runner did', () => {
  it('takes a missing report for a failure', () => {
    expect(fromVitest(file).failed).toHaveLength(1);
    expect(fromPlaywright(file).failed).toHaveLength(1);
  });

  it('names each failed and each skipped test of vitest', async () => {
    await writeFile(file, vitestReport([test('adds', 'passed'), test('later', 'skipped')]));
    expect(fromVitest(file)).toEqual({
      passed: 1,
      failed: [],
      skipped: ['renderer/a.test.ts › sums › later'],
    });
  });

  it('says in one line why a test failed', async () => {
    const failureMessages = ['\u001B[31mexpected 2\u001B[39m\n    to be 3'];
    const failed = { ...test('adds', 'failed'), failureMessages };
    await writeFile(file, vitestReport([failed], 'failed'));
    expect(fromVitest(file).failed).toEqual([
      'renderer/a.test.ts › sums › adds — expected 2 to be 3',
    ]);
  });

  it('counts a file that broke before its first test', async () => {
    await writeFile(file, vitestReport([], 'failed'));
    expect(fromVitest(file).failed).toEqual(['renderer/a.test.ts (the file itself)']);
  });

  it('reads nested suites and errors outside of tests of Playwright', async () => {
    const spec = (title: string, status: string, ...errors: readonly object[]) => ({
      title,
      file: 'a.spec.ts',
      tests: [{ status, results: [{ errors }] }],
    });
    const late = { message: 'too late' };
    const inner = { title: 'at night', specs: [spec('closes', 'unexpected', late)] };
    const outer = { title: 'a.spec.ts', specs: [spec('opens', 'expected')], suites: [inner] };
    await writeFile(
      file,
      JSON.stringify({ suites: [outer], errors: [{ message: 'broken file' }] }),
    );
    expect(fromPlaywright(file)).toEqual({
      passed: 1,
      failed: ['broken file', 'test/e2e/a.spec.ts › at night › closes — too late'],
      skipped: [],
    });
  });

  it('tells which test only a second try passed, and why the first did not', async () => {
    const results = [{ errors: [{ message: 'too\nlate' }] }, { errors: [] }];
    const late = { title: 'opens', file: 'a.spec.ts', tests: [{ status: 'flaky', results }] };
    const suites = [{ title: 'a.spec.ts', specs: [], suites: [{ title: 'in', specs: [late] }] }];
    await writeFile(file, JSON.stringify({ suites }));
    expect(secondTries(file)).toEqual(['test/e2e/a.spec.ts › opens — too late']);
    expect(fromPlaywright(file).passed).toBe(1);
  });
});

describe('the list of skips', () => {
  const tally = { passed: 1, failed: [], skipped: ['a', 'b'] };

  it('refuses a skip that is not listed and notices one that is needless', () => {
    const reasons = { a: 'a good reason', c: 'another reason' };
    expect(judgeSkips(tally, reasons)).toEqual({ unlisted: ['b'], needless: ['c'] });
  });
});

function vitestReport(assertionResults: readonly object[], status = 'passed'): string {
  const name = join(projectRoot, 'renderer/a.test.ts');
  return JSON.stringify({ testResults: [{ name, status, assertionResults }] });
}

function test(title: string, status: string) {
  return { ancestorTitles: ['sums'], title, status };
}
