import type { App } from 'electron';

import type { About } from '../contract.ts';

type Running = {
  readonly app: Pick<App, 'getVersion' | 'isPackaged'>;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly dataFolder: string;
};

/** What somebody is asked who has a question about the app: which one it is, what it runs on, where its data lies. */
export function aboutThisApp({ app, versions, dataFolder }: Running): About {
  return {
    version: app.getVersion(),
    isPackaged: app.isPackaged,
    electron: versions['electron'] ?? '',
    chromium: versions['chrome'] ?? '',
    node: versions['node'] ?? '',
    dataFolder,
  };
}
