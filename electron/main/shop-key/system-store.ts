import { safeStorage } from 'electron';

import type { SecretStore } from './shop-key.ts';

/** The system's own keeping of secrets. Linux without a keyring answers `basic_text`: as good as plain, so not used. */
export const systemStore: SecretStore = {
  canKeep: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || isRealBackend(safeStorage.getSelectedStorageBackend())),
  encrypt: (text) => safeStorage.encryptString(text),
  decrypt: (bytes) => safeStorage.decryptString(bytes),
};

function isRealBackend(backend: string): boolean {
  return backend !== 'basic_text' && backend !== 'unknown';
}
