import type { Condition } from '#domain/customers/filter/filter.ts';

import type { ListFacts } from '../list/use-list-facts.ts';
import { AmountEditor } from './amount-editor.tsx';
import { BirthdayEditor } from './birthday-editor.tsx';
import { BoughtEditor } from './bought-editor.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import { DayEditor } from './day-editor.tsx';
import { OwnFieldEditor } from './own-field-editor.tsx';
import { ReferrerEditor } from './referrer-editor.tsx';
import { TagsEditor } from './tags-editor.tsx';
import { TextEditor } from './text-editor.tsx';

type ConditionEditorProps = {
  readonly condition: Condition;
  readonly facts: ListFacts;
  readonly onChange: (condition: Condition) => void;
};

/** What belongs behind the field of a condition. */
export function ConditionEditor({ condition, facts, onChange }: ConditionEditorProps) {
  switch (condition.kind) {
    case 'text':
      return <TextEditor condition={condition} onChange={onChange} />;
    case 'choice':
      return <ChoiceEditor condition={condition} onChange={onChange} />;
    case 'tags':
      return <TagsEditor condition={condition} facts={facts} onChange={onChange} />;
    case 'custom':
      return <OwnFieldEditor condition={condition} facts={facts} onChange={onChange} />;
    case 'amount':
      return <AmountEditor condition={condition} facts={facts} onChange={onChange} />;
    case 'ago':
    case 'between':
    case 'never':
      return <DayEditor condition={condition} onChange={onChange} />;
    case 'birthday':
      return <BirthdayEditor condition={condition} onChange={onChange} />;
    case 'referrer':
      return <ReferrerEditor condition={condition} onChange={onChange} />;
    case 'bought':
      return <BoughtEditor condition={condition} onChange={onChange} />;
    case 'unknown':
      return null;
  }
}
