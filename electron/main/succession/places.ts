import { basename, dirname, join } from 'node:path';

/** Where the shop lies, and beside it what takes its place or had it before. */
export type Places = {
  readonly shop: string;
  /** Being written; never looked at by an opening. */
  readonly next: string;
  /** One folder for each shop whose place was taken, named by the moment. */
  readonly replaced: string;
  /** What is to change places with what, durable before the first folder moves. */
  readonly swap: string;
  readonly around: string;
};

export function placesOf(shop: string): Places {
  const around = dirname(shop);
  const beside = (ending: string) => join(around, `${basename(shop)}${ending}`);
  return {
    shop,
    next: beside('-next'),
    replaced: beside('-replaced'),
    swap: beside('-swap.json'),
    around,
  };
}
