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
  showNotice: (notice) => ask('notice:show', notice),
  readTray: () => ask('tray:read', undefined),
  setTray: (wish) => ask('tray:set', wish),
  lookForCalendar: () => ask('calendar-file:look', undefined),
  chooseCalendar: (words) => ask('calendar-file:choose', words),
  writeCalendar: (text) => ask('calendar-file:write', { text }),
  forgetCalendar: () => ask('calendar-file:forget', undefined),
  listPrinters: () => ask('print:printers', undefined),
  printSheet: (order) => ask('print:sheet', order),
  makePdf: (sheet) => ask('print:pdf', { sheet }),
  lookAtJob: (job) => ask('print:job', job),
  cancelJob: (job) => ask('print:cancel', job),
  renewDevice: () => ask('shop:renew-device', undefined),
  lookAtSpace: () => ask('space:look', undefined),
  lookAtProtection: () => ask('protection:look', undefined),
  clearSetAside: () => ask('storage:clear-aside', undefined),
  trimJournal: () => ask('journal:trim', undefined),
  eraseInJournal: (stubs) => ask('journal:erase', { stubs }),
  addToFile: (piece) => ask('file:add', piece),
  abandonFile: (writing) => ask('file:abandon', { writing }),
  listSnapshots: () => ask('snapshots:list', undefined),
  beginSnapshot: (about) => ask('snapshots:begin', about),
  finishSnapshot: (end) => ask('snapshots:finish', end),
  readSnapshot: (name, from) => ask('snapshots:read', { name, from }),
  vouchForSnapshot: (mark) => ask('snapshots:vouch', mark),
  tidySnapshots: () => ask('snapshots:tidy', undefined),
  lookAtSharing: () => ask('sharing:look', undefined),
  chooseSharing: (title) => ask('sharing:choose', { title }),
  forgetSharing: () => ask('sharing:forget', undefined),
  listShared: () => ask('sharing:list', undefined),
  beginShared: (key) => ask('sharing:begin', key),
  finishShared: (end) => ask('sharing:finish', end),
  recallSharing: () => ask('sharing:recall', undefined),
  rememberSharing: (text) => ask('sharing:remember', { text }),
  proveShared: (file) => ask('sharing:prove', file),
  readShared: (file, from) => ask('sharing:read', { file, from }),
  deleteShared: (deletion) => ask('sharing:delete', deletion),
  confirmShared: (file) => ask('sharing:confirm', file),
  beginNext: (about) => ask('next:begin', about),
  appendToNext: (batch) => ask('next:append', batch),
  takeNext: (end) => ask('next:take', end),
  abandonNext: () => ask('next:abandon', undefined),
  listReplaced: () => ask('replaced:list', undefined),
  takeBackReplaced: (back) => ask('replaced:take-back', back),
  dropReplaced: (name) => ask('replaced:drop', { name }),
};

contextBridge.exposeInMainWorld('computer', computer);

function ask<C extends Channel>(channel: C, request: Ask<C>): Promise<Answer<C>> {
  return ipcRenderer.invoke(channel, request);
}
