import { run, commandExists } from './run.ts';
import { say } from './say.ts';

export type PackagesOutcome =
  | { readonly kind: 'ready' }
  | { readonly kind: 'missing'; readonly reason: string };

/** What a window of Electron needs on Debian, tried on Debian 12. */
const forAWindow = [
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libxss1',
  'libxtst6',
  'libnotify4',
  'libsecret-1-0',
  'libxcomposite1',
  'libxdamage1',
  'libxrandr2',
  'libcups2',
  'dbus',
  'fonts-noto-cjk',
] as const;

/** A real spooler with a printer that makes PDFs, and readers of what it made. */
const forPrinting = ['cups', 'printer-driver-cups-pdf', 'poppler-utils', 'zbar-tools'] as const;

/** A screen that nobody sees, a browser of its own for the storage suites, and somebody else's reader of calendars and of locked files (which asks at a terminal: `script`). */
const forTests = [
  ...forAWindow,
  'xvfb',
  'xauth',
  'chromium',
  'python3-icalendar',
  'age',
  'bsdutils',
  ...forPrinting,
] as const;

/** `7za`, which makes the tar.gz; dpkg-deb is part of every Debian. */
const forPacking = ['p7zip-full'] as const;

const wanted = { window: forAWindow, tests: forTests, packing: forPacking } as const;

/**
 * Installs what is missing if it may (root on Debian), and otherwise says the one command to run.
 * On other systems there is nothing to look up: they bring a screen's libraries along.
 */
export async function haveDebianPackages(purpose: keyof typeof wanted): Promise<PackagesOutcome> {
  if (process.platform !== 'linux' || !commandExists('dpkg-query')) return { kind: 'ready' };
  const missing = await missingOf(wanted[purpose]);
  if (missing.length === 0) return { kind: 'ready' };

  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    return { kind: 'missing', reason: `Debian packages are missing. Please run: sudo ${command}` };
  }
  say(`Installing ${missing.length} Debian packages: ${missing.join(' ')} (a few minutes) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, quiet: true, limitSeconds: 180 });
  const outcome = await run('apt-get', command.split(' ').slice(1), {
    env,
    quiet: true,
    limitSeconds: 600,
  });
  const left = await missingOf(missing);
  if (left.length === 0) return { kind: 'ready' };
  say(outcome.output.trimEnd().split('\n').slice(-10).join('\n'));
  return { kind: 'missing', reason: `"${command}" did not bring ${left.join(', ')}` };
}

/** Newer Debians renamed some (`libgtk-3-0t64`) and name the old one under "provides". */
async function missingOf(names: readonly string[]): Promise<readonly string[]> {
  const format = '${db:Status-Status} ${Package}, ${Provides}\n';
  const { output } = await run('dpkg-query', ['-W', '-f', format], { quiet: true });
  const present = new Set(
    output
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .flatMap((line) => line.slice('installed '.length).split(','))
      .map((name) => name.trim().replace(/ \(.*/, '')),
  );
  return names.filter((name) => !present.has(name));
}
