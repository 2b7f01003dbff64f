import { readFileSync, readdirSync, rmSync, statSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openLog } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'regulars-log-')), 'logs');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('the log', () => {
  it('writes our own lines with their facts', () => {
    const log = openLog({ folder, now: () => 0 });
    log.write('warn', 'journal append', { kind: 'disk-full', count: 3, retried: false });
    const line =
      '1970-01-01T00:00:00.000Z warn journal append kind=disk-full count=3 retried=false';
    expect(read()).toBe(`${line}\n`);
  });

  it('redacts the page, and a fact that is no code', () => {
    const log = openLog({ folder, now: () => 0 });
    log.fromPage({ level: 'error', message: 'no card for 张三 13812345678' });
    log.write('info', 'opened', { code: '张三' });
    expect(read()).not.toMatch(/张三|138/);
    expect(read()).toContain('page: no card for <words> <number>');
  });

  it('keeps five files and never more than their room', () => {
    const room = { files: 5, bytes: 1000 };
    const log = openLog({ folder, now: () => 0, room });
    for (let i = 0; i < 200; i += 1) log.write('info', 'line', { i });
    expect(readdirSync(folder).toSorted()).toEqual([
      'regulars.1.log',
      'regulars.2.log',
      'regulars.3.log',
      'regulars.4.log',
      'regulars.log',
    ]);
    for (const name of readdirSync(folder)) {
      expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1000);
    }
    expect(read()).toContain('i=199');
  });

  it('takes so many lines a minute from the page, and its own always', () => {
    let now = 0;
    const log = openLog({ folder, now: () => now });
    const say = () => log.fromPage({ level: 'info', message: 'again' }).kind;
    const answers = Array.from({ length: 400 }, say);
    expect(answers.filter((kind) => kind === 'logged')).toHaveLength(300);
    expect(log.write('info', 'still here')).toEqual({ kind: 'logged' });
    now = 60_000;
    expect(say()).toBe('logged');
  });

  it('drops a line rather than stop a sale', () => {
    writeFileSync(folder, 'a file in the way');
    const log = openLog({ folder, now: () => 0 });
    expect(log.write('error', 'bug')).toEqual({ kind: 'dropped' });
  });
});

function read(): string {
  return readFileSync(join(folder, 'regulars.log'), 'utf8');
}
