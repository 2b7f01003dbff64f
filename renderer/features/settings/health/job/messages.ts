import type { SelfCheck } from '#data/health/check-shop.ts';
import type { Proof, ProofStep } from '#data/health/prove-copy.ts';
import type { OpenShopName } from '#data/import/shop-in-worker.ts';
import type { Instant } from '#domain/kernel/units.ts';
import type { Secret } from '#platform/age/locks.ts';

/** A copy that was restored: when and by whom it was made, and what the comparison came to. */
export type Proved = { readonly madeAt: Instant; readonly proof: Proof };

/** Why there is nothing to say about a copy. */
export type NotProved =
  | { readonly kind: 'stopped' }
  /** It could not be read: damaged, cut off, or the stick was pulled out. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'wrong-key' }
  /** It belongs to another shop. */
  | { readonly kind: 'other-shop' }
  | { readonly kind: 'newer-format' }
  /** It has what changed since a file before it, and not the whole shop. */
  | { readonly kind: 'only-changes' };

export type Asked =
  | { readonly kind: 'check'; readonly shop: OpenShopName }
  | {
      readonly kind: 'prove';
      readonly shop: OpenShopName;
      readonly shopId: string;
      readonly secret: Secret | null;
      /** The bytes of its files, newest first, which only the page can ask the computer for. */
      readonly files: readonly MessagePort[];
    }
  | { readonly kind: 'stop' };

export type HealthStep = 'checking' | 'reading' | ProofStep;

export type Said =
  | {
      readonly kind: 'progress';
      readonly step: HealthStep;
      readonly done: number;
      readonly of: number;
    }
  | { readonly kind: 'checked'; readonly check: SelfCheck }
  | { readonly kind: 'proved'; readonly proved: Proved }
  | { readonly kind: 'not-proved'; readonly why: NotProved }
  | { readonly kind: 'broken'; readonly message: string };
