import { useEffect, useState } from 'react';

import { type DryRun, dryRun } from '#data/loyalty/dry-run.ts';
import { useShop } from '#data/use-shop.ts';

import type { ProgramChange } from './use-program-form.ts';

export type DryRunState =
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: DryRun }
  | { readonly kind: 'broken' };

/** The trial of a change, a few hundred people at a time; ends when the dialog closes. */
export function useDryRun(change: ProgramChange): DryRunState {
  const shop = useShop();
  const [state, setState] = useState<DryRunState>({ kind: 'running', done: 0, of: 0 });

  useEffect(() => {
    const stopper = new AbortController();
    const progress = (done: number, of: number) => {
      if (!stopper.signal.aborted) setState({ kind: 'running', done, of });
    };
    dryRun(shop, change, progress, stopper.signal).then(
      (result) => {
        if (result !== undefined && !stopper.signal.aborted) setState({ kind: 'done', result });
      },
      () => {
        if (!stopper.signal.aborted) setState({ kind: 'broken' });
      },
    );
    return () => stopper.abort();
  }, [shop, change]);

  return state;
}
