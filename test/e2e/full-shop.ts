import { type Page, expect } from '@playwright/test';

import { customerList } from '#test/support/customer-list.ts';

import { fillCalendar } from './calendar-steps.ts';
import { CardPage } from './card-page.ts';
import { longName } from './looks.ts';
import { newCustomer, sell } from './loyalty-steps.ts';
import { Till } from './till.ts';
import { Wizard } from './wizard.ts';

/** A shop with something on every screen: a list brought in, goods, sales, offers, promises, a complaint, a name longer than any column. */
export async function fullShop(page: Page): Promise<Till> {
  // The promises first: each is to the only one of that name.
  await fillCalendar(await Till.open(page));
  const till = await withList(page);
  await goods(till);
  await till.press('Control+1', '/');
  await till.serve('4321', '单晓宁');
  await sell(till, '268', '¥268');
  await till.press('Escape');
  await newCustomer(till, longName);
  await sell(till, '123456.78', '¥123,456.78');
  await till.press('Escape');
  await offers(till);
  await complaint(till);
  await till.press('Control+1', 'F2', 'Escape', 'Escape', '/');
  return till;
}

async function withList(page: Page): Promise<Till> {
  const wizard = new Wizard(page);
  await wizard.choose('会员.csv', Buffer.from(customerList(60)));
  await wizard.check();
  await wizard.run();
  return new Till(page);
}

async function goods(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+6');
  await page.getByRole('textbox', { name: '店名' }).fill('云间茶铺');
  const form = page.getByRole('form', { name: '添加商品' });
  await page.getByRole('textbox', { name: '品名' }).fill('明前龙井 50g');
  await form.getByRole('combobox', { name: '类别' }).fill('茶叶');
  await page.getByRole('textbox', { name: '价格' }).fill('168');
  await page.getByRole('button', { name: '添加商品' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '明前龙井' })).toBeVisible();
}

async function offers(till: Till): Promise<void> {
  const { page } = till;
  await till.press('Control+7');
  await page.getByRole('button', { name: '新奖品' }).click();
  const reward = page.getByRole('dialog', { name: '新奖品' });
  await reward.getByRole('textbox', { name: '名称' }).fill(longName);
  await reward.getByRole('textbox', { name: '要多少积分' }).fill('10000000');
  await till.press('Enter');
  await expect(reward).toBeHidden();
  await page.getByRole('tab', { name: '优惠券' }).click();
  await page.getByRole('button', { name: '新优惠券' }).click();
  const coupon = page.getByRole('dialog', { name: '新优惠券' });
  await coupon.getByRole('textbox', { name: '名称' }).fill('满 50 减 5');
  await coupon.getByRole('textbox', { name: '减多少钱' }).fill('5');
  await till.press('Enter');
  await expect(coupon).toBeHidden();
}

async function complaint(till: Till): Promise<void> {
  const { page } = till;
  const { card } = await CardPage.of(till, '王姐');
  await card.getByRole('button', { name: '记满意度' }).click();
  await page.getByRole('radio', { name: '1 星' }).check();
  await page.getByRole('textbox', { name: /顾客怎么说/ }).fill('壶嘴有一道裂纹，泡茶会漏。');
  await till.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
