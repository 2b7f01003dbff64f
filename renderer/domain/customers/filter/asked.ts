import { type Condition, type Filter, type FilterGroup, isGroup } from './filter.ts';

/**
 * A filter without what is still being filled in: a condition without its value and a group without
 * conditions ask nothing. While somebody builds a filter, the list must not go empty at every new line.
 */
export function asked(filter: FilterGroup): FilterGroup {
  return { kind: filter.kind, of: filter.of.flatMap(askedPart) };
}

function askedPart(filter: Filter): readonly Filter[] {
  if (!isGroup(filter)) return isComplete(filter) ? [filter] : [];
  const group = asked(filter);
  return group.of.length > 0 ? [group] : [];
}

/** Whether a condition says all that is needed to ask it. */
function isComplete(condition: Condition): boolean {
  switch (condition.kind) {
    case 'text':
      return needsNoValue(condition.test) || condition.text.trim() !== '';
    case 'custom':
      return needsNoValue(condition.test) || (condition.value !== null && condition.value !== '');
    case 'choice':
      return condition.values.length > 0;
    case 'tags':
      return condition.tags.length > 0;
    case 'amount':
    case 'between':
      return condition.from !== null || condition.to !== null;
    case 'referrer':
      return condition.test !== 'is' || condition.id !== null;
    case 'bought':
      return condition.products.length > 0 || condition.categories.length > 0;
    case 'ago':
    case 'never':
    case 'birthday':
    case 'unknown':
      return true;
  }
}

function needsNoValue(test: string): boolean {
  return test === 'filled' || test === 'empty';
}
