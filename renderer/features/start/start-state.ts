import { isRecord } from '#domain/kernel/setting-readers.ts';
import { type ShopKind, shopKinds } from '#domain/start/shop-kinds.ts';

/** In the order in which somebody thinks of them who has just unpacked a till. */
export const startSteps = ['language', 'shop', 'kind', 'paper', 'list', 'safety'] as const;
export type StartStep = (typeof startSteps)[number];

/** How far the first start is. `isLater`: somebody went on to the counter and will come back. */
export type StartState = {
  readonly step: StartStep;
  readonly isLater: boolean;
  readonly isDone: boolean;
  /** As it was chosen in the first step; null if that was left as it was. */
  readonly language: string | null;
  /** The kind that was set up, and the actions that did it: another choice takes them back first. */
  readonly kind: ShopKind | null;
  readonly applied: readonly string[];
};

export const startOfAll: StartState = {
  step: 'language',
  isLater: false,
  isDone: false,
  language: null,
  kind: null,
  applied: [],
};

/** As it was kept; null if nothing was, or nothing that can be read: then the shop itself says whether it is new. */
export function startStateFrom(kept: unknown): StartState | null {
  if (!isRecord(kept)) return null;
  const { applied, language } = kept;
  return {
    step: startSteps.find((step) => step === kept['step']) ?? startOfAll.step,
    isLater: kept['isLater'] === true,
    isDone: kept['isDone'] === true,
    language: typeof language === 'string' ? language : null,
    kind: shopKinds.find((kind) => kind === kept['kind']) ?? null,
    applied: Array.isArray(applied) ? applied.filter((id) => typeof id === 'string') : [],
  };
}

/** The step after one; null after the last. */
export function stepAfter(step: StartStep): StartStep | null {
  return startSteps[startSteps.indexOf(step) + 1] ?? null;
}

/** The step before one; null before the first. */
export function stepBefore(step: StartStep): StartStep | null {
  return startSteps[startSteps.indexOf(step) - 1] ?? null;
}
