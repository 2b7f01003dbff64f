import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { _electron as electron, expect, test } from '@playwright/test';

import {
  untilPlaywrightListens,
  waitForPlaywright,
} from '#test/support/until-playwright-listens.ts';

import { electronProgram } from './app.ts';

const projectRoot = join(import.meta.dirname, '../..');
const ownWords = [...untilPlaywrightListens, projectRoot];
const isRoot = process.getuid?.() === 0;

/** The user id that every Linux keeps for "not root, and owner of nothing". */
const nobody = '65534';
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] as const;

/**
 * Root's `--no-sandbox` weakens every other spec. This one starts the app as a person who is not root,
 * with Chromium's own sandbox on, which needs user namespaces from the kernel.
 */
test('the window shows for an ordinary user, in the sandbox of Chromium', async () => {
  test.skip(process.platform !== 'linux', 'Elsewhere nobody tests as root.');
  test.skip(!namespacesAllowed(), 'This kernel gives ordinary users no namespaces.');
  const home = mkdtempSync(join(tmpdir(), 'regulars-ordinary-'));
  try {
    const { program, env } = isRoot
      ? readyForNobody(home)
      : { program: electronProgram(), env: {} };
    const app = await electron.launch({
      executablePath: program,
      chromiumSandbox: true, // Playwright's own choice is --no-sandbox, for everyone
      args: [
        ...(isRoot ? ['-r', join(home, 'wait.cjs'), join(home, 'app')] : ownWords),
        `--user-data-dir=${join(home, 'data')}`,
      ],
      env: { PATH: process.env['PATH'] ?? '', DISPLAY: process.env['DISPLAY'] ?? '', ...env },
    });
    const page = await app.firstWindow();

    expect(await app.evaluate(() => process.getuid?.())).not.toBe(0);
    expect(await app.evaluate(() => process.argv)).not.toContain('--no-sandbox');
    expect(page.url()).toMatch(/^app:\/\/shop\//);
    await expect(page.locator('#root')).not.toBeEmpty();
    await app.close();
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
});

function namespacesAllowed(): boolean {
  const words = [...(isRoot ? asNobody : []), 'unshare', '-U', 'true'];
  return spawnSync('/usr/bin/env', words).status === 0;
}

/** Runtime, app and the key of the hidden screen lie where only root may look: nobody gets copies. */
function readyForNobody(home: string): { program: string; env: Record<string, string> } {
  const runtime = join(home, 'runtime');
  const app = join(home, 'app');
  cpSync(dirname(electronProgram()), runtime, { recursive: true });
  mkdirSync(app);
  cpSync(waitForPlaywright, join(home, 'wait.cjs'));
  cpSync(join(projectRoot, 'package.json'), join(app, 'package.json'));
  cpSync(join(projectRoot, 'dist'), join(app, 'dist'), { recursive: true });

  const key = join(home, 'screen-key');
  cpSync(process.env['XAUTHORITY'] ?? '/dev/null', key);
  const program = join(home, 'as-nobody');
  const electronFile = join(runtime, basename(electronProgram()));
  writeFileSync(program, `#!/bin/sh\nexec ${asNobody.join(' ')} '${electronFile}' "$@"\n`);
  chmodSync(program, 0o755);
  spawnSync('chown', ['-R', `${nobody}:${nobody}`, home]);
  return { program, env: { HOME: home, XAUTHORITY: key } };
}
