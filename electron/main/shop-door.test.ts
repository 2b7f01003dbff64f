import { describe, expect, it } from 'vitest';

import { shopDoor } from './shop-door.ts';

describe('the way between the own shop and the one to try', () => {
  it('starts the app again with the other folder, once what is being written is written', async () => {
    const seen: string[] = [];
    const door = shopDoor({ ...anApp(seen), present: 'own', words: ['.', '--user-data-dir=/a'] });
    const answers = await Promise.all([door.leaveFor('sample'), door.leaveFor('sample')]);
    expect(answers).toEqual([{ kind: 'leaving' }, { kind: 'leaving' }]);
    expect(seen).toEqual(['finish', 'relaunch . --user-data-dir=/a --sample', 'quit']);
  });

  it('comes back without the word, however it was written', async () => {
    const seen: string[] = [];
    const words = ['.', '--sample', '--sample=1', '--samples'];
    await shopDoor({ ...anApp(seen), present: 'sample', words }).leaveFor('own');
    expect(seen).toEqual(['finish', 'relaunch . --samples', 'quit']);
  });

  it('does nothing for whoever is there already', async () => {
    const seen: string[] = [];
    const door = shopDoor({ ...anApp(seen), present: 'sample', words: [] });
    expect(await door.leaveFor('sample')).toEqual({ kind: 'already-there' });
    expect(seen).toEqual([]);
  });
});

function anApp(seen: string[]) {
  return {
    app: {
      relaunch: ({ args }: { args?: string[] } = {}) =>
        void seen.push(`relaunch ${args?.join(' ')}`),
      quit: () => void seen.push('quit'),
    },
    finish: async () => void seen.push('finish'),
  };
}
