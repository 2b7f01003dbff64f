import { createRequire } from 'node:module';

import { expect, test } from '@playwright/test';
import type { Configuration } from 'electron-builder';

import { packaging } from '#build/electron-builder.ts';
import { signingBy } from '#build/package/signing.ts';

const certificate = { CSC_LINK: 'a certificate', CSC_KEY_PASSWORD: 'its word' };
const notary = { APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' };

/**
 * What cannot be made on this computer is at least no nonsense: electron-builder's own check reads the whole
 * configuration, whatever the system it runs on. It takes seconds to begin, so it is not among the unit tests.
 */
test('Windows, macOS and Linux, with and without a signature, pass electron-builder’s own check', async () => {
  for (const env of [{}, certificate, { ...certificate, ...notary }]) {
    expect(await faultOf(configuredWith(env)), JSON.stringify(env)).toBe('');
  }
  // It would say so if something were wrong.
  const { nsis, ...others } = configuredWith({});
  const wrong = { ...others, nsis: { ...nsis, deleteAppData: true } };
  expect(await faultOf(wrong)).toContain('configuration.nsis');
});

test('an installation asks nobody for a password, and its removal takes no data along', () => {
  const { nsis, win, mac, linux, asar } = configuredWith({});
  expect(nsis).toMatchObject({ perMachine: false, allowElevation: false });
  expect(nsis?.deleteAppDataOnUninstall).toBe(false);
  expect(nsis?.include).toMatch(/uninstall\.nsh$/);
  expect(win?.fileAssociations).toMatchObject([{ ext: 'age' }]);
  expect(mac?.fileAssociations).toMatchObject([{ ext: 'age' }]);
  expect(linux?.mimeTypes).toEqual(['application/x-regulars-shop']);
  expect(asar).toBe(true);
});

test('a signature is asked for exactly when there is a certificate', () => {
  const [without, signed, notarised] = [{}, certificate, { ...certificate, ...notary }].map(
    configuredWith,
  );
  expect(without?.win?.forceCodeSigning).toBe(false);
  expect(without?.mac).toMatchObject({ identity: null, notarize: false });
  expect(signed?.win?.forceCodeSigning).toBe(true);
  expect(signed?.mac).toMatchObject({ notarize: false, hardenedRuntime: true });
  expect(signed?.mac?.identity).toBeUndefined();
  expect(notarised?.mac?.notarize).toBe(true);
});

function configuredWith(env: Readonly<Record<string, string>>): Configuration {
  return packaging({
    electron: '45.0.0',
    output: 'out',
    mark: '',
    signing: signingBy(env),
    news: {},
  });
}

/** What electron-builder says before it packs anything; empty if it has nothing to say. */
async function faultOf(configuration: unknown): Promise<string> {
  const builder = createRequire(import.meta.resolve('electron-builder'));
  const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
    readonly validateConfiguration: Validate;
  };
  return validateConfiguration(configuration, { isEnabled: false }).then(
    () => '',
    (error: unknown) => String(error),
  );
}

type Validate = (configuration: unknown, log: { readonly isEnabled: boolean }) => Promise<void>;
