import type { SearchCard } from '#domain/search/search-card.ts';
import { Chance } from '#domain/sample/random.ts';
import { unitsOfName } from '#domain/search/units.ts';

/** What people type at a counter, by kind; the texts are taken from cards of the shop, drawn by a fixed seed. */
export type QueryKind = { readonly kind: string; readonly texts: readonly string[] };

/** Texts of every kind that people type, `each` of a kind, the same ones for the same shop. */
export function queryCorpus(cards: readonly SearchCard[], each = 40): readonly QueryKind[] {
  const chance = new Chance(41);
  const named = cards.filter(({ name, phones }) => isPlain(name) && isMobile(phones[0]));
  const drawn = (text: (card: SearchCard) => string) =>
    Array.from({ length: each }, () => text(chance.pick(named)));
  const phone = ({ phones }: SearchCard) => phones[0] ?? '';
  const tagged = cards.filter(({ tags }) => tags.length > 0);
  return [
    { kind: 'last four digits', texts: drawn((card) => phone(card).slice(-4)) },
    { kind: 'middle of the phone', texts: drawn((card) => phone(card).slice(3, 7)) },
    { kind: 'full phone', texts: drawn(phone) },
    { kind: 'surname, Han', texts: drawn(({ name }) => name.slice(0, 1)) },
    { kind: 'name, 2 Han', texts: drawn(({ name }) => name.slice(0, 2)) },
    { kind: 'name, all Han', texts: drawn(({ name }) => name) },
    { kind: 'given name, Han', texts: drawn(({ name }) => name.slice(1)) },
    { kind: '2 initials', texts: drawn((card) => initials(card).slice(0, 2)) },
    { kind: '3 initials', texts: drawn(initials) },
    { kind: 'surname, pinyin', texts: drawn((card) => sounds(card)[0] ?? '') },
    { kind: 'full pinyin', texts: drawn((card) => sounds(card).join('')) },
    {
      kind: 'mixed 张s',
      texts: drawn((card) => card.name.slice(0, 1) + initials(card).slice(1, 2)),
    },
    {
      kind: 'mixed zhang三',
      texts: drawn((card) => (sounds(card)[0] ?? '') + card.name.slice(1, 2)),
    },
    {
      kind: 'mixed zhang8899',
      texts: drawn((card) => (sounds(card)[0] ?? '') + phone(card).slice(-4)),
    },
    {
      kind: 'two words',
      texts: drawn((card) => `${sounds(card).join(' ')} ${phone(card).slice(-2)}`),
    },
    { kind: 'customer number', texts: drawn(({ number }) => number) },
    { kind: 'tag', texts: Array.from({ length: each }, () => chance.pick(tagged).tags[0] ?? '') },
    { kind: 'nothing found', texts: nothings },
    { kind: 'single letter', texts: 'abcdefghijklmnopqrstuvwxyz'.split('') },
    { kind: 'single digit', texts: '0123456789'.split('') },
  ];
}

/** Each state of the box while a text is typed: every one of them is searched. */
export function keystrokes(text: string): readonly string[] {
  const characters = Array.from(text);
  return characters.map((_, at) => characters.slice(0, at + 1).join(''));
}

const nothings = [
  'zzzzzz',
  'qqq',
  '00000000',
  '19999999999',
  '魑魅',
  'xiangyunshan',
  'john doe',
  'vvv',
  '龘',
  'zhuangzhuang9',
];

function isPlain(name: string): boolean {
  return /^[\u4e00-\u9fff]{2,3}$/.test(name);
}

function isMobile(phone: string | undefined): boolean {
  return phone !== undefined && /^1[3-9]\d{9}$/.test(phone);
}

function sounds({ name }: SearchCard): readonly string[] {
  return unitsOfName(name).map((unit) => unit.sounds[0] ?? '');
}

function initials(card: SearchCard): string {
  return sounds(card)
    .map((sound) => sound.charAt(0))
    .join('');
}
