import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

test('before an import a snapshot is kept; the lost database is built of it, and without it if it is damaged', async ({
  running,
  dataFolder,
}) => {
  const till = await Till.open(running.page);
  await sold(till, '13512345678', '欧阳小敏');
  const wizard = new Wizard(till.page);
  await wizard.choose('会员.csv', Buffer.from('姓名,手机\n王芳,13800138000\n'));
  await wizard.check();
  await wizard.run();
  await expect(wizard.count('新建顾客')).toHaveText('1');
  const [file] = await snapshotsIn(dataFolder);
  const [proof = ''] = (await readFile(`${file}.proof`, 'utf8')).split('\n');
  expect(JSON.parse(proof)).toMatchObject({ reason: 'import', isVerified: true });

  await test.step('the database gone, it begins from the snapshot', async () => {
    await running.kill();
    await rm(join(dataFolder, 'IndexedDB'), { recursive: true });
    const page = await running.start();
    await expect(noticesOn(page)).toContainText(/快照|snapshot of/);
    const again = await Till.open(page);
    await again.serve('5678', '欧阳小敏');
    await expect(again.card.getByRole('button', { name: /^积分 45/ })).toBeVisible();
    await again.press('Escape', '/');
    await again.serve('8000', '王芳');
  });

  await test.step('the snapshot damaged too, everything comes out of the journal', async () => {
    await running.kill();
    await rm(join(dataFolder, 'IndexedDB'), { recursive: true });
    const bytes = await readFile(`${file}.json.gz`);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(`${file}.json.gz`, bytes);
    const page = await running.start();
    await expect(noticesOn(page)).toContainText(/跳过|passed over/);
    const again = await Till.open(page);
    await again.serve('5678', '欧阳小敏');
    await expect(again.card.getByRole('button', { name: /^积分 45/ })).toBeVisible();
  });
});

async function sold(till: Till, phone: string, name: string): Promise<void> {
  await till.type(phone);
  await expect(till.page.getByText('没有找到')).toBeVisible();
  await till.press('Enter');
  await till.type(name);
  await till.press('Enter');
  await till.hasCard(name);
  await till.type('45');
  await till.press('Enter');
  await till.toast('已收 ¥45.00');
}

function noticesOn(page: Till['page']) {
  return page.getByRole('region', { name: /打开时发生的事|What happened at the start/ });
}

/** Without their endings, oldest first. */
async function snapshotsIn(dataFolder: string): Promise<readonly string[]> {
  const folder = join(dataFolder, 'shop', 'snapshots');
  const proofs = (await readdir(folder)).filter((name) => name.endsWith('.proof'));
  return proofs.sort().map((name) => join(folder, name.slice(0, -'.proof'.length)));
}
