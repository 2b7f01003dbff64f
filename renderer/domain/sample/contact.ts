import type { Chance } from './random.ts';

/** Number ranges of the three carriers and of the virtual ones, as handed out today. */
const mobilePrefixes =
  '130 131 132 133 134 135 136 137 138 139 145 147 150 151 152 153 155 156 157 158 159 166 170 171 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 193 195 198 199'.split(
    ' ',
  );
const areaCodes = ['010', '021', '020', '0755', '0571', '0512', '028', '0532'] as const;
const abroad = [
  '85291234567',
  '886912345678',
  '12125550123',
  '819012345678',
  '447700900123',
] as const;

/** A mainland mobile with a prefix that is in use, so that the app does not mark it as unusual. */
export function mobile(chance: Chance): string {
  return chance.pick(mobilePrefixes) + digits(chance, 8);
}

/** Most have one mobile; some two, some none, a few a landline, a number from abroad, or a mistake. */
export function phonesFor(chance: Chance): readonly string[] {
  const kind = chance.weighted([
    ['one', 895],
    ['two', 50],
    ['none', 25],
    ['landline', 15],
    ['abroad', 5],
    ['mistake', 10],
  ] as const);
  switch (kind) {
    case 'one':
      return [mobile(chance)];
    case 'two':
      return [mobile(chance), chance.happens(80) ? mobile(chance) : landline(chance)];
    case 'none':
      return [];
    case 'landline':
      return [landline(chance)];
    case 'abroad':
      return [chance.pick(abroad).slice(0, -4) + digits(chance, 4)];
    case 'mistake':
      return [mistyped(chance)];
  }
}

/** A third gave the shop their WeChat id; many of those are their phone or look generated. */
export function wechatFor(chance: Chance, phones: readonly string[]): string {
  const form = chance.below(100);
  if (form < 66) return '';
  if (form < 80) return phones[0] ?? '';
  if (form < 88)
    return `wxid_${chance.next().toString(36)}${chance.next().toString(36).slice(0, 5)}`;
  const words = ['happy', 'lucky', 'sunny', 'zhang', 'lily', 'coco', 'fei', 'xiao', 'mm', 'dd'];
  return chance.pick(words) + chance.pick(['', '_', '-']) + digits(chance, chance.between(2, 6));
}

function landline(chance: Chance): string {
  return chance.pick(areaCodes) + chance.between(2, 8) + digits(chance, 7);
}

/** A digit short, a digit too many, or one that no carrier hands out. */
function mistyped(chance: Chance): string {
  const right = mobile(chance);
  const form = chance.below(3);
  if (form === 0) return right.slice(0, -1);
  return form === 1 ? right + chance.below(10) : `12${right.slice(2)}`;
}

function digits(chance: Chance, count: number): string {
  let text = '';
  for (let at = 0; at < count; at++) text += chance.below(10);
  return text;
}
