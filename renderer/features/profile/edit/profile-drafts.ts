import { create } from 'zustand';

import type { OperationId, RowId } from '#domain/kernel/units.ts';
import { newOperationId } from '#platform/ids.ts';

import type { ProfileForm } from './profile-form.ts';

/** A card being edited: as it was when the edit began, and as it stands in the fields. */
export type ProfileDraft = {
  readonly began: ProfileForm;
  readonly form: ProfileForm;
  /** One for the whole edit, so that saving twice is one action. */
  readonly operationId: OperationId;
};

type Drafts = {
  readonly drafts: Readonly<Record<RowId, ProfileDraft>>;
  readonly begin: (id: RowId, form: ProfileForm) => void;
  readonly change: (id: RowId, change: Partial<ProfileForm>) => void;
  readonly drop: (id: RowId) => void;
};

/**
 * Edits that were not saved yet, by card: whoever goes to the counter in the middle of one finds it as it
 * was. In memory only, since a person's words must not lie about where erasing does not reach them.
 */
export const useProfileDrafts = create<Drafts>()((set) => ({
  drafts: {},
  begin: (id, form) => {
    const draft = { began: form, form, operationId: newOperationId() };
    set(({ drafts }) => ({ drafts: { ...drafts, [id]: draft } }));
  },
  change: (id, change) => {
    set(({ drafts }) => {
      const draft = drafts[id];
      if (draft === undefined) return { drafts };
      return { drafts: { ...drafts, [id]: { ...draft, form: { ...draft.form, ...change } } } };
    });
  },
  drop: (id) => {
    set(({ drafts }) => {
      const left = { ...drafts };
      delete left[id];
      return { drafts: left };
    });
  },
}));
