/** The festivals a shop greets at (`rules.md` §5). */
export const festivalKinds = [
  'spring',
  'lantern',
  'qingming',
  'dragonBoat',
  'qixi',
  'midAutumn',
  'doubleNinth',
  'winterSolstice',
  'newYear',
  'womensDay',
  'labourDay',
  'childrensDay',
  'teachersDay',
  'nationalDay',
  'christmas',
  'mothersDay',
  'fathersDay',
] as const;
export type FestivalKind = (typeof festivalKinds)[number];
