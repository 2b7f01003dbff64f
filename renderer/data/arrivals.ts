/** Tells in-memory columns (search, lists, counts) that rows with a higher `seq` are there. */
export type Arrivals = {
  /** One call for each command, however many rows it wrote. */
  readonly publish: () => void;
  /** Answers the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** A fresh line of news; an import of 100,000 rows is one piece of it (`design.md` §3). */
export function newArrivals(): Arrivals {
  const listeners = new Set<() => void>();
  return {
    publish: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
