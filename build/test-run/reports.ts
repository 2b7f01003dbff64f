import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { projectRoot } from '../places.ts';
import { readJson } from '../run.ts';
import { type Tally, nothing, together } from './tally.ts';

/** The parts of vitest's JSON report that we read. */
type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
};

/** The parts of Playwright's JSON report that we read. */
type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors?: readonly { readonly message?: string }[];
};
type PlaywrightTest = {
  readonly status: string;
  readonly results?: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
};
type PlaywrightSuite = {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly PlaywrightTest[];
  }[];
};

/**
 * Reads a report of vitest. A file that broke before its first test counts as one failure, and so does a
 * run that left no report: silence must never look like success.
 */
export function fromVitest(file: string): Tally {
  if (!existsSync(file)) return { ...nothing, failed: [`vitest left no report`] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the vitest we pinned; tested in reports.test.ts
  const report = readJson(file) as VitestReport;
  return together(
    report.testResults.map(({ name, status, assertionResults }) => {
      const path = relative(projectRoot, name).replaceAll('\\', '/');
      if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed')) {
        return { ...nothing, failed: [`${path} (the file itself)`] };
      }
      return together(
        assertionResults.map(({ ancestorTitles, title, status: ended, failureMessages = [] }) =>
          tallyOf(
            [path, ...ancestorTitles, title].join(' › '),
            ended,
            failureMessages.map(inOneLine),
          ),
        ),
      );
    }),
  );
}

/** Reads a report of Playwright. Errors outside of a test (a broken file, a dead server) count as failures. */
export function fromPlaywright(file: string): Tally {
  if (!existsSync(file)) return { ...nothing, failed: ['Playwright left no report'] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the Playwright we pinned; tested in reports.test.ts
  const report = readJson(file) as PlaywrightReport;
  const outside = (report.errors ?? []).map(({ message }) => message?.split('\n')[0] ?? 'an error');
  return together([
    { ...nothing, failed: outside },
    ...report.suites.map((suite) => fromSuite(suite, [])),
  ]);
}

/** The tests of Playwright that only a second try passed, each with what the first one said: told, never hidden. */
export function secondTries(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the Playwright we pinned; tested in reports.test.ts
  const report = readJson(file) as PlaywrightReport;
  return report.suites.flatMap(triedTwice);
}

function triedTwice({ specs, suites = [] }: PlaywrightSuite): readonly string[] {
  const here = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ results }) => [`test/e2e/${file} › ${title}`, ...messagesOf(results)].join(' — ')),
  );
  return [...here, ...suites.flatMap(triedTwice)];
}

function messagesOf(results: PlaywrightTest['results'] = []): readonly string[] {
  return results.flatMap(({ errors = [] }) => errors.map(({ message = '' }) => inOneLine(message)));
}

function fromSuite(suite: PlaywrightSuite, above: readonly string[]): Tally {
  // The outermost suite is the file, and each spec names its file itself.
  const here =
    suite.title === suite.specs[0]?.file || above.length === 0 ? [''] : [...above, suite.title];
  const specs = suite.specs.flatMap(({ file, title, tests }) =>
    tests.map(({ status, results }) => {
      const name = [`test/e2e/${file}`, ...here.filter(Boolean), title].join(' › ');
      return tallyOf(name, status, messagesOf(results));
    }),
  );
  return together([...specs, ...(suite.suites ?? []).map((inner) => fromSuite(inner, here))]);
}

function tallyOf(name: string, status: string, messages: readonly string[] = []): Tally {
  switch (status) {
    case 'passed':
    case 'expected':
    case 'flaky':
      return { ...nothing, passed: 1 };
    case 'pending':
    case 'skipped':
    case 'todo':
    case 'disabled':
      return { ...nothing, skipped: [name] };
    default:
      return { ...nothing, failed: [[name, ...messages].join(' — ')] };
  }
}

/** Enough of a message to know where to look, in one line: the last lines of a run are all that CI keeps. */
function inOneLine(message: string): string {
  return stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim().slice(0, 400);
}
