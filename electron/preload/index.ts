import { contextBridge, ipcRenderer } from 'electron';

import type { Answer, Ask, Channel, Computer } from '../contract.ts';

const computer: Computer = {
  openShop: (question) => ask('shop:open', question),
  switchShop: (to) => ask('shop:switch', { to }),
  pointTo: (generation) => ask('shop:point', { generation }),
  appendToJournal: (batch) => ask('journal:append', batch),
  readJournal: (after) => ask('journal:read', { after }),
  setDatabaseAside: () => ask('storage:set-aside', undefined),
  writeLog: (line) => ask('log:write', line),
  readProblemFacts: () => ask('report:facts', undefined),
  readCustomerWindow: () => ask('customer-window:read', undefined),
  setCustomerWindow: (isOn) => ask('customer-window:set', { isOn }),
  showNotice: (notice) => ask('notice:show', notice),
  readTray: () => ask('tray:read', undefined),
  setTray: (wish) => ask('tray:set', wish),
  lookAbout: () => ask('about:look', undefined),
  lookAtLoginItem: () => ask('login-item:look', undefined),
  setLoginItem: (isOn) => ask('login-item:set', { isOn }),
  lookForCalendar: () => ask('calendar-file:look', undefined),
  chooseCalendar: (words) => ask('calendar-file:choose', words),
  writeCalendar: (text) => ask('calendar-file:write', { text }),
  forgetCalendar: () => ask('calendar-file:forget', undefined),
  listPrinters: () => ask('print:printers', undefined),
  printSheet: (order) => ask('print:sheet', order),
  makePdf: (sheet) => ask('print:pdf', { sheet }),
  lookAtJob: (job) => ask('print:job', job),
  cancelJob: (job) => ask('print:cancel', job),
};

contextBridge.exposeInMainWorld('computer', computer);

function ask<C extends Channel>(channel: C, request: Ask<C>): Promise<Answer<C>> {
  return ipcRenderer.invoke(channel, request);
}
