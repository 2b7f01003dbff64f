import type { ComplaintType } from '#domain/care/complaint.ts';
import type { CareLine } from '#domain/care/told-line.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import type { Words } from './use-words.ts';

/** A line about care as it is read: what happened, small facts beside it, and the words of people below. */
export type CareLineWords = {
  readonly what: string;
  readonly asides: readonly string[];
  readonly texts: readonly string[];
};

/** The same words at the counter, on the card's page, and on the page a person is given about themselves. */
export function careLine(
  line: CareLine & { readonly day: BusinessDay },
  words: Words,
): CareLineWords {
  const { t, day } = words;
  const { texts } = line;
  switch (line.kind) {
    case 'interaction': {
      const occasion = line.occasion.replace(/^life\b/, 'winBack').split(':')[0];
      const greeting = greetings.find((one) => one === occasion);
      const what =
        greeting === undefined
          ? t(`care.what-${line.what}`)
          : t('timeline.greeted', { occasion: t(`timeline.greeted-${greeting}`) });
      const by = line.staffName === '' ? [] : [t('profile.byName', { name: line.staffName })];
      return { what, asides: [t(`care.channel-${line.channel}`), ...by], texts };
    }
    case 'satisfaction':
      return { what: t('timeline.rated'), asides: ratingIn(line, words), texts };
    case 'follow-up': {
      const { due, from, result, step } = line;
      const what = t(`timeline.followUp-${step}`, { what: t(`care.kind-${line.what}`) });
      if (step === 'done')
        return { what, asides: result ? [t(`care.result-${result}`)] : [], texts };
      if (step === 'cancelled') return { what, asides: [], texts };
      // With the year where it is another than that of the line.
      const after = day(due, line.day);
      const before = from === null ? '' : day(from, line.day);
      const when = before === '' ? after : t('timeline.beforeAfter', { before, after });
      return { what, asides: [when], texts };
    }
    case 'complaint':
      return {
        what: t(`timeline.complaint-${line.step}`),
        asides: [complaintType(line.type, words)],
        texts,
      };
  }
}

/** What a complaint is about: `商品 · 质量`. */
export function complaintType(type: ComplaintType, { t }: Words): string {
  const area = areaOf(type);
  return t('timeline.complaintType', { area: t(`care.area-${area}`), type: t(typeKeys[type]) });
}

const typeKeys = {
  'goods/quality': 'care.type-goods-quality',
  'goods/description': 'care.type-goods-description',
  'goods/fake': 'care.type-goods-fake',
  'delivery/late': 'care.type-delivery-late',
  'delivery/damaged': 'care.type-delivery-damaged',
  'delivery/lost': 'care.type-delivery-lost',
  'service/slow': 'care.type-service-slow',
  'service/manner': 'care.type-service-manner',
  'service/afterSale': 'care.type-service-afterSale',
  'system/payment': 'care.type-system-payment',
  'system/account': 'care.type-system-account',
  'system/fault': 'care.type-system-fault',
} as const satisfies Record<ComplaintType, string>;

const areas = ['goods', 'delivery', 'service', 'system'] as const;

function areaOf(type: ComplaintType) {
  return areas.find((area) => type.startsWith(`${area}/`)) ?? 'service';
}

const greetings = ['birthday', 'festival', 'afterSale', 'winBack', 'thanks'] as const;

function ratingIn(
  { stars, recommend }: Extract<CareLine, { kind: 'satisfaction' }>,
  { t, number }: Words,
): readonly string[] {
  return [
    ...(stars === null ? [] : [t('timeline.stars', { count: stars })]),
    ...(recommend === null ? [] : [t('timeline.recommends', { of: number(recommend) })]),
  ];
}
