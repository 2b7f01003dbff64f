/** A minute of the day as the clock shows it and a time field takes it: `15:05`. */
export function minuteText(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** What a time field holds, in minutes after midnight; null while it is empty. */
export function minuteFrom(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
