import type { ElectronApplication } from '@playwright/test';

/**
 * The first start was seen on this computer: stories that are not about it begin at the counter. Said before the page
 * runs, which is why it is no click: the window may be painted before a test could press anything.
 */
export async function hasStartedBefore(app: ElectronApplication): Promise<void> {
  await app.context().addInitScript(() => {
    localStorage.setItem('regulars.first-start', 'over');
  });
}
