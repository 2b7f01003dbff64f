/**
 * What every page of ours runs with: Chromium's sandbox, a world apart from its preload's, no Node. Named one by one, the
 * usual values too, so that no newer Electron changes one behind our back.
 */
export const pageRights = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;
