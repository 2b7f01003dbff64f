import { describe, expect, it } from 'vitest';

import { isAllowed, shippedLicences, shippedPackages } from './licences.ts';

describe('whose work is shipped', () => {
  it('is listed with what the app is made of, the runtime, and what its tables were made from', () => {
    expect(shippedPackages()).toEqual(
      expect.arrayContaining(['dexie', 'react', 'scheduler', 'electron', 'pinyin-pro']),
    );
  });

  it('holds no tool of ours', () => {
    const tools = ['vitest', 'vite', 'typescript', 'electron-builder', '@playwright/test'];
    expect(shippedPackages().filter((name) => tools.includes(name))).toEqual([]);
  });

  it('comes with a version, an allowed licence and its words', async () => {
    const found = await shippedLicences();
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(({ version, text }) => version === '' || text.length < 20)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['', false],
  ])('%s: %s', (licence, allowed) => expect(isAllowed(licence)).toBe(allowed));
});
