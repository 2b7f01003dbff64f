import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { chooseDataFolder } from './data-folder.ts';

const installed = join('home', 'config', 'regulars');

describe('where the shop lies', () => {
  it('is one folder outside of the installation, whatever the version', () => {
    expect(folderOf({ isPackaged: true })).toEqual({ shop: 'own', folder: installed });
    expect(folderOf({ isPackaged: false })).toEqual({ shop: 'own', folder: installed });
  });

  it('is beside the program when that runs from a stick', () => {
    const env = { PORTABLE_EXECUTABLE_DIR: 'stick' };
    const onStick = join('stick', 'regulars-data');
    expect(folderOf({ isPackaged: true, env })).toEqual({ shop: 'own', folder: onStick });
    expect(folderOf({ isPackaged: true, env, words: ['sample'] })).toEqual({
      shop: 'sample',
      folder: `${onStick}-sample`,
    });
  });

  it('cannot be moved by the environment of an app that is not packed', () => {
    const env = { PORTABLE_EXECUTABLE_DIR: 'stick' };
    expect(folderOf({ isPackaged: false, env }).folder).toBe(installed);
  });

  it('is another one for the shop to try', () => {
    expect(folderOf({ isPackaged: true, words: ['sample'] })).toEqual({
      shop: 'sample',
      folder: `${installed}-sample`,
    });
  });
});

type Started = {
  readonly isPackaged: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
};

function folderOf({ isPackaged, env = {}, words = [] }: Started) {
  const paths = new Map([['appData', join('home', 'config')]]);
  const app = {
    isPackaged,
    commandLine: { hasSwitch: (word: string) => words.includes(word), removeSwitch: () => {} },
    getPath: (name: string) => paths.get(name) ?? '',
    setPath: (name: string, path: string) => void paths.set(name, path),
  };
  const shop = chooseDataFolder(app as never, env);
  return { shop, folder: paths.get('userData') };
}
