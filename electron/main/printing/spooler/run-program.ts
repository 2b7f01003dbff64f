import { execFile } from 'node:child_process';

import { codeOf } from '../../journal/write-faults.ts';
import type { RunProgram } from './spooler.ts';

/** A spooler whose server hangs would hang its programs too. */
const timeout = 8_000;

/** English, so that it can be read again; UTF-8, because a printer may be called 前台. */
const inEnglish = { LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', LANGUAGE: 'en' };

/** Runs a program of the system without a shell between, so that a printer's name is never read as a command. */
export const runProgram: RunProgram = (program, words, environment = {}) =>
  new Promise((resolve) => {
    execFile(
      program,
      [...words],
      {
        timeout,
        maxBuffer: 4 * 1024 * 1024,
        windowsHide: true,
        env: { ...process.env, ...inEnglish, ...environment },
      },
      (error, stdout) => {
        if (error === null) resolve({ kind: 'said', text: stdout });
        else resolve({ kind: 'failed', code: error.killed === true ? 'TIMEOUT' : codeOf(error) });
      },
    );
  });
