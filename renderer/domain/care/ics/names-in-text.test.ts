import { expect, it } from 'vitest';

import { byName, oneNamedIn } from './names-in-text.ts';

const named = byName([
  ['王芳', 1],
  ['王芳芳', 2],
  ['李明', 3],
  ['李明', 4],
  ['Ann', 5],
  ['Anna Smith', 6],
  ['王', 7],
]);

it.each([
  ['给王芳打电话', 1],
  ['给王芳芳打电话', 2],
  ['王芳和王芳', 1],
  ['王芳和王芳芳', null],
  ['李明取货', null],
  ['王芳和李明', null],
  ['call ann', 5],
  ['Annual meeting', null],
  ['ANNA SMITH 3pm', 6],
  ['盘点', null],
  ['', null],
])('in %j stands the name of %j', (text, id) => {
  expect(oneNamedIn(text, named)).toBe(id);
});
