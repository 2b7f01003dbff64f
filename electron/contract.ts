import type { ClosingCalls, ClosingComputer } from './contract-closing.ts';
import type { CopyCalls, CopyComputer } from './contract-copy.ts';
import type { OpenedCalls, OpenedComputer } from './contract-opened.ts';
import type { PrintCalls, PrintComputer } from './contract-print.ts';
import type { SafetyCalls, SafetyComputer } from './contract-safety.ts';
import type { AppendOutcome, JournalBatch, JournalEnd, JournalPage } from './contract-journal.ts';
import type { SharingCalls, SharingComputer } from './contract-sharing.ts';
import type { ShopKeyCalls, ShopKeyComputer } from './contract-shop-key.ts';
import type { SuccessionCalls, SuccessionComputer } from './contract-succession.ts';
import type { UpdateCalls, UpdateComputer } from './contract-updates.ts';

type CallsThatKeep = ClosingCalls &
  CopyCalls &
  OpenedCalls &
  SafetyCalls &
  SharingCalls &
  SuccessionCalls &
  ShopKeyCalls;
type ComputerThatKeeps = ClosingComputer &
  CopyComputer &
  OpenedComputer &
  SafetyComputer &
  SharingComputer &
  SuccessionComputer &
  ShopKeyComputer;

/**
 * Everything the page may ask of the computer. There is no other door: adding a
 * line here is a security decision, and is reviewed as one.
 */
export type Calls = CallsThatKeep &
  PrintCalls &
  UpdateCalls & {
    'shop:open': { ask: ShopQuestion; answer: ShopOpening & { readonly shop: WhichShop } };
    'shop:switch': { ask: { readonly to: WhichShop }; answer: SwitchOutcome };
    'shop:point': { ask: { readonly generation: number }; answer: PointOutcome };
    'journal:append': { ask: JournalBatch; answer: AppendOutcome };
    'journal:read': { ask: { readonly after: number }; answer: JournalPage };
    'storage:set-aside': { ask: undefined; answer: SetAsideOutcome };
    'log:write': { ask: LogLine; answer: LogOutcome };
    'report:facts': { ask: undefined; answer: ProblemFacts };
    'customer-window:read': { ask: undefined; answer: CustomerWindowState };
    'customer-window:set': { ask: { readonly isOn: boolean }; answer: CustomerWindowState };
    'notice:show': { ask: Notice; answer: NoticeOutcome };
    'tray:read': { ask: undefined; answer: TrayHabit };
    'tray:set': { ask: TrayWish; answer: TrayOutcome };
    'language:set': { ask: { readonly language: ShopLanguage }; answer: LanguageOutcome };
    'about:look': { ask: undefined; answer: About };
    'login-item:look': { ask: undefined; answer: LoginItem };
    'login-item:set': { ask: { readonly isOn: boolean }; answer: LoginItemOutcome };
    'calendar-file:look': { ask: undefined; answer: CalendarPlace };
    'calendar-file:choose': { ask: CalendarFileWords; answer: CalendarChoice };
    'calendar-file:write': { ask: { readonly text: string }; answer: CalendarWritten };
    'calendar-file:forget': { ask: undefined; answer: CalendarForgotten };
  };

/** The shop databases that the page found in IndexedDB: the way back if the data folder's own pointer is gone. */
export type ShopQuestion = { readonly known: readonly KnownShop[] };
export type KnownShop = { readonly shopId: string; readonly generation: number };

export type ShopOpening =
  | {
      readonly kind: 'opened';
      readonly shopId: string;
      readonly deviceId: string;
      /** Which IndexedDB database is the present one: `shop-<shopId>-<generation>`. */
      readonly generation: number;
      /** Databases of lower generations are of a state that was replaced: nothing is salvaged from them. */
      readonly oldest: number;
      /** What lies before was dropped, since snapshots hold it; 0 records as long as nothing was. */
      readonly begins: JournalEnd;
      readonly end: JournalEnd;
      readonly notices: readonly JournalNotice[];
    }
  /** Written by a newer app: nothing was opened, nothing was changed. */
  | { readonly kind: 'newer-app' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** The owner's own shop, or the made-up one to try, which lies in a data folder of its own. */
export type WhichShop = 'own' | 'sample';

/** The app starts again in the other data folder; or it is there already, and nothing happens. */
export type SwitchOutcome = { readonly kind: 'leaving' } | { readonly kind: 'already-there' };

/** What the journal did to itself at opening; the page tells the owner in words. */
export type JournalNotice =
  | { readonly kind: 'torn-tail-cut'; readonly bytes: number; readonly keptAs: string }
  | { readonly kind: 'damaged'; readonly segment: string; readonly records: number };

/**
 * Chromium can refuse to open a damaged IndexedDB, for ever. The journal has everything, so its files
 * are moved out of the way (never deleted) and a new database can be built. Only
 * before the shop is opened, and once in a run.
 */
export type SetAsideOutcome =
  | { readonly kind: 'set-aside'; readonly as: string }
  | { readonly kind: 'not-possible'; readonly code: string };

/** A line for the rotating log. The computer redacts names, phones and paths before it writes. */
export type LogLine = { readonly level: 'info' | 'warn' | 'error'; readonly message: string };
export type PointOutcome =
  | { readonly kind: 'pointed' }
  | { readonly kind: 'not-writable'; readonly code: string };
export type LogOutcome = { readonly kind: 'logged' } | { readonly kind: 'dropped' };

/** What the computer knows of a problem: versions and sizes, and the log, which names nobody. The owner sees it before anyone else. */
export type ProblemFacts = {
  readonly machine: Readonly<Record<string, string>>;
  readonly logs: readonly ReportedLog[];
};
export type ReportedLog = { readonly name: string; readonly text: string };

/** The window that faces the customer. It asks nothing of the computer and hears of the shop only what is shown in it. */
export type CustomerWindowState = {
  readonly kind: 'customer-window';
  readonly isOn: boolean;
  /** Whether there is a second screen for it; without one it is a window like another. */
  readonly hasScreen: boolean;
};

/** What the system tells in the corner of the screen, also while the window is hidden. Said again by the same id. */
export type Notice = { readonly id: string; readonly title: string; readonly text: string };
export type NoticeOutcome =
  | { readonly kind: 'shown' }
  | { readonly kind: 'not-possible'; readonly code: string };

/** Whether closing the window leaves the app beside the clock; kept on this computer, off at first. */
export type TrayHabit = { readonly kind: 'habit'; readonly isOn: boolean };
export type TrayWish = { readonly isOn: boolean; readonly words: TrayWords };
/** The page knows the language of the shop. */
export type TrayWords = { readonly open: string; readonly quit: string; readonly hint: string };
export type TrayOutcome =
  | { readonly kind: 'set' }
  | { readonly kind: 'not-possible'; readonly code: string };

/** Which app this is and what it runs on; the folder is there to be shown. */
export type About = {
  readonly version: string;
  /** Installed, or started out of its sources. */
  readonly isPackaged: boolean;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly dataFolder: string;
};

/** Whether the app starts with the computer. `not-offered`: it is not installed, or runs from a stick. */
export type LoginItem =
  | { readonly kind: 'login-item'; readonly isOn: boolean }
  | { readonly kind: 'not-offered' };
export type LoginItemOutcome =
  | { readonly kind: 'set' }
  | { readonly kind: 'not-possible'; readonly code: string };

/** The one calendar file that is kept up to date for others to subscribe to. Where it lies only a person can say, in the system's own dialog. */
export type CalendarPlace =
  | { readonly kind: 'none' }
  /** `writtenAt` is the file's own time; null if there is none at the moment. The path is there to be shown. */
  | { readonly kind: 'kept'; readonly path: string; readonly writtenAt: string | null };
/** What the dialog says, in the language of the shop; the name it proposes for the file. */
export type CalendarFileWords = { readonly title: string; readonly fileName: string };
export type CalendarChoice =
  | { readonly kind: 'chosen' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-possible'; readonly code: string };
export type CalendarWritten =
  | { readonly kind: 'written' }
  /** The same is there already but for the moment it was written. */
  | { readonly kind: 'same' }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'folder-gone' }
  /** What lies there is no calendar: it is not written over. */
  | { readonly kind: 'other-file' }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-writable'; readonly code: string };
export type CalendarForgotten =
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'not-possible'; readonly code: string };
/** For what Chromium draws in its own words, from the next start on; nothing of the shop is in it. */
export type ShopLanguage = 'zh-CN' | 'zh-TW' | 'en';
export type LanguageOutcome =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept'; readonly code: string };
export type Channel = keyof Calls;
export type Ask<C extends Channel> = Calls[C]['ask'];
export type Answer<C extends Channel> = Calls[C]['answer'];

/** What the preload puts on `window.computer`. */
export type Computer = ComputerThatKeeps &
  PrintComputer &
  UpdateComputer & {
    readonly openShop: (question: ShopQuestion) => Promise<Answer<'shop:open'>>;
    readonly switchShop: (to: WhichShop) => Promise<SwitchOutcome>;
    readonly pointTo: (generation: number) => Promise<PointOutcome>;
    readonly appendToJournal: (batch: JournalBatch) => Promise<AppendOutcome>;
    readonly readJournal: (after: number) => Promise<JournalPage>;
    readonly setDatabaseAside: () => Promise<SetAsideOutcome>;
    readonly writeLog: (line: LogLine) => Promise<LogOutcome>;
    readonly readProblemFacts: () => Promise<ProblemFacts>;
    readonly readCustomerWindow: () => Promise<CustomerWindowState>;
    readonly setCustomerWindow: (isOn: boolean) => Promise<CustomerWindowState>;
    readonly showNotice: (notice: Notice) => Promise<NoticeOutcome>;
    readonly readTray: () => Promise<TrayHabit>;
    readonly setTray: (wish: TrayWish) => Promise<TrayOutcome>;
    readonly setLanguage: (language: ShopLanguage) => Promise<LanguageOutcome>;
    readonly lookAbout: () => Promise<About>;
    readonly lookAtLoginItem: () => Promise<LoginItem>;
    readonly setLoginItem: (isOn: boolean) => Promise<LoginItemOutcome>;
    readonly lookForCalendar: () => Promise<CalendarPlace>;
    readonly chooseCalendar: (words: CalendarFileWords) => Promise<CalendarChoice>;
    readonly writeCalendar: (text: string) => Promise<CalendarWritten>;
    readonly forgetCalendar: () => Promise<CalendarForgotten>;
  };
