import { Provider, type UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';

import type { Release } from './release.ts';

export type Source = {
  readonly addressOf: (release: Release) => string;
  /** The newest signed version, by the name of the file that tells of it. */
  readonly look: (name: string) => Promise<Release>;
};

/**
 * Whom electron-updater asks for a newest version: it hears of a release what was read out of a signed text, and nothing else
 * of that text (a share of shops to begin with, rights of an administrator, a package from another place).
 */
export class SignedProvider extends Provider<UpdateInfo> {
  private readonly source: Source;
  private found: Release | undefined;

  constructor(source: Source, runtime: ProviderRuntimeOptions) {
    super(runtime);
    this.source = source;
  }

  /** Whatever it would say in addition stays here: a number for this computer is among it. */
  override setRequestHeaders(): void {}

  async getLatestVersion(): Promise<UpdateInfo> {
    this.found = await this.source.look(`${this.getDefaultChannelName()}.yml`);
    const { version, file } = this.found;
    const files = [{ url: file.name, sha512: file.sha512, size: file.bytes }];
    return { version, files, path: file.name, sha512: file.sha512, releaseDate: '' };
  }

  resolveFiles({ files }: UpdateInfo) {
    const { found, source } = this;
    if (found === undefined) return [];
    return files.map((info) => ({ url: new URL(source.addressOf(found)), info }));
  }
}
