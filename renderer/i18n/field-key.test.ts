import { expect, it } from 'vitest';

import { fieldKey } from './field-key.ts';

it.each([
  ['name', 'field.name'],
  ['phones/p1', 'field.phones'],
  ['custom/f1', 'field.custom'],
  ['notes', 'field.card'],
  ['of-a-newer-app', 'field.card'],
])('the field at %s is called by the word %s', (path, key) => {
  expect(fieldKey(path)).toBe(key);
});
