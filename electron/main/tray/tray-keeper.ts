import type { TrayHabit, TrayOutcome, TrayWish, TrayWords } from '../../contract.ts';
import { codeOf } from '../journal/write-faults.ts';
import { readTrayHabit, writeTrayHabit } from './tray-habit.ts';

/** The little picture beside the clock, once it stands there. */
export type TrayPicture = {
  readonly say: (words: TrayWords) => void;
  readonly remove: () => void;
};

type TrayParts = {
  readonly habitFile: string;
  /** Throws where the system has no tray. */
  readonly makePicture: () => TrayPicture;
};

/** Keeps the app beside the clock when its window is closed, if the owner asked for that. */
export type TrayKeeper = {
  readonly habit: () => Promise<TrayHabit>;
  readonly set: (wish: TrayWish) => Promise<TrayOutcome>;
  /** Whether closing the window only hides it: there is a picture to open it by, and nobody quits. */
  readonly hidesWindow: () => boolean;
  /** The app is being quit: from now on a closed window is closed. */
  readonly quit: () => void;
};

/**
 * The page says the words, since it knows the language; until it has, there is no picture and closing closes.
 * A system without a tray is an answer, and nothing is kept then: a hidden window without a picture would be a
 * lost one.
 */
export function trayKeeper({ habitFile, makePicture }: TrayParts): TrayKeeper {
  let picture: TrayPicture | undefined;
  let isQuitting = false;

  function show(words: TrayWords): void {
    picture ??= makePicture();
    picture.say(words);
  }

  function hide(): void {
    picture?.remove();
    picture = undefined;
  }

  return {
    habit: async () => ({ kind: 'habit', isOn: await readTrayHabit(habitFile) }),
    set: async ({ isOn, words }) => {
      try {
        if (isOn) show(words);
        else hide();
        if ((await readTrayHabit(habitFile)) !== isOn) await writeTrayHabit(habitFile, isOn);
        return { kind: 'set' };
      } catch (error) {
        if (isOn) hide();
        return { kind: 'not-possible', code: codeOf(error) };
      }
    },
    hidesWindow: () => picture !== undefined && !isQuitting,
    quit: () => {
      isQuitting = true;
    },
  };
}
