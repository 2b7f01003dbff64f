import { useWords } from '#i18n/use-words.ts';

import type { ListFacts } from '../list/use-list-facts.ts';
import { AmountInput } from './amount-input.tsx';
import type { EditorProps } from './editor-props.ts';

/** Points, visits, money: from, to, or both. */
export function AmountEditor({
  condition,
  facts,
  onChange,
}: EditorProps<'amount'> & { readonly facts: ListFacts }) {
  const { t } = useWords();
  const { field, from, to } = condition;
  const isCount = field === 'visits' || field === 'sales';
  const decimals = isCount ? 0 : field === 'points' ? facts.decimals : 2;
  return (
    <>
      <AmountInput
        label={t('filter.from')}
        value={from}
        decimals={decimals}
        onChange={(amount) => onChange({ ...condition, from: amount })}
      />
      <AmountInput
        label={t('filter.to')}
        value={to}
        decimals={decimals}
        onChange={(amount) => onChange({ ...condition, to: amount })}
      />
    </>
  );
}
