import { contextBridge, ipcRenderer } from 'electron';

import type { SheetDesk } from '../contract-print.ts';

/** All that the print page has: no shop, no journal, no printer. */
const sheetDesk: SheetDesk = {
  takeSheet: () => ipcRenderer.invoke('sheet:take', undefined),
  tellDrawn: (drawn) => ipcRenderer.invoke('sheet:drawn', drawn),
};

contextBridge.exposeInMainWorld('sheetDesk', sheetDesk);
