import type { LogLine, LogOutcome } from '../../contract.ts';
import { redact } from './redact.ts';
import { type LogRoom, appendToLog } from './rotating-file.ts';

/** Facts that cannot name a person: counts, yes or no, and codes like `ENOSPC`. */
export type SafeFields = Readonly<Record<string, number | boolean | string>>;

export type Log = {
  /** Our own line: a fixed sentence and safe facts. Never put a variable into the sentence. */
  write(level: LogLine['level'], sentence: string, fields?: SafeFields): LogOutcome;
  /** A line from the page: free text, redacted, and only so many a minute. */
  fromPage(line: LogLine): LogOutcome;
};

export type LogPlace = {
  readonly folder: string;
  readonly now: () => number;
  readonly room?: LogRoom;
};

const usualRoom: LogRoom = { files: 5, bytes: 1024 * 1024 };
const pageLinesAMinute = 300;

export function openLog({ folder, now, room = usualRoom }: LogPlace): Log {
  let minute = 0;
  let linesInMinute = 0;

  function append(level: string, text: string): LogOutcome {
    try {
      const at = new Date(now()).toISOString();
      appendToLog(folder, `${at} ${level} ${text}\n`, room);
      return { kind: 'logged' };
    } catch {
      return { kind: 'dropped' }; // A full disk must not stop a sale over a line of log.
    }
  }

  return {
    write: (level, sentence, fields = {}) => append(level, `${sentence}${print(fields)}`),
    fromPage: ({ level, message }) => {
      const thisMinute = Math.floor(now() / 60_000);
      if (thisMinute !== minute) linesInMinute = 0;
      minute = thisMinute;
      linesInMinute += 1;
      if (linesInMinute > pageLinesAMinute) return { kind: 'dropped' };
      return append(level, `page: ${redact(message)}`);
    },
  };
}

/** A text that does not look like a code is redacted all the same. */
function print(fields: SafeFields): string {
  const facts = Object.entries(fields).map(([name, value]) => {
    const isFree = typeof value === 'string' && !/^[A-Za-z][A-Za-z0-9_:-]{0,39}$/.test(value);
    return ` ${name}=${isFree ? redact(value) : String(value)}`;
  });
  return facts.join('');
}
