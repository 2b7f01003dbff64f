/** What the counter may truthfully say about what was just recorded. */
export type Safety =
  | { readonly kind: 'safe' }
  | { readonly kind: 'saving'; readonly waiting: number }
  /** Recorded here, but not in the journal: disk full, folder gone. Tried again by itself. */
  | {
      readonly kind: 'not-yet-safe';
      readonly reason: 'disk-full' | 'not-writable' | 'out-of-order';
      readonly waiting: number;
    }
  /** A plain browser: nothing is kept beside its own storage. For trying and development. */
  | { readonly kind: 'trial' };
