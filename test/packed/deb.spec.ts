import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Page, expect, test } from '@playwright/test';

import { type PackedRun, startPacked } from '../e2e/packed-app.ts';
import { Till } from '../e2e/till.ts';
import { type OrdinaryUser, ordinaryUser } from './ordinary-user.ts';

const program = '/usr/bin/regulars';
const [before = '', present = ''] = [
  process.env['REGULARS_DEB_BEFORE'],
  process.env['REGULARS_DEB'],
];

test.skip(process.getuid?.() !== 0, 'Only root installs packages.');

/** What was started last: a story that broke off leaves no app behind. */
let latest: PackedRun | undefined;

/**
 * A shop's life with the package: the version before is installed and used by somebody who is not root, in Chromium's
 * own sandbox; the present one comes over it and moves the data to its shape; it is removed, and the data stays.
 */
test('installed, used by an ordinary user, upgraded with its data, removed without it', async () => {
  test.setTimeout(300_000);
  expect(installed(), 'a regulars of somebody else is installed here').toBe(false);
  const person = ordinaryUser();
  try {
    dpkg('-i', before);
    expect(statSync('/opt/regulars/chrome-sandbox').mode % 0o10000).toBe(0o4755);
    const shape = await test.step('the first sale', () => sellSomething(person));

    dpkg('-i', present);
    await test.step('the morning after the upgrade', () => findIt(person, shape));

    dpkg('-r', 'regulars');
    expect([program, '/opt/regulars'].filter((path) => existsSync(path))).toEqual([]);
    expect(readdirSync(join(dataOf(person), 'shop', 'journal'))).not.toEqual([]);

    dpkg('-i', present);
    await test.step('installed again', () => findIt(person, shape));
    await test.step('started by a double click', () => startedByAFile(person));

    dpkg('--purge', 'regulars');
    expect(readdirSync(join(dataOf(person), 'shop', 'journal'))).not.toEqual([]);
  } finally {
    await latest?.kill();
    if (installed()) dpkg('-r', 'regulars');
    person.leave();
  }
});

async function sellSomething(person: OrdinaryUser): Promise<number> {
  const run = await startFor(person);
  const till = await Till.open(run.page);
  expect(existsSync(join(dataOf(person), 'shop', 'journal'))).toBe(true);
  await till.type('13512345678');
  await expect(till.page.getByText('没有找到')).toBeVisible();
  await till.press('Enter');
  await till.type('欧阳小敏');
  await till.press('Enter');
  await till.hasCard('欧阳小敏');
  await till.type('45');
  await till.press('Enter');
  await till.toast('已收 ¥45.00');
  const shape = await shapeOf(run.page);
  await run.stop();
  return shape;
}

async function findIt(person: OrdinaryUser, shapeBefore: number): Promise<void> {
  const run = await startFor(person);
  const till = await Till.open(run.page);
  await till.serve('5678', '欧阳小敏');
  await expect(till.card.getByRole('button', { name: /^积分 45/ })).toBeVisible();
  await expect(till.history.first()).toContainText('45.00');
  expect(await shapeOf(run.page)).toBeGreaterThan(shapeBefore);
  const about = await run.page.evaluate(() => window.computer?.lookAbout());
  expect(about?.version).toBe(process.env['REGULARS_VERSION']);
  expect(about?.isPackaged).toBe(true);
  await openedAgain(person, run.page);
  await run.stop();
}

/** Started a second time with a shop file: the one window has it, and the second app ends. */
async function openedAgain(person: OrdinaryUser, page: Page): Promise<void> {
  const words = [lockedFile(person, '第二次.json.age')];
  const start = person.start(program);
  // As from a folder window: the path may be said from there.
  const folder = { env: person.env, cwd: person.home, timeout: 30_000 };
  expect(spawnSync(start, words, folder).status).toBe(0);
  await expect(page).toHaveURL(/#\/settings\/backup$/);
  await expect(page.getByText('打开“第二次.json.age”')).toBeVisible();
}

/** A double click on a shop file while the app is not running: the sheet asks for its passphrase. */
async function startedByAFile(person: OrdinaryUser): Promise<void> {
  const file = lockedFile(person, '店.json.age');
  const run = await startFor(person, [join(person.home, file)]);
  await expect(run.page.getByText('打开“店.json.age”')).toBeVisible();
  await expect(run.page.getByLabel('口令', { exact: true })).toBeFocused();
  await run.stop();
}

/** The head of an age file that a passphrase locks; what comes after it nobody has read yet when the passphrase is asked for. */
function lockedFile({ home }: OrdinaryUser, name: string): string {
  const [salt, key, mac] = [16, 32, 32].map((length) =>
    Buffer.alloc(length, 7).toString('base64').replaceAll('=', ''),
  );
  const head = `age-encryption.org/v1\n-> scrypt ${salt} 18\n${key}\n--- ${mac}\n`;
  writeFileSync(join(home, name), Buffer.concat([Buffer.from(head), Buffer.alloc(64, 7)]));
  return name;
}

/** With the sandbox on, and as the menu would start it: no word says where the data lies. */
async function startFor(person: OrdinaryUser, file?: readonly string[]): Promise<PackedRun> {
  const run = await startPacked({
    program: person.start(program),
    words: file ?? [],
    // Loaded a second time, as for a computer's first start, the page would have had the file already.
    isNew: file !== undefined,
    env: person.env,
    mayDropSandbox: false,
  });
  latest = run;
  const words = spawnSync('ps', ['-u', '65534', '-o', 'args'], { encoding: 'utf8' }).stdout;
  expect(words).toContain('/opt/regulars/regulars');
  expect(words).not.toContain('--no-sandbox');
  return run;
}

/** The number of the shape that the shop's database has. */
function shapeOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const found = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('shop-'));
    return Math.max(...found.map(({ version }) => version ?? 0));
  });
}

function dataOf(person: OrdinaryUser): string {
  return join(person.home, '.config', 'regulars');
}

function installed(): boolean {
  return spawnSync('dpkg-query', ['-W', 'regulars']).status === 0;
}

function dpkg(word: string, what: string): void {
  const { status, stdout, stderr } = spawnSync('dpkg', [word, what], { encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
}
