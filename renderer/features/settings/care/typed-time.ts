/** `09:30`, `9：30` as minutes after midnight; NaN for what is no time of the day, which `checkCare` refuses. */
export function typedTime(text: string): number {
  const plain = text.normalize('NFKC').trim();
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(plain) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return Number.NaN;
  return Number(hours) * 60 + Number(minutes);
}

/** The other way, as it would be typed. */
export function timeText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
