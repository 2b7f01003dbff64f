import { expect, it } from 'vitest';

import { maintainerBy } from './maintainer.ts';

it.each([
  [{}, '熟客 <hello@shop.example>', '熟客 <hello@shop.example>'],
  [{}, { name: 'Regulars', email: 'hello@shop.example' }, 'Regulars <hello@shop.example>'],
  [{ REGULARS_MAINTAINER: 'Li <li@shop.example>' }, 'A <a@b.example>', 'Li <li@shop.example>'],
  [{ REGULARS_MAINTAINER: 'Li' }, 'A <a@b.example>', 'A <a@b.example>'],
])('with %j and the author %j one writes to %s', (env, author, text) => {
  expect(maintainerBy(env, author)).toEqual({ text, isPlaceholder: false });
});

it.each([
  'Regulars',
  'Regulars <regulars@localhost>',
  '<a@b.example>',
  'A\n<a@b.example>',
  {},
  null,
])('the author %j is nobody to write to', (author) => {
  const { isPlaceholder, text } = maintainerBy({}, author);
  expect(isPlaceholder).toBe(true);
  expect(text).toMatch(/^\S+ <\S+@\S+>$/);
});
