/** What the page may ask about new versions of the app. It names an address and hears sentences' worth of facts; what is fetched it never sees. */
export type UpdateCalls = {
  'updates:look': { ask: undefined; answer: Updates };
  'updates:set': { ask: UpdateWish; answer: UpdateWishOutcome };
  /** Begins to look for a new version, if that is switched on; `updates:look` says how far it is. */
  'updates:ask': { ask: undefined; answer: Updates };
};

/** Consent, and to whom. Off, the address is kept for the next time. */
export type UpdateWish = { readonly isOn: boolean; readonly address: string };
export type UpdateWishOutcome =
  | { readonly kind: 'set'; readonly updates: Updates }
  | { readonly kind: 'bad-address'; readonly why: AddressFault }
  | { readonly kind: 'not-possible'; readonly code: string };

/** `not-https`: anybody on the way could read and change it. `with-password`: it would lie on this computer in plain text. */
export type AddressFault = 'no-address' | 'not-https' | 'with-password';

export type Updates =
  | { readonly kind: 'not-offered'; readonly why: NotOffered }
  | { readonly kind: 'off'; readonly address: string }
  | { readonly kind: 'on'; readonly address: string; readonly step: UpdateStep };

/**
 * Why this app takes no updates by itself: the shop to try; started from its sources; on a stick; installed by a package of the
 * system (deb) or unpacked by hand; packed without a key to check updates by.
 */
export type NotOffered = 'sample' | 'sources' | 'portable' | 'package' | 'no-key';

export type UpdateStep =
  /** On, and nobody was asked since the app was opened. */
  | { readonly kind: 'resting' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'newest'; readonly askedAt: string }
  | { readonly kind: 'fetching'; readonly version: string; readonly percent: number }
  /** Whole, and signed by the makers. `isSecured`: a snapshot was made since, so it is put in when the app is quit. */
  | {
      readonly kind: 'here';
      readonly version: string;
      readonly news: UpdateNews;
      readonly isSecured: boolean;
    }
  | { readonly kind: 'failed'; readonly why: UpdateTrouble };

/** What a version brings, by language; empty if its makers wrote nothing. */
export type UpdateNews = Readonly<Record<string, readonly string[]>>;

/** `unsigned`: not signed by the makers of this app, or changed since. `broken`: signed, and not what was promised. */
export type UpdateTrouble =
  | 'no-answer'
  | 'not-there'
  | 'elsewhere'
  | 'unsigned'
  | 'broken'
  | 'disk-full'
  | 'not-writable';

/** The part of `window.computer` that belongs to these calls. */
export type UpdateComputer = {
  readonly lookAtUpdates: () => Promise<Updates>;
  readonly setUpdates: (wish: UpdateWish) => Promise<UpdateWishOutcome>;
  readonly askForUpdate: () => Promise<Updates>;
};
