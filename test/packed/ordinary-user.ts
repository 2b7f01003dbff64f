import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The user id that every Linux keeps for "not root, and owner of nothing". */
const nobody = '65534';

/** Somebody who is not root, with a home of their own, at the screen that the tests have. */
export type OrdinaryUser = {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  /** A program that starts another one as this person. */
  readonly start: (program: string) => string;
  readonly leave: () => void;
};

let ofThisWorker: OrdinaryUser | undefined;

/** How a packed app is started on this data folder by somebody who is not root, in Chromium's own sandbox. */
export function startedByOrdinaryUser(program: string, dataFolder: string) {
  if (ofThisWorker === undefined) {
    ofThisWorker = ordinaryUser();
    process.once('exit', ofThisWorker.leave);
  }
  // Before each start: a story may have changed a file there as root.
  spawnSync('chown', ['-R', `${nobody}:${nobody}`, dataFolder]);
  const { start, env } = ofThisWorker;
  return { program: start(program), env, mayDropSandbox: false };
}

/** Gives nobody a home. Only root may hand out such a thing. */
export function ordinaryUser(): OrdinaryUser {
  const home = mkdtempSync(join(tmpdir(), 'regulars-person-'));
  const key = join(home, 'screen-key');
  cpSync(process.env['XAUTHORITY'] ?? '/dev/null', key);
  return {
    home,
    env: {
      HOME: home,
      XAUTHORITY: key,
      DISPLAY: process.env['DISPLAY'] ?? '',
      PATH: process.env['PATH'] ?? '',
      LANG: 'C.UTF-8',
    },
    start: (program) => {
      const asNobody = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups`;
      const file = join(home, 'start');
      writeFileSync(file, `#!/bin/sh\nexec ${asNobody} '${program}' "$@"\n`);
      chmodSync(file, 0o755);
      spawnSync('chown', ['-R', `${nobody}:${nobody}`, home]);
      return file;
    },
    leave: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}
