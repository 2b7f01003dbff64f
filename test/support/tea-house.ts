import { saveSettings } from '#data/catalogue/settings.ts';
import { saveStaff } from '#data/catalogue/staff.ts';
import type { Shop } from '#data/shop.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { TestComputer } from './a-shop.ts';
import { madeCard } from './at-the-counter.ts';
import { valueOf } from './value-of.ts';

export type TeaHouse = { readonly shop: Shop; readonly wang: RowId; readonly staffId: RowId };

/** A tea house that says on paper who it is, with one customer and one who works there. */
export async function openTeaHouse(computer: TestComputer): Promise<TeaHouse> {
  const { shop } = await computer.open();
  const settings = {
    shopName: '云栖茶舍',
    shopPhone: '0571-8765 4321',
    shopHours: '每天 9:30–21:00',
    shopUrl: 'https://tea.example/m',
  };
  valueOf(await saveSettings(shop, settings, computer.act()), computer);
  const member = { name: '小李', code: '', active: true };
  const staff = valueOf(await saveStaff(shop, member, computer.act()), computer);
  const wang = await madeCard(shop, computer, { name: '王芳', gender: 'female' });
  return { shop, wang: wang.id, staffId: staff.id };
}
