import { useEffect, useState } from 'react';

import { type RulePreview, previewRule } from '#data/care/care-rules.ts';
import { useShop } from '#data/use-shop.ts';
import type { CareRuleDraft } from '#domain/care/care-rule.ts';

/** Nobody types faster than this, and the past is read once for each pause. */
const pauseMs = 250;

export type PreviewState =
  | { readonly kind: 'counting' }
  | { readonly kind: 'counted'; readonly preview: RulePreview }
  | { readonly kind: 'broken' };

/** What a rule would make, with nothing written; `rule` must be the same object as long as it says the same. */
export function useRulePreview(rule: CareRuleDraft): PreviewState {
  const shop = useShop();
  const [state, setState] = useState<{ readonly rule: unknown; readonly answer: PreviewState }>();

  useEffect(() => {
    const stopper = new AbortController();
    const tell = (answer: PreviewState) => {
      if (!stopper.signal.aborted) setState({ rule, answer });
    };
    const timer = setTimeout(() => {
      previewRule(shop, rule, stopper.signal).then(
        (preview) => {
          if (preview !== undefined) tell({ kind: 'counted', preview });
        },
        () => tell({ kind: 'broken' }),
      );
    }, pauseMs);
    return () => {
      stopper.abort();
      clearTimeout(timer);
    };
  }, [shop, rule]);

  return state?.rule === rule ? state.answer : { kind: 'counting' };
}
