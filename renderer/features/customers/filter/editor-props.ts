import type { Condition } from '#domain/customers/filter/filter.ts';

/** What every editor of a condition is handed. */
export type EditorProps<Kind extends Condition['kind']> = {
  readonly condition: Extract<Condition, { readonly kind: Kind }>;
  readonly onChange: (condition: Condition) => void;
};
