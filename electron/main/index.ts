import { join, resolve } from 'node:path';

import { type BrowserWindow, app, session } from 'electron';

import { aboutThisApp } from './about.ts';
import { answerPage } from './answer-page.ts';
import { appId } from './app-id.ts';
import { answerAppOrigin, registerAppScheme } from './app-origin.ts';
import { calendarFile } from './calendar-file/calendar-file.ts';
import { askForPlace } from './calendar-file/save-dialog.ts';
import { Closing } from './closing/closing.ts';
import { Copies } from './copy/copies.ts';
import { askForCopy } from './copy/copy-dialog.ts';
import { customerWindow } from './customer-window/customer-window.ts';
import { chooseDataFolder } from './data-folder.ts';
import { realDisk, sharedDisk } from './disk/disk.ts';
import { Writings } from './disk/writings.ts';
import { handlersFor } from './handlers.ts';
import { ShopData } from './journal/shop-data.ts';
import { codeOf } from './journal/write-faults.ts';
import { languageKeeper } from './language/shop-language.ts';
import { openLog } from './log/log.ts';
import { loginItem } from './login-item/login-item.ts';
import { systemLogin } from './login-item/system-login.ts';
import { setMenu } from './menu.ts';
import { noticeBoard } from './notices/notice-board.ts';
import { showsNotices, systemNotice } from './notices/system-notice.ts';
import { reloadAfterCrash } from './page-crash.ts';
import { devServerHost, serveFromVite } from './page/dev-server.ts';
import { servePage } from './page/serve-page.ts';
import { OpenedFiles } from './opened-file/opened-files.ts';
import { isSharedFile, sharedFileAmong } from './opened-file/shared-file-among.ts';
import { openPrinting } from './printing/open-printing.ts';
import { cutChromiumOff } from './security/chromium-switches.ts';
import { denyNavigation } from './security/navigation.ts';
import { denyNewWindows } from './security/new-windows.ts';
import { denyPermissions } from './security/permissions.ts';
import { denyNetwork } from './security/requests.ts';
import { denyWebRtcUdp } from './security/webrtc.ts';
import { denyWebviews } from './security/webviews.ts';
import { denySpellcheck } from './security/spellcheck.ts';
import { askForFolder } from './shared-folder/folder-dialog.ts';
import { SharedFolder } from './shared-folder/shared-folder.ts';
import { machineOf } from './report/machine.ts';
import { problemFacts } from './report/problem-facts.ts';
import { shopDoor } from './shop-door.ts';
import { ShopKeyKeeper } from './shop-key/shop-key.ts';
import { systemStore } from './shop-key/system-store.ts';
import { keptLongIn } from './snapshots/kept-long.ts';
import { Snapshots } from './snapshots/snapshots.ts';
import { roomIn } from './space/space.ts';
import { pinStorageBackend } from './storage/storage-backend.ts';
import { PageStorage } from './storage/page-storage.ts';
import { Succession } from './succession/succession.ts';
import { trayKeeper } from './tray/tray-keeper.ts';
import { trayPicture } from './tray/tray-picture.ts';
import { openUpdates } from './updates/open-updates.ts';
import { bringForward, openWindow, showScreen } from './window.ts';

const dist = join(import.meta.dirname, '..');
const devHost = devServerHost(app.isPackaged, process.env);
const isDevelopment = devHost !== undefined;
let window: BrowserWindow | undefined;

app.setAppUserModelId(appId);
const present = chooseDataFolder(app, process.env);
pinStorageBackend(app.commandLine);
cutChromiumOff(app.commandLine, isDevelopment);
registerAppScheme();

const dataFolder = app.getPath('userData');
const language = languageKeeper(join(dataFolder, 'language.json'), app.commandLine);
const log = openLog({ folder: join(dataFolder, 'logs'), now: Date.now });
const shop = new ShopData(join(dataFolder, 'shop'));
const closing = new Closing();
const door = shopDoor({
  app,
  present,
  // A file is opened in the shop it was opened with, and not once more in the other.
  words: process.argv.slice(1).filter((word) => !isSharedFile(word)),
  finish: () => {
    updates.stay();
    closing.letGo(); // The journal closes now: a last look would write nothing.
    return shop.close();
  },
});
const storage = new PageStorage(dataFolder, Date.now);
const tray = trayKeeper({
  habitFile: join(dataFolder, 'tray.json'),
  makePicture: () => trayPicture({ onOpen: () => bringForward(window), onQuit: () => app.quit() }),
});
const calendar = calendarFile({
  placeFile: join(dataFolder, 'calendar-file.json'),
  ask: (words, present) => askForPlace(window, words, present),
});
const writings = new Writings();
const identity = () => shop.identity;
const keptLong = keptLongIn(join(dataFolder, 'snapshots-kept.json'));
const snapshots = new Snapshots({
  disk: realDisk,
  folder: join(dataFolder, 'shop', 'snapshots'),
  writings,
  identity,
  room: () => roomIn(dataFolder),
  keptLong: keptLong.read,
});
const updates = openUpdates({ app, present, dataFolder, snapshots, log });
const sharing = new SharedFolder({
  disk: sharedDisk,
  memoryDisk: realDisk,
  memoryFile: join(dataFolder, 'shop', 'meeting.json'),
  placeFile: join(dataFolder, 'shared-folder.json'),
  dataFolder,
  writings,
  identity,
  ask: (title, present) => askForFolder(window, title, present),
});
const shopKey = new ShopKeyKeeper(join(dataFolder, 'shop-key.txt'), systemStore);
const succession = new Succession({
  shop,
  folder: join(dataFolder, 'shop'),
  now: Date.now,
  room: () => roomIn(dataFolder),
  letGo: async () => {
    await writings.clear('snapshot');
    await writings.clear('shared');
  },
});
const copies = new Copies({
  disk: sharedDisk,
  writings,
  dataFolder,
  ask: (words) => askForCopy(window, words),
});
const opened = new OpenedFiles(sharedDisk);
const about = aboutThisApp({ app, versions: process.versions, dataFolder });
const login = loginItem(systemLogin({ app, platform: process.platform, env: process.env }));
const customer = customerWindow(() => window);
const problem = () =>
  problemFacts({ logFolder: join(dataFolder, 'logs'), machine: () => machineOf(app) });
const notices = noticeBoard({
  isSupported: showsNotices,
  make: systemNotice,
  onClick: () => showScreen(window, 'today'),
});

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, words, folder) => comeForward(words, folder));
  app.on('open-file', (event, path) => {
    event.preventDefault(); // macOS hands a file over so, also to an app that is starting.
    comeForward([path]);
  });
  comeForward(process.argv);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => tray.quit());
  app.on('will-quit', () => log.write('info', 'app quits'));
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
    denyNewWindows(contents);
    denyWebviews(contents);
    denyWebRtcUdp(contents);
  });
  process.on('uncaughtException', onBug);
  process.on('unhandledRejection', onBug);
  app.whenReady().then(start).catch(onBug);
} else {
  app.quit();
}

async function start(): Promise<void> {
  log.write('info', 'app starts', { packaged: app.isPackaged, shop: present });
  setMenu(process.platform, isDevelopment);
  const ours = session.defaultSession;
  denySpellcheck(ours);
  denyPermissions(ours);
  const loosened = { devHost, devtools: !app.isPackaged };
  const serve = isDevelopment ? serveFromVite(devHost) : servePage(join(dist, 'page'));
  denyNetwork(ours, loosened);
  answerAppOrigin(serve);
  const preload = join(dist, 'preload/print.cjs');
  const press = openPrinting({ preload, serve, loosened, platform: process.platform });
  const safety = { shop, log, writings, snapshots, keptLong, sharing, storage, dataFolder };
  answerPage(
    handlersFor({
      ...safety,
      closing,
      door,
      notices,
      tray,
      calendar,
      press,
      succession,
      copies,
      opened,
      shopKey,
      customer,
      problem,
      about,
      updates,
      login,
      language,
    }),
    (channel, error) =>
      log.write('warn', 'call from the page refused', { channel, code: codeOf(error) }),
  );
  await openWindow({
    preload: join(dist, 'preload/index.cjs'),
    placeFile: join(dataFolder, 'window.json'),
    hides: tray.hidesWindow,
    mayClose: (close) => closing.mayClose(close),
    onFault: (error) => log.write('warn', 'window place not kept', { code: codeOf(error) }),
    onOpened: (opened) => {
      window = opened; // Before it has loaded: a second start must find it even so.
      reloadAfterCrash(opened, log, Date.now);
      // The hidden one would keep an app alive that nobody sees.
      opened.on('closed', press.close);
      opened.on('closed', customer.close);
    },
  });
}

/** Started, once or again: the window that is there comes forward, and the page hears of a shop file among the words. */
function comeForward(words: readonly string[], folder = process.cwd()): void {
  const sharedFile = sharedFileAmong(words);
  if (sharedFile !== undefined) opened.opened(resolve(folder, sharedFile));
  bringForward(window);
}

/** A bug is written down and the app goes on: the journal has what was saved, the page shows the rest. */
function onBug(error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown';
  log.write('error', 'bug', { name, code: codeOf(error) });
}
