import type { App } from 'electron';

import type { SwitchOutcome, WhichShop } from '../contract.ts';
import { sampleWord } from './data-folder.ts';

/** The way between the owner's shop and the one to try. */
export type ShopDoor = {
  readonly present: WhichShop;
  readonly leaveFor: (other: WhichShop) => Promise<SwitchOutcome>;
};

type Leaving = {
  readonly app: Pick<App, 'relaunch' | 'quit'>;
  readonly present: WhichShop;
  /** The words this run was started with. */
  readonly words: readonly string[];
  /** Lets a write that is under way reach the disk. */
  readonly finish: () => Promise<void>;
};

/**
 * Starts the app again with the other shop's data folder. Each run knows one folder only, so that no
 * mistake in the page can write into both. What the journal is writing is finished first; asked twice,
 * the app starts once.
 */
export function shopDoor({ app, present, words, finish }: Leaving): ShopDoor {
  let leaving: Promise<SwitchOutcome> | undefined;

  async function leave(other: WhichShop): Promise<SwitchOutcome> {
    await finish();
    app.relaunch({ args: wordsFor(other, words) });
    app.quit();
    return { kind: 'leaving' };
  }

  return {
    present,
    leaveFor: async (other) => {
      if (other === present) return { kind: 'already-there' };
      leaving ??= leave(other);
      return leaving;
    },
  };
}

/** The same words as before, with or without the one that opens the shop to try. */
function wordsFor(shop: WhichShop, words: readonly string[]): string[] {
  const others = words.filter((word) => word !== sampleWord && !word.startsWith(`${sampleWord}=`));
  return shop === 'sample' ? [...others, sampleWord] : others;
}
