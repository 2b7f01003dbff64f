import { describe, expect, it } from 'vitest';

import { isAppAddress } from '../app-address.ts';
import { reloadsAfter } from '../page-crash.ts';
import { pinStorageBackend } from '../storage/storage-backend.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { isOwnPage, isPrintPage } from './own-pages.ts';
import { isAllowed } from './permissions.ts';
import { isLocalRequest } from './requests.ts';

const ours = { isMainFrame: true, requestingUrl: 'app://shop/' };

describe('our own address', () => {
  it.each(['app://shop/', 'app://shop/assets/a.js', 'app://shop'])('is %s', (address) => {
    expect(isAppAddress(address)).toBe(true);
  });

  it.each(['app://shop.evil/', 'app://evil/app://shop/', 'https://shop/', 'app:shop', 'x', ''])(
    'is not %s',
    (address) => expect(isAppAddress(address)).toBe(false),
  );

  it('as a page is only the page itself', () => {
    expect(isOwnPage('app://shop/#/today')).toBe(true);
    expect(isOwnPage('app://shop/assets/a.js')).toBe(false);
    expect(isOwnPage('app://shop/print.html')).toBe(false);
  });

  it('of what is printed is only the print page', () => {
    expect(isPrintPage('app://shop/print.html')).toBe(true);
    expect(isPrintPage('app://shop/')).toBe(false);
    expect(isPrintPage('app://evil/print.html')).toBe(false);
    expect(isPrintPage('app://shop/assets/print.html')).toBe(false);
  });
});

describe('permissions', () => {
  const everyName = (
    'clipboard-read clipboard-sanitized-write deprecated-sync-clipboard-read display-capture ' +
    'fileSystem fullscreen geolocation hid idle-detection keyboardLock local-fonts media ' +
    'mediaKeySystem midi midiSysex notifications openExternal persistent-storage pointerLock ' +
    'screen-wake-lock sensors serial speaker-selection storage-access ' +
    'top-level-storage-access unknown usb window-management'
  ).split(' ');

  it('are two, of all that Electron knows', () => {
    const granted = everyName.filter((name) => isAllowed(name, ours));
    expect(granted).toEqual(['clipboard-sanitized-write', 'persistent-storage']);
  });

  it('are for our own top page only', () => {
    expect(isAllowed('persistent-storage', { ...ours, isMainFrame: false })).toBe(false);
    expect(isAllowed('persistent-storage', { ...ours, requestingUrl: 'https://a/' })).toBe(false);
    expect(isAllowed('persistent-storage', { isMainFrame: true })).toBe(false);
  });
});

describe('requests', () => {
  const shipped = { devHost: undefined, devtools: false };

  it.each(['app://shop/a.js', 'blob:app://shop/1', 'data:,x'])('may go to %s', (address) => {
    expect(isLocalRequest(address, shipped)).toBe(true);
  });

  it.each([
    'http://a/',
    'https://a/',
    'ws://127.0.0.1/',
    'file:///etc',
    'app://x/',
    'devtools://d/',
    'ftp://a/',
    '',
  ])('may not go to %j', (address) => expect(isLocalRequest(address, shipped)).toBe(false));

  it('may go to the hot reload socket of development, and to no other', () => {
    const loose = { devHost: '127.0.0.1:5173', devtools: true };
    expect(isLocalRequest('ws://127.0.0.1:5173/', loose)).toBe(true);
    expect(isLocalRequest('ws://127.0.0.1:5174/', loose)).toBe(false);
    expect(isLocalRequest('http://127.0.0.1:5173/', loose)).toBe(false);
  });
});

describe('the content security policy', () => {
  it('starts from nothing and has no wildcard, no inline, no eval, nothing remote', () => {
    const policy = contentSecurityPolicy('abc');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|ws:/);
  });
});

describe('Chromium', () => {
  it('keeps its storage backend, and what was switched off before', () => {
    const switches = new Map([['disable-features', 'Other']]);
    pinStorageBackend({
      getSwitchValue: (name) => switches.get(name) ?? '',
      appendSwitch: (name, value = '') => void switches.set(name, value),
    });
    expect(switches.get('disable-features')).toMatch(/^Other,IdbSqliteBackingStore,/);
  });

  it('loads a crashed page again three times in ten minutes', () => {
    const minute = 60_000;
    const three = [0, minute, 2 * minute];
    expect(reloadsAfter(three, 3 * minute)).toBeUndefined();
    expect(reloadsAfter(three, 10 * minute)).toEqual([minute, 2 * minute, 10 * minute]);
  });
});
