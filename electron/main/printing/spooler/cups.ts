import type { PrinterState } from '../../../contract-print.ts';
import type { RunProgram, Spooler, SpoolerJob, SpoolerPrinter } from './spooler.ts';

/** The spooler of Linux and of the Mac, through the programs it comes with. */
export function cupsSpooler(run: RunProgram): Spooler {
  /** Of all printers: asked for one that is called 前台, lpstat names none of its jobs. */
  const jobLines = async (which: 'completed' | 'not-completed') => {
    const said = await run('lpstat', ['-l', '-W', which, '-o']);
    return said.kind === 'said' ? said.text : undefined;
  };

  return {
    remembersJobs: true,
    printers: async () => {
      const said = await run('lpstat', ['-l', '-d', '-p', '-a']);
      return said.kind === 'said' ? readPrinters(said.text) : undefined;
    },
    jobs: async (printer) => {
      const [open, closed] = await Promise.all([jobLines('not-completed'), jobLines('completed')]);
      return open === undefined || closed === undefined
        ? undefined
        : readJobs(printer, open, closed);
    },
    cancel: async ({ printer, number }) => {
      const said = await run('cancel', [`${printer}-${number}`]);
      return said.kind === 'said'
        ? { kind: 'cancelled' }
        : { kind: 'not-possible', code: said.code };
    },
    papers: async (printer) => {
      const said = await run('lpoptions', ['-p', printer, '-l']);
      return said.kind === 'said' ? readPapers(said.text) : [];
    },
  };
}

/** From `lpstat -l -d -p -a`: a line for each printer, what belongs to it below, tabs before it. */
export function readPrinters(text: string): readonly SpoolerPrinter[] {
  const lines = text.split('\n');
  const standard = /^system default destination: (\S+)/m.exec(text)?.[1];
  return lines.flatMap((line, at) => {
    const [, name, rest = ''] = /^printer (\S+) (.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    const isRejecting = lines.some((other) => other.startsWith(`${name} not accepting`));
    const alerts = alertsIn(linesBelow(lines, at));
    const state = isRejecting ? 'rejecting' : stateOf(rest, alerts);
    return [{ name, isDefault: name === standard, state }];
  });
}

function stateOf(rest: string, alerts: string): PrinterState {
  if (rest.startsWith('disabled')) return 'paused';
  if (/media-(empty|needed)/.test(alerts)) return 'out-of-paper';
  if (/offline|shutdown|timed-out/.test(alerts)) return 'offline';
  if (/jam|-open|-missing|-full|-empty|interlock/.test(alerts)) return 'trouble';
  return rest.startsWith('now printing') ? 'busy' : 'ready';
}

/** What belongs to a line stands below it, tabs before it. */
function linesBelow(lines: readonly string[], at: number): readonly string[] {
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => !line.startsWith('\t'));
  return end < 0 ? below : below.slice(0, end);
}

function alertsIn(below: readonly string[]): string {
  return below.find((line) => line.startsWith('\tAlerts:')) ?? '';
}

/**
 * From `lpstat -l -o`, once for the open and once for the closed jobs: `Front-12  who  size  day`, alerts below it.
 * A name that is not ASCII stands there as in an address: `%E5%89%8D%E5%8F%B0-12`.
 */
export function readJobs(printer: string, open: string, closed: string): readonly SpoolerJob[] {
  const numbered = (text: string) => {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => {
      const [, name = '', number] = /^(\S+)-(\d+)\s/.exec(line) ?? [];
      if (name !== printer && decoded(name) !== printer) return [];
      return number === undefined ? [] : [{ number: Number(number), below: linesBelow(lines, at) }];
    });
  };
  return [
    ...numbered(open).map(({ number }) => ({ number, state: 'waiting' as const })),
    ...numbered(closed).map(({ number, below }) => ({ number, state: endOf(below) })),
  ];
}

/**
 * Debian's CUPS 2.4 gives a job that is done the alert `processing-to-stop-point`, and the same to one that was taken
 * back before its turn; only a job that a printer has worked on has a line with its status.
 */
function endOf(below: readonly string[]): 'printed' | 'ended' {
  if (/completed-(successfully|with)/.test(alertsIn(below))) return 'printed';
  if (/cancel|abort|unable|stopped|error/.test(alertsIn(below))) return 'ended';
  return below.some((line) => line.startsWith('\tStatus:')) ? 'printed' : 'ended';
}

/** A percent sign may also be a printer's own. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** From `lpoptions -l`: `PageSize/Page Size: Custom.WIDTHxHEIGHT *A4 A5 …`, the star before the usual one. */
export function readPapers(text: string): readonly string[] {
  const names = /^PageSize\/[^:]*: (.*)$/m.exec(text)?.[1] ?? '';
  return names.split(' ').flatMap((name) => (name === '' ? [] : [name.replace(/^\*/, '')]));
}
