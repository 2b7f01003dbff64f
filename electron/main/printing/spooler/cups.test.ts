import { describe, expect, it } from 'vitest';

import { cupsSpooler, readJobs, readPapers, readPrinters } from './cups.ts';

/** As CUPS 2.4.2 of Debian 12 said it, cut to a few printers. */
const listing = [
  'system default destination: PDF',
  'printer 前台小票 disabled since Mon Nov 23 05:02:50 2026 -',
  '\tPaused',
  '\tAlerts: paused',
  'printer PDF now printing PDF-10.  enabled since Mon Nov 23 05:03:04 2026',
  '\tForm mounted:',
  '\tAlerts: none',
  'printer Full is idle.  enabled since Mon Nov 23 05:02:50 2026',
  '\tRejecting Jobs',
  'printer Empty is idle.  enabled since Mon Nov 23 05:02:50 2026',
  '\tAlerts: media-empty-error offline-report',
  'printer Low is idle.  enabled since Mon Nov 23 05:02:50 2026',
  '\tAlerts: media-low-warning toner-low-report',
  '前台小票 accepting requests since Mon Nov 23 05:02:50 2026',
  'PDF accepting requests since Mon Nov 23 05:02:50 2026',
  'Full not accepting requests since Mon Nov 23 05:02:50 2026 -',
  '\tRejecting Jobs',
].join('\n');

const open = [
  'PDF-12                  root             54272   Mon Nov 23 05:03:00 2026',
  '\tStatus: The printer may not exist or is unavailable at this time.',
  '\tAlerts: job-printing',
  '\tqueued for PDF',
  'PDF-2-7                 root             54272   Mon Nov 23 05:03:00 2026',
].join('\n');

const closed = [
  'PDF-11                  root              1024   Mon Nov 23 05:26:08 2026',
  '\tStatus: ',
  '\tAlerts: processing-to-stop-point',
  'PDF-10                  root              1024   Mon Nov 23 05:26:16 2026',
  '\tAlerts: processing-to-stop-point',
  'PDF-9                   root              1024   Mon Nov 23 05:26:15 2026',
  '\tStatus: ',
  '\tAlerts: job-canceled-by-user',
  'PDF-8                   root              1024   Mon Nov 23 05:26:15 2026',
  '\tAlerts: job-completed-successfully',
  '%E5%89%8D%E5%8F%B0-65   root              1024   Mon Nov 23 05:21:18 2026',
  '\tStatus: ',
  '\tAlerts: processing-to-stop-point',
].join('\n');

describe('what CUPS says of printers', () => {
  it('is who is there, which one is usual and how each is', () => {
    expect(readPrinters(listing)).toEqual([
      { name: '前台小票', isDefault: false, state: 'paused' },
      { name: 'PDF', isDefault: true, state: 'busy' },
      { name: 'Full', isDefault: false, state: 'rejecting' },
      { name: 'Empty', isDefault: false, state: 'out-of-paper' },
      { name: 'Low', isDefault: false, state: 'ready' },
    ]);
  });

  it('may be that there are none', () => {
    expect(readPrinters('no system default destination\n')).toEqual([]);
  });

  it('names the papers of a driver', () => {
    const said = 'Duplex/Two: None\nPageSize/Page Size: Custom.WIDTHxHEIGHT *A4 A5\nX/Y: Z';
    expect(readPapers(said)).toEqual(['Custom.WIDTHxHEIGHT', 'A4', 'A5']);
    expect(readPapers('')).toEqual([]);
  });
});

describe('what CUPS says of jobs', () => {
  it('is which wait, which came out and which never will', () => {
    expect(readJobs('PDF', open, closed)).toEqual([
      { number: 12, state: 'waiting' },
      { number: 11, state: 'printed' },
      { number: 10, state: 'ended' },
      { number: 9, state: 'ended' },
      { number: 8, state: 'printed' },
    ]);
  });

  it('is kept apart for printers whose names begin alike or are Chinese', () => {
    expect(readJobs('PDF-2', open, closed)).toEqual([{ number: 7, state: 'waiting' }]);
    expect(readJobs('前台', open, closed)).toEqual([{ number: 65, state: 'printed' }]);
  });
});

it('a spooler that does not answer is not one without printers', async () => {
  const silent = cupsSpooler(async () => ({ kind: 'failed', code: 'ENOENT' }));
  expect(await silent.printers()).toBeUndefined();
  expect(await silent.jobs('PDF')).toBeUndefined();
  expect(await silent.papers('PDF')).toEqual([]);
  expect(await silent.cancel({ printer: 'PDF', number: 1 })).toMatchObject({
    kind: 'not-possible',
  });
});
