import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { problemFacts } from './problem-facts.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const machine = () => ({ app: '1' });

it('reports the logs and nothing else that lies beside them', async () => {
  await writeFile(join(folder, 'regulars.log'), 'now\n');
  await writeFile(join(folder, 'regulars.1.log'), 'before\n');
  await writeFile(join(folder, 'window.json'), '{"x":1}');
  const { logs } = await problemFacts({ logFolder: folder, machine });
  expect(logs).toEqual([
    { name: 'regulars.1.log', text: 'before\n' },
    { name: 'regulars.log', text: 'now\n' },
  ]);
});

it('takes the end of a long log, in whole lines', async () => {
  const lines = Array.from({ length: 30_000 }, (_, at) => `line ${at}`);
  await writeFile(join(folder, 'regulars.log'), `${lines.join('\n')}\n`);
  const { logs } = await problemFacts({ logFolder: folder, machine });
  const shown = logs[0]?.text.trimEnd().split('\n') ?? [];
  expect(shown.length).toBeGreaterThan(1_000);
  expect(shown).toEqual(lines.slice(-shown.length));
});

it('says what it knows where there is no log at all', async () => {
  const facts = await problemFacts({ logFolder: join(folder, 'gone'), machine });
  expect(facts).toEqual({ machine: { app: '1' }, logs: [] });
});
