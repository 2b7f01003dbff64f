import { type Locator, type Page, expect } from '@playwright/test';

import { dayNumber, dayText } from '#domain/kernel/day-number.ts';

import type { Till } from './till.ts';

/** To the calendar by its key; answers which day it is. */
export async function toCalendar(till: Till): Promise<string> {
  await till.press('Control+9');
  await expect(till.page.getByRole('region', { name: '日历' })).toBeVisible();
  const today = till.page.locator('[data-day][aria-current="date"]');
  return (await today.getAttribute('data-day')) ?? '';
}

/** The month on the screen. */
export class Month {
  readonly page: Page;
  readonly root: Locator;
  readonly today: string;

  constructor(page: Page, today: string) {
    this.page = page;
    this.root = page.getByRole('region', { name: '日历' });
    this.today = today;
  }

  later(days: number): string {
    return dayText(dayNumber(this.today) + days);
  }

  /** A day of the same month that is not today, with room above and below. */
  shownNear(): string {
    return Number(this.today.slice(8)) > 15 ? this.later(-3) : this.later(3);
  }

  day(day: string): Locator {
    return this.root.locator(`[data-day="${day}"]`);
  }

  lines(day: string): Locator {
    return this.root.locator(`[data-chip][data-on="${day}"]`);
  }

  line(words: string): Locator {
    return this.root.locator('[data-chip]').filter({ hasText: words }).first();
  }

  async filter(part: string): Promise<void> {
    await this.page.getByRole('button', { name: /筛选$/ }).click();
    await this.page.getByRole('checkbox', { name: part, exact: true }).click();
  }

  async menu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: '导入和导出' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
