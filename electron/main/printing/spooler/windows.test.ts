import { describe, expect, it } from 'vitest';

import { readWindowsJobs, readWindowsPrinters, windowsSpooler } from './windows.ts';

describe('what Windows says', () => {
  it.each([
    [0, 'ready'],
    [0x400, 'busy'],
    [0x1, 'paused'],
    [0x10, 'out-of-paper'],
    [0x80, 'offline'],
    [0x400000, 'trouble'],
    [undefined, 'unknown'],
  ])('of a printer with the bits %s is %s', (PrinterState, state) => {
    const text = JSON.stringify([
      { Name: '前台', Default: true, WorkOffline: false, PrinterState },
    ]);
    expect(readWindowsPrinters(text)).toEqual([{ name: '前台', isDefault: true, state }]);
  });

  it('of a printer that is to be used offline is that it is offline', () => {
    const text = JSON.stringify([{ Name: 'P', WorkOffline: true, PrinterState: 0 }]);
    expect(readWindowsPrinters(text)?.[0]?.state).toBe('offline');
  });

  it('of jobs is their numbers; what cannot be read is no answer', () => {
    expect(readWindowsJobs('[{"Id":3}]')).toEqual([{ number: 3, state: 'waiting' }]);
    expect(readWindowsJobs('')).toEqual([]);
    expect(readWindowsJobs('Get-PrintJob : no')).toBeUndefined();
    expect(readWindowsPrinters('{}')).toBeUndefined();
  });
});

it("puts no printer's name into a program", async () => {
  const said: string[] = [];
  const spooler = windowsSpooler(async (_program, words) => {
    said.push(...words);
    return { kind: 'said', text: '[]' };
  });
  await spooler.jobs('a; Remove-Item C:\\');
  await spooler.cancel({ printer: '$(x)', number: 3 });
  expect(said.join(' ')).not.toMatch(/Remove-Item|\$\(x\)/);
});
