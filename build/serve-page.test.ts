import { expect, it } from 'vitest';

import { contentSecurityPolicy } from '#electron/main/security/content-security-policy.ts';

import { policy } from './serve-page.ts';

it('gives a browser the same policy as the app gives its window', () => {
  const rules = (text: string) => text.split('; ').toSorted();
  expect(rules(policy('n'))).toEqual(rules(contentSecurityPolicy('n')));
});
