import { contextBridge, ipcRenderer } from 'electron';

import type { Press } from '../contract.ts';

/** All that the print page has: no shop, no journal, no printer. */
const press: Press = {
  takeSheet: () => ipcRenderer.invoke('sheet:take', undefined),
  tellDrawn: (drawn) => ipcRenderer.invoke('sheet:drawn', drawn),
};

contextBridge.exposeInMainWorld('press', press);
