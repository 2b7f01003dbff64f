import type { TableRow } from './table.ts';
import { type VcardLine, partsOf, plainValue, vcardLine } from './vcard-line.ts';

/** The columns of a table of contacts; each is a heading that the import knows. */
export const contactHeadings = ['姓名', '手机', '生日', '微信', '职业', '地址', '备注', '标签'];

type Field = 'name' | 'phones' | 'birthday' | 'wechat' | 'work' | 'address' | 'note' | 'tags';
const fields: readonly Field[] = [
  'name',
  'phones',
  'birthday',
  'wechat',
  'work',
  'address',
  'note',
  'tags',
];

/** Takes the lines of contacts one by one; gives a row when a contact ends and says a name or a phone. */
export class ContactReader {
  private began = 0;
  private depth = 0;
  private found = new Map<Field, readonly string[]>();
  private nameParts = '';

  read(line: number, written: string): TableRow | null {
    const property = vcardLine(written);
    if (property === null) return null;
    if (isWord(property, 'BEGIN')) this.begin(line);
    // A contact may carry another one (AGENT, 2.1); that is somebody else's name and phone.
    if (isWord(property, 'END')) return this.end();
    if (this.depth === 1) this.take(property);
    return null;
  }

  private begin(line: number): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.began = line;
    this.found = new Map();
    this.nameParts = '';
  }

  private end(): TableRow | null {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0) return null;
    if (!this.found.has('name')) this.add('name', this.nameParts);
    if (!this.found.has('name') && !this.found.has('phones')) return null;
    const cells = fields.map((field) => cellOf(field, this.found.get(field) ?? []));
    return { line: this.began, cells };
  }

  private take({ name, parameters, value }: VcardLine): void {
    switch (name) {
      case 'FN':
        return this.add('name', plainValue(value));
      case 'N':
        this.nameParts = nameOf(partsOf(value));
        return;
      case 'TEL':
        return this.add('phones', plainValue(value).replace(/^tel:/i, ''));
      case 'BDAY':
        return this.add('birthday', birthdayOf(plainValue(value), parameters));
      case 'TITLE':
        return this.add('work', plainValue(value));
      case 'ORG':
        return this.add('work', partsOf(value).filter(Boolean).join(' '));
      case 'ADR':
        return this.add('address', addressOf(partsOf(value)));
      case 'NOTE':
        return this.add('note', plainValue(value));
      case 'CATEGORIES':
        return partsOf(value, ',').forEach((tag) => this.add('tags', tag));
      default:
        return this.add('wechat', wechatOf(name, parameters, plainValue(value)));
    }
  }

  private add(field: Field, value: string): void {
    const before = this.found.get(field) ?? [];
    if (value !== '' && !before.includes(value)) this.found.set(field, [...before, value]);
  }
}

function isWord({ name, value }: VcardLine, word: 'BEGIN' | 'END'): boolean {
  return name === word && value.trim().toUpperCase() === 'VCARD';
}

function cellOf(field: Field, values: readonly string[]): string {
  if (field === 'phones' || field === 'tags') return values.join(';');
  if (field === 'note') return values.join('\n');
  return field === 'work' ? values.join(' ') : (values[0] ?? '');
}

/** Family name first and without a gap, as Chinese is written; other scripts their own way round. */
function nameOf([family = '', given = '', middle = '']: readonly string[]): string {
  if (/\p{Script=Han}/u.test(family + given)) return family + middle + given;
  return [given, middle, family].filter(Boolean).join(' ');
}

/** Post box; extended; street; town; region; code; country. Chinese addresses go from the large to the small. */
function addressOf(parts: readonly string[]): string {
  const [box = '', more = '', street = '', town = '', region = '', code = '', country = ''] = parts;
  if (/\p{Script=Han}/u.test(parts.join(''))) {
    return [country, region, town, street, more, box, code].filter(Boolean).join(' ');
  }
  return [box, more, street, town, region, code, country].filter(Boolean).join(', ');
}

/** Without a year it is `--0305`; Apple writes 1604 and says so in a parameter. */
function birthdayOf(value: string, parameters: ReadonlyMap<string, string>): string {
  const [, year = '', month, day] = /^(\d{4}|--)-?(\d\d)-?(\d\d)(?!\d)/.exec(value) ?? [];
  if (month === undefined || day === undefined) return value;
  const isOmitted = year === '--' || year === (parameters.get('X-APPLE-OMIT-YEAR') ?? '1604');
  return isOmitted ? `${month}-${day}` : `${year}-${month}-${day}`;
}

function wechatOf(name: string, parameters: ReadonlyMap<string, string>, value: string): string {
  if (/^X-(WECHAT|WEIXIN)/.test(name)) return value;
  const kinds = [...parameters].flat().join(' ');
  const isMessenger = name === 'IMPP' || name === 'X-SOCIALPROFILE';
  if (!isMessenger || !/wechat|weixin/i.test(`${kinds} ${value.slice(0, 20)}`)) return '';
  return value.replace(/^(wechat|weixin|x-apple):/i, '');
}
