const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** A solar day in the lunar calendar that this computer knows: the slow oracle for lunar reckoning. */
export function chineseDay(on: string) {
  const parts = format.formatToParts(new Date(`${on}T00:00:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    year: Number(part('relatedYear')),
    month: Number.parseInt(part('month'), 10),
    leap: part('month').includes('bis'),
    day: Number(part('day')),
  };
}
