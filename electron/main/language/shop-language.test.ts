import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { languageKeeper } from './shop-language.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-language-'));
  file = join(folder, 'language.json');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('the language of the shop', () => {
  it('is the system’s until one was chosen, and the chosen one from the next start on', async () => {
    const first = aCommandLine();
    const keeper = languageKeeper(file, first);
    expect(first.switches).toEqual({});
    expect(await keeper.set('zh-TW')).toEqual({ kind: 'kept' });
    expect(first.switches).toEqual({});

    const second = aCommandLine();
    languageKeeper(file, second);
    expect(second.switches).toEqual({ lang: 'zh-TW' });
  });

  it('is English by the name that Chromium has for it', async () => {
    await languageKeeper(file, aCommandLine()).set('en');
    const next = aCommandLine();
    languageKeeper(file, next);
    expect(next.switches).toEqual({ lang: 'en-US' });
  });

  it('gives way to a language on the command line', async () => {
    await languageKeeper(file, aCommandLine()).set('zh-CN');
    const given = aCommandLine({ lang: 'de' });
    languageKeeper(file, given);
    expect(given.switches).toEqual({ lang: 'de' });
  });

  it.each(['', 'null', '[]', '{"language":"de"}', '{"language":"--no-sandbox"}', '{'])(
    'is the system’s where the file says %j',
    async (text) => {
      await writeFile(file, text);
      const commandLine = aCommandLine();
      languageKeeper(file, commandLine);
      expect(commandLine.switches).toEqual({});
    },
  );

  it('says why it was not kept, and tries again the next time', async () => {
    const nowhere = join(folder, 'no', 'language.json');
    const keeper = languageKeeper(nowhere, aCommandLine());
    expect(await keeper.set('zh-CN')).toEqual({ kind: 'not-kept', code: 'ENOENT' });
    expect(await keeper.set('zh-CN')).toEqual({ kind: 'not-kept', code: 'ENOENT' });
  });

  it('is written once, not at every start', async () => {
    await languageKeeper(file, aCommandLine()).set('zh-CN');
    await writeFile(file, '{"language":"zh-CN","mark":1}');
    await languageKeeper(file, aCommandLine()).set('zh-CN');
    expect(await readFile(file, 'utf8')).toContain('mark');
  });
});

function aCommandLine(given: Record<string, string> = {}) {
  const switches: Record<string, string> = { ...given };
  return {
    switches,
    hasSwitch: (name: string) => Object.hasOwn(switches, name),
    appendSwitch: (name: string, value = '') => {
      switches[name] = value;
    },
  };
}
