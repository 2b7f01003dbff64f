import { numberFormat } from './intl.ts';

const units = ['KB', 'MB', 'GB', 'TB'] as const;

/** A size on the disk as people know it from their file manager: `1.2 GB`, `340 MB`; below a kilobyte it is one. */
export function formatBytes(bytes: number, language: string): string {
  let amount = Math.max(bytes / 1024, 1);
  let unit = 0;
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  const rounded = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return `${numberFormat(language).format(rounded)} ${units[unit] ?? ''}`;
}
