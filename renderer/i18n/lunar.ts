const months = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const tens = ['初', '十', '廿', '三'];
const ones = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A lunar month as people say it: `八`, `冬`; traditional characters write 臘. Followed by 月 in the sentence. */
export function lunarMonth(month: number, language: string): string {
  if (language === 'en') return String(month);
  const name = months[month - 1] ?? String(month);
  return language === 'zh-TW' ? name.replace('腊', '臘') : name;
}

/** A lunar day as people say it: `初一`, `十五`, `廿三`, `三十`. */
export function lunarDay(day: number, language: string): string {
  if (language === 'en') return String(day);
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${tens[Math.trunc(day / 10)] ?? ''}${ones[day % 10] ?? ''}`;
}
