import type { About, ProblemFacts, SetAsideOutcome } from '../contract.ts';
import type { Handlers } from './answer-page.ts';
import type { CalendarFile } from './calendar-file/calendar-file.ts';
import type { CustomerWindow } from './customer-window/customer-window.ts';
import type { LoginItemKeeper } from './login-item/login-item.ts';
import type { NoticeBoard } from './notices/notice-board.ts';
import type { ShopDoor } from './shop-door.ts';
import type { PrintRoom } from './printing/open-printing.ts';
import { readDrawn, readPdfWish, readPrintOrder, readSpoolJob } from './requests/read-printing.ts';
import { type SafetyParts, safetyHandlers } from './safety-handlers.ts';
import { type ClosingAnswering, closingHandlers } from './closing/closing.ts';
import { type ShopKeyAnswering, shopKeyHandlers } from './shop-key/shop-key-handlers.ts';
import { type SuccessionAnswering, successionHandlers } from './succession/succession-handlers.ts';
import { type CopyAnswering, copyHandlers } from './copy/copy-handlers.ts';
import { type OpenedAnswering, openedHandlers } from './opened-file/opened-handlers.ts';
import { type UpdateAnswering, updateHandlers } from './updates/update-handlers.ts';
import type { LanguageKeeper } from './language/shop-language.ts';
import type { TrayKeeper } from './tray/tray-keeper.ts';
import {
  readBatch,
  readCalendarText,
  readCalendarWords,
  readCustomerWish,
  readJournalQuestion,
  readLogLine,
  readLoginItemWish,
  readNothing,
  readNotice,
  readPoint,
  readShopQuestion,
  readSwitch,
  readLanguage,
  readTrayWish,
} from './requests/read-requests.ts';

type Answering = SafetyParts &
  ClosingAnswering &
  CopyAnswering &
  OpenedAnswering &
  SuccessionAnswering &
  ShopKeyAnswering &
  UpdateAnswering & {
    readonly door: ShopDoor;
    readonly notices: NoticeBoard;
    readonly tray: TrayKeeper;
    readonly calendar: CalendarFile;
    readonly about: About;
    readonly login: LoginItemKeeper;
    readonly language: LanguageKeeper;
    readonly press: PrintRoom;
    readonly customer: CustomerWindow;
    readonly problem: () => Promise<ProblemFacts>;
  };

/** Who answers which of the page's calls. */
export function handlersFor(answering: Answering): Handlers {
  const { shop, storage, door, log, notices, tray } = answering;
  return {
    ...calendarHandlers(answering),
    ...printHandlers(answering),
    ...safetyHandlers(answering),
    ...successionHandlers(answering),
    ...copyHandlers(answering),
    ...openedHandlers(answering),
    ...closingHandlers(answering),
    ...shopKeyHandlers(answering),
    ...updateHandlers(answering),
    ...computerHandlers(answering),
    'shop:open': {
      read: readShopQuestion,
      run: async (question) => {
        const opening = await shop.open(question);
        const notices = opening.kind === 'opened' ? opening.notices.length : 0;
        log.write(notices > 0 ? 'warn' : 'info', 'shop opening', { kind: opening.kind, notices });
        return { ...opening, shop: door.present };
      },
    },
    'shop:switch': {
      read: readSwitch,
      run: async ({ to }) => {
        log.write('info', 'shop switch', { to });
        return door.leaveFor(to);
      },
    },
    'shop:point': { read: readPoint, run: ({ generation }) => shop.point(generation) },
    'journal:append': {
      read: readBatch,
      run: async (batch) => {
        const outcome = await shop.append(batch);
        if (outcome.kind !== 'written') log.write('warn', 'journal append', { kind: outcome.kind });
        return outcome;
      },
    },
    'journal:read': { read: readJournalQuestion, run: ({ after }) => shop.read(after) },
    'storage:set-aside': {
      read: readNothing,
      run: async () => {
        // Whoever has opened the shop has a database that works.
        const outcome: SetAsideOutcome = shop.isOpen
          ? { kind: 'not-possible', code: 'OPEN' }
          : await storage.setAside();
        log.write('warn', 'database set aside', { kind: outcome.kind });
        return outcome;
      },
    },
    'report:facts': { read: readNothing, run: () => answering.problem() },
    'customer-window:read': { read: readNothing, run: async () => answering.customer.state() },
    'customer-window:set': {
      read: readCustomerWish,
      run: async ({ isOn }) => {
        log.write('info', 'customer window', { on: isOn });
        return answering.customer.set(isOn);
      },
    },
    'log:write': { read: readLogLine, run: async (line) => log.fromPage(line) },
    'notice:show': {
      read: readNotice,
      run: async (notice) => {
        const outcome = notices.show(notice);
        log.write('info', 'notice', { kind: outcome.kind });
        return outcome;
      },
    },
    'tray:read': { read: readNothing, run: async () => tray.habit() },
    'tray:set': {
      read: readTrayWish,
      run: async (wish) => {
        const outcome = await tray.set(wish);
        log.write('info', 'tray', { on: wish.isOn, kind: outcome.kind });
        return outcome;
      },
    },
  };
}

type CalendarCalls = Extract<keyof Handlers, `calendar-file:${string}`>;

/** Of the calendar file the log hears what came of it, never where it lies. */
function calendarHandlers({ calendar, log }: Answering): Pick<Handlers, CalendarCalls> {
  function noted<Outcome extends { readonly kind: string }>(outcome: Outcome): Outcome {
    if (outcome.kind !== 'same') log.write('info', 'calendar file', { kind: outcome.kind });
    return outcome;
  }
  return {
    'calendar-file:look': { read: readNothing, run: async () => calendar.look() },
    'calendar-file:choose': {
      read: readCalendarWords,
      run: async (words) => noted(await calendar.choose(words)),
    },
    'calendar-file:write': {
      read: readCalendarText,
      run: async ({ text }) => noted(await calendar.write(text)),
    },
    'calendar-file:forget': {
      read: readNothing,
      run: async () => noted(await calendar.forget()),
    },
  };
}

type ComputerCalls = Extract<
  keyof Handlers,
  `about:${string}` | `login-item:${string}` | `language:${string}`
>;

function computerHandlers({
  about,
  login,
  language: keeper,
  log,
}: Answering): Pick<Handlers, ComputerCalls> {
  return {
    'about:look': { read: readNothing, run: async () => about },
    'language:set': {
      read: readLanguage,
      run: async ({ language }) => {
        const outcome = await keeper.set(language);
        if (outcome.kind !== 'kept') log.write('warn', 'language', outcome);
        return outcome;
      },
    },
    'login-item:look': { read: readNothing, run: () => login.look() },
    'login-item:set': {
      read: readLoginItemWish,
      run: async ({ isOn }) => {
        const outcome = await login.set(isOn);
        log.write('info', 'login item', { on: isOn, kind: outcome.kind });
        return outcome;
      },
    },
  };
}

type PrintChannel = Extract<keyof Handlers, `print:${string}` | `sheet:${string}`>;

/** What became of a sheet is written down, never its words nor the printer's name: a shop may call one after a clerk. */
function printHandlers({ press, log }: Answering): Pick<Handlers, PrintChannel> {
  return {
    'print:printers': { read: readNothing, run: () => press.printers() },
    'print:sheet': {
      read: readPrintOrder,
      run: async (order) => {
        const outcome = await press.print(order);
        const level = outcome.kind === 'handed-over' ? 'info' : 'warn';
        log.write(level, 'print', { kind: outcome.kind, copies: order.copies });
        return outcome;
      },
    },
    'print:pdf': {
      read: readPdfWish,
      run: async ({ sheet }) => {
        const outcome = await press.pdf(sheet);
        log.write(outcome.kind === 'made' ? 'info' : 'warn', 'print pdf', { kind: outcome.kind });
        return outcome;
      },
    },
    'print:job': { read: readSpoolJob, run: (job) => press.look(job) },
    'print:cancel': {
      read: readSpoolJob,
      run: async (job) => {
        const outcome = await press.cancel(job);
        log.write('info', 'print cancel', { kind: outcome.kind });
        return outcome;
      },
    },
    'sheet:take': { read: readNothing, run: () => press.desk.take() },
    'sheet:drawn': {
      read: readDrawn,
      run: async (drawn) => {
        press.desk.hear(drawn);
        return { kind: 'heard' };
      },
    },
  };
}
