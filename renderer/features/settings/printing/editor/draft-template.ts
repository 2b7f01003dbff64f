import type { RowId } from '#domain/kernel/units.ts';
import type { Part, StoredTemplate, Template } from '#domain/printing/template.ts';

/** A part with a key of its own, so that the focus stays with it when it moves. */
export type DraftPart = { readonly key: number; readonly part: Part };

/** A template being changed. Nothing of it is kept until it is saved. */
export type DraftTemplate = Omit<Template, 'parts'> & {
  /** The one that it is kept in the place of; absent for one more. */
  readonly id?: RowId;
  readonly origin: StoredTemplate['origin'];
  readonly parts: readonly DraftPart[];
  readonly nextKey: number;
};

/** What the editor begins with; `asNew` keeps everything but whose it is. */
export function draftOf(template: StoredTemplate, asNew = false): DraftTemplate {
  const { id, origin, parts, ...rest } = template;
  const keyed = parts.map((part, key) => ({ key, part }));
  const draft = { ...rest, parts: keyed, nextKey: keyed.length };
  return asNew ? { ...draft, origin: 'own' } : { ...draft, id, origin };
}

/** The template as it is checked, drawn and kept. */
export function templateOf(draft: DraftTemplate): Template {
  const { document, name, paper, rule, numbersPages } = draft;
  const parts = draft.parts.map(({ part }) => part);
  return { document, name, paper, rule, numbersPages, parts };
}

/** Puts a part behind another, at the end where that is not there; its key is the draft's `nextKey`. */
export function withAdded(draft: DraftTemplate, part: Part, after: number | null): DraftTemplate {
  const at = draft.parts.findIndex(({ key }) => key === after);
  const place = at === -1 ? draft.parts.length : at + 1;
  const parts = draft.parts.toSpliced(place, 0, { key: draft.nextKey, part });
  return { ...draft, parts, nextKey: draft.nextKey + 1 };
}

/** Puts a part in the place of the one with its key. */
export function withPart(draft: DraftTemplate, key: number, part: Part): DraftTemplate {
  const parts = draft.parts.map((one) => (one.key === key ? { key, part } : one));
  return { ...draft, parts };
}

/** Takes a part out; the keys of the others stay. */
export function without(draft: DraftTemplate, key: number): DraftTemplate {
  return { ...draft, parts: draft.parts.filter((one) => one.key !== key) };
}

/** Moves a part to a place, 0 the first; beyond either end it stays there. */
export function withMoved(draft: DraftTemplate, key: number, to: number): DraftTemplate {
  const moved = draft.parts.find((one) => one.key === key);
  if (moved === undefined) return draft;
  const others = draft.parts.filter((one) => one.key !== key);
  const place = Math.min(Math.max(to, 0), others.length);
  return { ...draft, parts: others.toSpliced(place, 0, moved) };
}
