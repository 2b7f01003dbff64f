import type { PrinterState } from '../../../contract.ts';
import type { RunProgram, Spooler, SpoolerJob, SpoolerPrinter } from './spooler.ts';

/** The spooler of Linux and of the Mac, through the programs it comes with. */
export function cupsSpooler(run: RunProgram): Spooler {
  const jobLines = async (printer: string, which: 'completed' | 'not-completed') => {
    const said = await run('lpstat', ['-l', '-W', which, '-o', printer]);
    return said.kind === 'said' ? said.text : undefined;
  };

  return {
    remembersJobs: true,
    printers: async () => {
      const said = await run('lpstat', ['-l', '-d', '-p', '-a']);
      return said.kind === 'said' ? readPrinters(said.text) : undefined;
    },
    jobs: async (printer) => {
      const [open, closed] = await Promise.all([
        jobLines(printer, 'not-completed'),
        jobLines(printer, 'completed'),
      ]);
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
    const alerts = alertsBelow(lines, at);
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

function alertsBelow(lines: readonly string[], at: number): string {
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => !line.startsWith('\t'));
  const own = end < 0 ? below : below.slice(0, end);
  return own.find((line) => line.startsWith('\tAlerts:')) ?? '';
}

/** From `lpstat -l -o`, once for the open and once for the closed jobs: `前台-12  who  size  day`, alerts below it. */
export function readJobs(printer: string, open: string, closed: string): readonly SpoolerJob[] {
  const numbered = (text: string) => {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => {
      if (!line.startsWith(`${printer}-`)) return [];
      const number = /^\d+(?=\s)/.exec(line.slice(printer.length + 1))?.[0];
      return number === undefined
        ? []
        : [{ number: Number(number), alerts: alertsBelow(lines, at) }];
    });
  };
  return [
    ...numbered(open).map(({ number }) => ({ number, state: 'waiting' as const })),
    ...numbered(closed).map(({ number, alerts }) => ({
      number,
      state: /completed-(successfully|with-warnings)/.test(alerts)
        ? ('printed' as const)
        : ('ended' as const),
    })),
  ];
}

/** From `lpoptions -l`: `PageSize/Page Size: Custom.WIDTHxHEIGHT *A4 A5 …`, the star before the usual one. */
export function readPapers(text: string): readonly string[] {
  const names = /^PageSize\/[^:]*: (.*)$/m.exec(text)?.[1] ?? '';
  return names.split(' ').flatMap((name) => (name === '' ? [] : [name.replace(/^\*/, '')]));
}
