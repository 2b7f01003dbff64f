import type { PrinterState } from '../../../contract-print.ts';
import type { RunProgram, Spooler, SpoolerJob, SpoolerPrinter } from './spooler.ts';

/** Printers and jobs as Windows's management interface tells them. Fixed text; a name travels in the environment. */
const scripts = {
  printers:
    '[Console]::OutputEncoding=[Text.Encoding]::UTF8; ConvertTo-Json -Compress @(Get-CimInstance Win32_Printer | ' +
    'Select-Object Name,Default,WorkOffline,PrinterState,DetectedErrorState)',
  jobs:
    '[Console]::OutputEncoding=[Text.Encoding]::UTF8; ConvertTo-Json -Compress @(Get-PrintJob ' +
    '-PrinterName $env:REGULARS_PRINTER | Select-Object Id)',
  cancel: 'Remove-PrintJob -PrinterName $env:REGULARS_PRINTER -ID $env:REGULARS_JOB',
} as const;

/**
 * The spooler of Windows. Its list forgets a job as soon as the printer has it, so that a missing one means nothing.
 * Written after its documents and not yet tried on a Windows.
 */
export function windowsSpooler(run: RunProgram): Spooler {
  const ask = (script: string, environment?: Readonly<Record<string, string>>) =>
    run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], environment);

  return {
    remembersJobs: false,
    printers: async () => {
      const said = await ask(scripts.printers);
      return said.kind === 'said' ? readWindowsPrinters(said.text) : undefined;
    },
    jobs: async (printer) => {
      const said = await ask(scripts.jobs, { REGULARS_PRINTER: printer });
      return said.kind === 'said' ? readWindowsJobs(said.text) : undefined;
    },
    cancel: async ({ printer, number }) => {
      const named = { REGULARS_PRINTER: printer, REGULARS_JOB: String(number) };
      const said = await ask(scripts.cancel, named);
      return said.kind === 'said'
        ? { kind: 'cancelled' }
        : { kind: 'not-possible', code: said.code };
    },
    // Its drivers take any size that they are told; nothing has to be asked.
    papers: async () => [],
  };
}

/** Printers out of what the script answered; undefined where that was no answer. */
export function readWindowsPrinters(text: string): readonly SpoolerPrinter[] | undefined {
  return rowsOf(text)?.flatMap((row) => {
    const name = row.get('Name');
    if (typeof name !== 'string') return [];
    return [{ name, isDefault: row.get('Default') === true, state: windowsState(row) }];
  });
}

/** Jobs likewise. What is listed waits, or is being printed at this moment. */
export function readWindowsJobs(text: string): readonly SpoolerJob[] | undefined {
  return rowsOf(text)?.flatMap((row) => {
    const number = row.get('Id');
    return typeof number === 'number' ? [{ number, state: 'waiting' as const }] : [];
  });
}

/** Bits of PRINTER_INFO_2's status, which `PrinterState` is. */
const bits = {
  paused: 0x1,
  outOfPaper: 0x10,
  offline: 0x80 | 0x1000,
  /** Error, jam, paper problem, full output, no toner, somebody needed, no memory, door open. */
  trouble: 0x2 | 0x8 | 0x40 | 0x800 | 0x40000 | 0x100000 | 0x200000 | 0x400000,
  busy: 0x200 | 0x400 | 0x4000,
} as const;

function windowsState(row: ReadonlyMap<string, unknown>): PrinterState {
  const status = row.get('PrinterState');
  if (row.get('WorkOffline') === true) return 'offline';
  if (typeof status !== 'number') return 'unknown';
  const has = (bit: number) => (status & bit) !== 0;
  if (has(bits.paused)) return 'paused';
  if (has(bits.outOfPaper)) return 'out-of-paper';
  if (has(bits.offline)) return 'offline';
  if (has(bits.trouble)) return 'trouble';
  return has(bits.busy) ? 'busy' : 'ready';
}

function rowsOf(text: string): readonly ReadonlyMap<string, unknown>[] | undefined {
  let rows: unknown;
  try {
    rows = JSON.parse(text.trim() === '' ? '[]' : text);
  } catch {
    return undefined; // Not what was asked for: as good as no answer.
  }
  if (!Array.isArray(rows)) return undefined;
  return rows.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null ? [new Map(Object.entries(row))] : [],
  );
}
