import { expect } from './app.ts';
import { CareSettings } from './care-settings-steps.ts';
import { storedRows } from './stored.ts';
import type { Till } from './till.ts';

type StoredStanding = { readonly life: string };

/**
 * The app's own proposal for the limits of life is taken, everybody is sorted anew in the background, and who
 * moved is one key away. Only a shop with a past has a proposal, so this is a part of the sample shop's spec.
 */
export async function takesProposedLimits(till: Till): Promise<void> {
  const care = await CareSettings.open(till);
  await care.part('多久没来');
  const life = care.sheet('多久没来算什么');
  await expect(life).toContainText(/建议：本店 [\d,]+ 次再来里，十次有八次在 \d+ 天以内/);
  await expect(care.sheet('顾客隔多久再来').getByRole('row')).toHaveCount(8);
  const before = await life.getByRole('status').textContent();

  await till.tabTo(life.getByRole('button', { name: '用这些天数' }));
  await till.press('Enter');
  const active = await life.getByRole('textbox', { name: '活跃，不超过' }).inputValue();
  expect(Number(active) % 7).toBe(0);
  await expect(life).toContainText(`满 ${active} 天没来就该留意了`);
  await expect(life.getByRole('status')).not.toHaveText(before ?? '');
  const promised = await life.getByRole('status').textContent();
  await till.isAccessible();
  await till.tabTo(life.getByRole('button', { name: '保存' }));
  await till.press('Enter');
  await till.toast('“多久没来算什么”已保存');

  // Folded in the background, every standing says what the sheet said before.
  const promisedActive = Number(/活跃 ([\d,]+) 人/.exec(promised ?? '')?.[1]?.replace(/,/g, ''));
  await expect
    .poll(
      async () => {
        const rows = await storedRows<StoredStanding>(till.page, 'standings');
        return rows.filter((row) => row.life === 'active').length;
      },
      { timeout: 60_000 },
    )
    .toBe(promisedActive);

  const moves = care.sheet('最近变了阶段的顾客');
  const first = moves.getByRole('listitem').first();
  await expect(first).toContainText('起');
  const name = /^(.*?) \d{5}/.exec((await first.textContent()) ?? '')?.[1] ?? '';
  await till.tabTo(first.getByRole('button'), 120);
  await till.press('Enter');
  await expect(till.page.getByRole('heading', { level: 1 })).toContainText(name);
}
