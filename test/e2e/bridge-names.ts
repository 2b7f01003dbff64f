const words = (text: string) => text.trim().split(/\s+/);

const shop = words(
  'appendToJournal openShop pointTo readJournal setDatabaseAside switchShop writeLog',
);
const desk = words(
  'waitForClosing readyToClose readTray setTray showNotice lookAbout lookAtLoginItem setLoginItem setLanguage',
);
const calendar = words('chooseCalendar forgetCalendar lookForCalendar writeCalendar');
const print = words('cancelJob listPrinters lookAtJob makePdf printSheet');
const finish = words('readProblemFacts readCustomerWindow setCustomerWindow');
const updates = words('lookAtUpdates setUpdates askForUpdate');
const journal = words(
  'renewDevice lookAtSpace lookAtProtection clearSetAside trimJournal eraseInJournal',
);
const files = words('addToFile abandonFile beginCopy finishCopy waitForOpened readOpened');
const snapshots = words(
  'listSnapshots beginSnapshot finishSnapshot readSnapshot vouchForSnapshot tidySnapshots readRotation keepSnapshots',
);
const sharing = words(
  `lookAtSharing chooseSharing forgetSharing listShared beginShared finishShared recallSharing rememberSharing
  proveShared readShared deleteShared confirmShared lookAtShopKey keepShopKey forgetShopKey`,
);
const succession = words(
  'beginNext appendToNext takeNext abandonNext listReplaced takeBackReplaced dropReplaced',
);

/** Everything that the page may ask the computer, by name: a call that is not on this list came in unseen. */
export const bridgeNames = [
  ...shop,
  ...desk,
  ...calendar,
  ...print,
  ...finish,
  ...updates,
  ...journal,
  ...files,
  ...snapshots,
  ...sharing,
  ...succession,
].toSorted();
