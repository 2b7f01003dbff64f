import { mobile, phonesFor, wechatFor } from './contact.ts';
import { dayNumber, dayText } from '../kernel/day-number.ts';
import { type SampleGender, nameFor } from './names.ts';
import { dislikes, likes, notes, sources, tagWords } from './card-data.ts';
import { Chance } from './random.ts';
import type { SampleBirthday, SampleCustomer } from './sample-customer.ts';

/** Years that the shop has been open, unless it is said. */
const usualYears = 6;

/**
 * A realistic shop, customer by customer: bounded memory for a million. The same seed, count and day always
 * give the same shop; `today` is the day on which it is looked at.
 */
export function* generateCustomers(
  seed: number,
  count: number,
  today: string,
  yearsOpen = usualYears,
): Generator<SampleCustomer, void, void> {
  for (let index = 0; index < count; index++) {
    yield customerAt(seed, index, count, today, yearsOpen);
  }
}

/** Any one customer, without those before. One in a hundred is somebody's second card. */
export function customerAt(
  seed: number,
  index: number,
  count: number,
  today: string,
  yearsOpen = usualYears,
): SampleCustomer {
  const fresh = freshCustomer(seed, index, count, today, yearsOpen);
  const chance = new Chance(seed, index, 2);
  if (index === 0 || !chance.happens(1)) return fresh;
  const first = freshCustomer(seed, chance.below(index), count, today, yearsOpen);
  const phones = chance.happens(60) ? first.phones : [mobile(chance)];
  const name = chance.happens(80) ? first.name : `${first.name.slice(0, 1)}女士`;
  return { ...fresh, name, phones, gender: first.gender, birthday: first.birthday };
}

function freshCustomer(
  seed: number,
  index: number,
  count: number,
  today: string,
  yearsOpen: number,
): SampleCustomer {
  const chance = new Chance(seed, index, 1);
  const now = dayNumber(today);
  const gender: SampleGender = chance.happens(66) ? 'female' : 'male';
  const thisYear = Number(today.slice(0, 4));
  const bornIn = thisYear - 16 - Math.floor((chance.fraction() + chance.fraction()) * 30);
  const name = nameFor(chance, gender, bornIn);
  const given = phonesFor(chance);
  const phones = name === '' && given.length === 0 ? [mobile(chance)] : given;
  const wechat = wechatFor(chance, phones);
  const open = yearsOpen * 365;
  const joined = now - Math.floor(open * (1 - (index + chance.fraction()) / Math.max(count, 1)));
  const visits = visitsOf(chance, now - joined);
  return {
    index,
    name,
    phones,
    wechat,
    gender: chance.happens(90) ? gender : null,
    birthday: chance.happens(48) ? birthdayIn(chance, bornIn) : null,
    tags: tagsFor(chance),
    source: chance.happens(60) ? chance.weighted(sources) : '',
    likes: chance.happens(15) ? chance.pick(likes) : '',
    dislikes: chance.happens(6) ? chance.pick(dislikes) : '',
    note: chance.happens(18) ? chance.pick(notes) : '',
    joined: dayText(joined),
    lastVisit: visits === 0 ? null : dayText(lastVisitAfter(chance, joined, now, visits)),
    visits,
  };
}

/**
 * Zipf: half came once or never again, a few come every week. A new customer cannot have come often yet.
 */
function visitsOf(chance: Chance, days: number): number {
  if (chance.happens(5)) return 0;
  const often = Math.floor(0.9 / (chance.fraction() + 0.003));
  return Math.max(1, Math.min(often, Math.floor(days / 5)));
}

/** Regulars were here lately; those who came once, whenever they came. */
function lastVisitAfter(chance: Chance, joined: number, now: number, visits: number): number {
  const span = now - joined;
  if (visits === 1) return joined;
  const gap = span * chance.fraction() ** (1 + Math.min(visits, 20) / 5);
  return Math.max(joined, now - Math.floor(gap));
}

function birthdayIn(chance: Chance, bornIn: number): SampleBirthday {
  const year = chance.happens(70) ? bornIn : null;
  const month = chance.between(1, 12);
  if (chance.happens(bornIn < 1985 ? 30 : 8)) {
    return { calendar: 'lunar', year, month, day: chance.between(1, 29), leap: false };
  }
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 30;
  return { calendar: 'solar', year, month, day: chance.between(1, days), leap: false };
}

function tagsFor(chance: Chance): readonly string[] {
  const wanted = chance.weighted([
    [0, 55],
    [1, 25],
    [2, 13],
    [3, 7],
  ]);
  const tags = new Set<string>();
  while (tags.size < wanted) tags.add(chance.weighted(tagWords));
  return [...tags];
}
