/** What the page may ask so that it writes what it has not written yet before its window closes. */
export type ClosingCalls = {
  /** Answered once somebody closes the window. */
  'closing:wait': { ask: undefined; answer: { readonly kind: 'closing' } };
  'closing:ready': { ask: undefined; answer: { readonly kind: 'closed' } };
};

/** The part of `window.computer` that belongs to these calls. */
export type ClosingComputer = {
  readonly waitForClosing: () => Promise<{ readonly kind: 'closing' }>;
  readonly readyToClose: () => Promise<{ readonly kind: 'closed' }>;
};
