import type { SearchCard } from '#domain/search/search-card.ts';

/** How many lines the list shows; every rival is asked for as many. */
export const linesShown = 50;

/**
 * One way to find customers. Each is a file of its own that runs in Node and in a page alike, so that the same corpus
 * measures all of them, those on a real IndexedDB too (`in-app/`).
 */
export type Rival = {
  readonly name: string;
  /** Takes all cards in, however long it takes; the bench times it. */
  readonly prepare: (cards: readonly SearchCard[]) => Promise<Ready>;
};

export type Ready = {
  /** Ids of at most `linesShown` cards, the best first. A promise only from those that must wait for a disk. */
  readonly query: (typed: string) => readonly string[] | Promise<readonly string[]>;
  readonly close?: () => Promise<void>;
};
