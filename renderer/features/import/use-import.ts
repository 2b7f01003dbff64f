import { useRef, useState } from 'react';

import {
  type DuplicateDecision,
  type ImportOutcome,
  importCards,
} from '#data/import/import-cards.ts';
import { useShop } from '#data/use-shop.ts';
import type { ImportRow } from '#domain/customers/import-row.ts';
import type { OperationId } from '#domain/kernel/units.ts';
import { newOperationId } from '#platform/ids.ts';

export type ImportDone = {
  readonly kind: 'done';
  readonly operationId: OperationId;
  readonly outcome: ImportOutcome;
};

export type ImportState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'cancelled' }
  | ImportDone;

/** Runs an import as one action that can be stopped while it runs and undone afterwards. */
export function useImport() {
  const shop = useShop();
  const [state, setState] = useState<ImportState>({ kind: 'ready' });
  const stopper = useRef(new AbortController());

  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  // Thrown while rendering, so that the error screen shows it instead of a bar that stands still.
  if (failure !== undefined) throw failure.error;

  async function run(rows: readonly ImportRow[], decision: DuplicateDecision): Promise<void> {
    const operationId = newOperationId();
    stopper.current = new AbortController();
    setState({ kind: 'running', done: 0, of: rows.length });
    const outcome = await importCards(
      shop,
      rows,
      decision,
      { operationId, by: null },
      (done, of) => setState({ kind: 'running', done, of }),
      stopper.current.signal,
    );
    setState(
      outcome.ok ? { kind: 'done', operationId, outcome: outcome.value } : { kind: 'cancelled' },
    );
  }

  async function start(rows: readonly ImportRow[], decision: DuplicateDecision): Promise<void> {
    await run(rows, decision).catch((error: unknown) => setFailure({ error }));
  }

  return { state, start, stop: () => stopper.current.abort() };
}
