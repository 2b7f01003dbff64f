import type { PaperLanguage, PaperTelling } from '#domain/printing/paper-language.ts';
import type { PrintWords } from '#domain/printing/print-words.ts';

import { birthdayInWords } from './birthday-in-words.ts';
import { complaintType } from './care-line.ts';
import { shortWeekday } from './calendar-locale.ts';
import { en } from './en.ts';
import { factInWords } from './fact-in-words.ts';
import { type Language, languages, presentLanguage } from './language.ts';
import { tierName } from './loyalty-names.ts';
import { movementInWords } from './movement-in-words.ts';
import { sayingIn } from './print-saying.ts';
import { wordsIn } from './words-in.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

/**
 * The language of the paper: its words and formats, whichever language the screen speaks. `language` is what the shop
 * chose for its paper (`ShopOnPaper.paperLanguage`); empty, or one that is not known here, is the screen's.
 */
export function printLanguage(language: string): PaperLanguage {
  const known = languages.find((one) => one === language) ?? presentLanguage();
  return withDecimals(known, 0);
}

function withDecimals(language: Language, decimals: number): PaperLanguage {
  return {
    words: printWords(language),
    say: sayingIn(language, decimals),
    tell: tellingIn(language),
    withDecimals: (finer) => withDecimals(language, finer),
  };
}

type Paper = typeof zhCN.paper;
const papers: Readonly<Record<Language, Paper>> = {
  'zh-CN': zhCN.paper,
  'zh-TW': zhTW.paper,
  en: en.paper,
};

function printWords(language: Language): PrintWords {
  const paper = papers[language];
  const [before = '', between = '', after = ''] = paper.page.split(/\{\{\w+\}\}/);
  return {
    documents: named(paper, 'document'),
    columns: {
      goods: named(paper, 'goods'),
      care: named(paper, 'care'),
      stored: named(paper, 'stored'),
      points: named(paper, 'points'),
      todo: named(paper, 'todo'),
      week: named(paper, 'week'),
      customers: named(paper, 'customers'),
    },
    totals: named(paper, 'total'),
    texts: named(paper, 'text'),
    page: [before, between, after],
  };
}

type Named<Prefix extends string> = {
  readonly [Key in keyof Paper as Key extends `${Prefix}-${infer Name}` ? Name : never]: string;
};

/** The words whose keys begin alike, by the rest of their keys; a word that is missing does not compile. */
function named<Prefix extends string>(paper: Paper, prefix: Prefix): Named<Prefix> {
  const words = Object.entries(paper).flatMap(([key, word]) =>
    key.startsWith(`${prefix}-`) ? [[key.slice(prefix.length + 1), word]] : [],
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The keys are those of the very file that the type is of.
  return Object.fromEntries(words) as Named<Prefix>;
}

function tellingIn(language: Language): PaperTelling {
  const words = wordsIn(language);
  const { t } = words;
  return {
    language,
    method: (method) => t(`sale.${method}`),
    tier: (name) => tierName(name, words),
    storedMove: (line) => movementInWords(line, words),
    pointsMove: (fact) => factInWords(fact, words),
    cardMove: (what) => t(cardMoves[what]),
    reprint: (times) => t('paper.reprint', { times: words.number(times) }),
    title: (document, about) =>
      t('paper.title', { document: t(`paper.document-${document}`), about }).trim(),
    birthday: (birthday) => birthdayInWords(birthday, words),
    weekday: (day) => `${words.day(day, day)} ${shortWeekday(day, language)}`,
    things: (count) => t('paper.things', { count }),
    people: (count) => t('paper.people', { count }),
    followUp: (kind) => t(`care.kind-${kind}`),
    overdue: (what, day) => t('paper.overdue', { what, day: words.day(day, day) }),
    birthdayOf: (turning) =>
      turning === null ? t('care.kind-birthday') : t('paper.turns', { age: turning }),
    complaint: (type) => t('today.why-complaint', { type: complaintType(type, words) }),
    festival: (kind) => t(`care.festival-${kind}`),
    broughtForward: t('paper.broughtForward'),
    pointsEnd: (people) => t('calendar.pointsEnd', { count: people }),
    couponEnds: (name) => t('calendar.couponEnds', { name }),
  };
}

const cardMoves = {
  sold: 'timeline.cardSold',
  used: 'timeline.cardUsed',
  refunded: 'timeline.cardRefunded',
} as const;
