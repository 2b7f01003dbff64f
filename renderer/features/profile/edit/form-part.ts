import type { CardText } from '#domain/customers/card.ts';

import type { ProfileForm } from './profile-form.ts';

/** What each group of fields is handed: the whole form, and how to change some of it. */
export type FormPart = {
  readonly form: ProfileForm;
  readonly onChange: (change: Partial<ProfileForm>) => void;
};

/** What a plain text field of the form needs. */
export function textField({ form, onChange }: FormPart, key: CardText) {
  return {
    value: form[key],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [key]: event.currentTarget.value }),
  };
}
