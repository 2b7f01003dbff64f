import {
  type GuessRules,
  areHeadings,
  guessFields,
  plainHeading,
} from '../import/guess-columns.ts';
import type { RowId } from '../kernel/units.ts';
import type { CustomField } from './custom-field.ts';

/** What a column of a customer list can be, besides a field of the shop's own. */
export const importFields = [
  'name',
  'phone',
  'birthday',
  'lunarBirthday',
  'gender',
  'tags',
  'wechat',
  'occupation',
  'address',
  'contactPerson',
  'source',
  'likes',
  'dislikes',
  'note',
  'number',
  'formerNumber',
  'consent',
  'stage',
  'goneReason',
  'referrer',
  'expectedValue',
  'nextStep',
  'level',
  'points',
  'stored',
  'spent',
  'visits',
  'lastVisit',
] as const;
export type KnownField = (typeof importFields)[number];
export type ImportField = KnownField | `custom/${RowId}`;

/** Headings as shops write them, in both scripts and in English; the whole heading counts first. */
const headings: Readonly<Record<KnownField, readonly string[]>> = {
  name: [
    '姓名',
    '客户',
    '客户姓名',
    '会员',
    '会员名',
    '会员姓名',
    '顾客',
    '名字',
    '称呼',
    'name',
    'fullname',
    'customer',
    'member',
  ],
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '电话',
    '电话号码',
    '联系方式',
    '联系电话',
    'phone',
    'mobile',
    'tel',
    'telephone',
    'cell',
  ],
  birthday: [
    '生日',
    '出生日期',
    '阳历生日',
    '公历生日',
    '新历生日',
    'birthday',
    'birthdate',
    'dateofbirth',
    'dob',
  ],
  lunarBirthday: [
    '农历生日',
    '阴历生日',
    '旧历生日',
    '农历出生日期',
    '生日农历',
    'lunarbirthday',
    'birthdaylunar',
  ],
  gender: ['性别', 'gender', 'sex'],
  tags: ['标签', '分组', '分类', 'tags', 'tag', 'group', 'labels'],
  wechat: ['微信', '微信号', 'wechat', 'weixin'],
  occupation: ['职业', '工作', 'occupation', 'job'],
  address: ['地址', '住址', '家庭住址', '联系地址', 'address'],
  contactPerson: ['联系人', '联络人', 'contact', 'contactperson'],
  source: ['来源', '客户来源', '渠道', 'source', 'channel'],
  likes: ['喜好', '爱好', '偏好', '喜欢', 'likes', 'preferences'],
  dislikes: ['不喜欢', '忌讳', '禁忌', '过敏', 'dislikes', 'allergies'],
  note: ['备注', '说明', '附注', '注释', 'note', 'notes', 'remark', 'remarks', 'comment'],
  number: [
    '卡号',
    '会员卡号',
    '会员号',
    '会员编号',
    '客户编号',
    '客户号',
    '顾客编号',
    '编号',
    'cardnumber',
    'cardno',
    'customerid',
    'customernumber',
    'memberid',
    'membernumber',
  ],
  formerNumber: ['旧会员号', '旧卡号', '原卡号', '原会员号', 'formernumber', 'oldnumber'],
  consent: ['同意联系', '同意联络', '是否同意联系', '营销许可', 'consent'],
  stage: ['阶段', '客户阶段', 'stage'],
  goneReason: ['离开原因', '流失原因', 'whygone', 'reasonforleaving'],
  referrer: ['介绍人', '推荐人', '引荐人', 'referrer', 'referredby'],
  expectedValue: ['预期金额', '预计金额', 'expectedvalue'],
  nextStep: ['下一步', '后续', 'nextstep'],
  level: ['等级', '会员等级', '客户等级', '顾客等级', '级别', '会员级别', 'level', 'tier'],
  points: ['积分', '剩余积分', '可用积分', '当前积分', '会员积分', 'points', 'pointsbalance'],
  stored: [
    '余额',
    '储值',
    '储值余额',
    '储值金',
    '储值金余额',
    '账户余额',
    '卡内余额',
    '卡余额',
    'balance',
    'storedvalue',
  ],
  spent: [
    '消费总额',
    '累计消费',
    '累计金额',
    '总消费',
    '消费金额',
    '历史消费',
    'spent',
    'totalspent',
  ],
  visits: ['消费次数', '到店次数', '来店次数', '光顾次数', 'visits', 'orders'],
  lastVisit: [
    '最后消费',
    '最近消费',
    '最后消费时间',
    '最近消费时间',
    '最后到店',
    '上次光临',
    '最后光临',
    'lastvisit',
    'lastpurchase',
  ],
};

/** Words that are too short or too common to be found inside a longer heading. */
const wholeOnly: ReadonlySet<KnownField> = new Set([
  'number',
  'formerNumber',
  'consent',
  'stage',
  'goneReason',
  'referrer',
  'expectedValue',
  'nextStep',
  'spent',
  'visits',
]);

/** `客户编号`, `会员名等级`, `Customer ID` are about a customer and are not the name. */
const notTheName =
  /编号|卡号|号码|等级|级别|类型|类别|分类|积分|余额|日期|时间|次数|金额|总额|是否|id$|no$|code|level|since/;

const rules: GuessRules<KnownField> = {
  headings,
  several: ['phone'],
  weak: new Map([
    ['客户', 0],
    ['顾客', 0],
    ['会员', 0],
    ['customer', 0],
    ['member', 0],
    ['联系人', 1],
    ['联络人', 1],
    ['contact', 1],
  ]),
  isNot: (field, heading) =>
    wholeOnly.has(field) ||
    (field === 'name' && notTheName.test(heading)) ||
    (['points', 'level', 'stored'].includes(field) && /规则|清零|有效|变动|礼物/.test(heading)) ||
    (field === 'birthday' && /礼物|礼品|祝福|农历|阴历|旧历|lunar/.test(heading)),
};

/**
 * What each column probably is, by its heading; null for one that is not taken over. A heading that is
 * the name of a field of the shop's own is that field. A field is given to one column only, the first
 * that fits best; phones may come in several.
 */
export function guessColumns(
  row: readonly string[],
  fold: (text: string) => string,
  own: readonly CustomField[] = [],
): readonly (ImportField | null)[] {
  const guesses = guessFields(row, fold, rules);
  const names = new Map(own.map(({ id, name }) => [plainHeading(name, fold), id]));
  return guesses.map((known, index) => {
    const id = names.get(plainHeading(row[index] ?? '', fold));
    return known === null && id !== undefined ? (`custom/${id}` as const) : known;
  });
}

/** Whether the first row is headings: at least one cell says a field and none looks like a number. */
export function looksLikeHeadings(row: readonly string[], fold: (text: string) => string): boolean {
  return areHeadings(row, fold, rules);
}
