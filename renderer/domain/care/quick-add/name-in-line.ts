import { simplifiedLine } from './plain-line.ts';

const toward = '给找约问叫跟和请帮为替祝';
const towardTwo = '联络|通知|提醒|联系|回访|拜访|邀请|感谢|答谢|关心|慰问';
/** What is done to or with somebody: here a name is over. */
const deeds =
  '打|发|送|回|过|说|讲|聊|寄|取|拿|看|做|来|去|的|问|要|量|换|补|续|充|准备|留|订|定|预|办|庆|介绍|推荐|试|选|挑|上门|拜|约|道|再|一下|是否|有没有|关于|在|买|退|修|洗|剪|染|烫|体验|复诊|复查|验';
const titles =
  '姐|哥|总|老师|先生|女士|小姐|阿姨|叔叔|叔|太太|老板|老板娘|经理|医生|妈妈|爸爸|奶奶|爷爷|婶|嫂子|嫂|姨|妈|爸|师傅|同学';

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?:[${toward}]+(?![候题好定便])|${towardTwo})\\s*(?<name>\\p{Script=Han}[\\p{Script=Han}·]{0,5}?)(?=${deeds}|[^\\p{Script=Han}·]|$)`,
    'du',
  ),
  new RegExp(`(?<!\\p{Script=Han})(?<name>\\p{Script=Han}{1,3}?(?:${titles}))`, 'du'),
  /(?:^|\s)(?<name>\p{Script=Han}{2,4})(?=\s|$|[，,。:：])/du,
  /(?<!\d)(?<name>\d{4,11})(?!\d)/du,
  new RegExp(
    `(?:\\b(?:call|phone|ring|text|email|visit|ask|remind|see|meet|message|thank|contact|with|for|to)|[${toward}]|${towardTwo})\\s+(?<name>(?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r)\\.?\\s+)?\\p{Lu}[\\p{L}'-]*(?:\\s+\\p{Lu}[\\p{L}'-]*)?)`,
    'du',
  ),
  /(?:\b(?:call|phone|ring|text|email|visit|ask|remind|meet|message|thank|contact)|[给找约问])\s*(?<name>(?!the\b|a\b|an\b|about\b|back\b|for\b|to\b)[a-z][\p{L}'-]*)/diu,
];

/**
 * The name of a customer that a line seems to speak of: 王姐 in 给王姐打电话, `Anna` in `call Anna`, or the end of a
 * phone number. A guess for the search to try, never more.
 */
export function nameInLine(line: string): string | null {
  const plain = simplifiedLine(line);
  for (const pattern of patterns) {
    const place = pattern.exec(plain)?.indices?.groups?.['name'];
    if (place !== undefined) return line.slice(...place).trim();
  }
  return null;
}
