/** What a column of a customer list can be. */
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
] as const;
export type ImportField = (typeof importFields)[number];

/** Headings as shops write them, in both scripts and in English; the whole heading counts first. */
const headings: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    '姓名',
    '客户',
    '客户姓名',
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
  lunarBirthday: ['农历生日', '阴历生日', '旧历生日', 'lunarbirthday'],
  gender: ['性别', 'gender', 'sex'],
  tags: ['标签', '分组', '分类', 'tags', 'tag', 'group', 'labels'],
  wechat: ['微信', '微信号', 'wechat', 'weixin'],
  occupation: ['职业', '工作', 'occupation', 'job'],
  address: ['地址', '住址', '家庭住址', '联系地址', 'address'],
  contactPerson: ['联系人', 'contact', 'contactperson'],
  source: ['来源', '客户来源', '渠道', 'source', 'channel'],
  likes: ['喜好', '爱好', '偏好', '喜欢', 'likes', 'preferences'],
  dislikes: ['不喜欢', '忌讳', '禁忌', '过敏', 'dislikes', 'allergies'],
  note: ['备注', '说明', '附注', '注释', 'note', 'notes', 'remark', 'remarks', 'comment'],
};

/** `客户编号`, `会员名等级`, `Customer ID` are about a customer and are not the name. */
const notTheName =
  /编号|卡号|号码|等级|级别|类型|类别|分类|积分|余额|日期|时间|id$|no$|code|level|since/;

/**
 * What each column probably is, by its heading; null for one that is not taken over. A field is given
 * to one column only, the first that fits best; phones may come in several.
 * Traditional headings have to be folded to simplified before (`fold` does it for search).
 */
export function guessColumns(
  row: readonly string[],
  fold: (text: string) => string,
): readonly (ImportField | null)[] {
  const guesses = row.map((heading) => guess(fold(heading)));
  return guesses.map((mine, index) => {
    if (mine === null || mine.field === 'phone') return mine?.field ?? null;
    const isTaken = guesses.some(
      (other, at) =>
        other?.field === mine.field &&
        (other.fit > mine.fit || (other.fit === mine.fit && at < index)),
    );
    return isTaken ? null : mine.field;
  });
}

/** Whether the first row is headings: at least one cell says a field and none looks like a number. */
export function looksLikeHeadings(row: readonly string[], fold: (text: string) => string): boolean {
  return row.some((cell) => guess(fold(cell)) !== null) && !row.some((cell) => /\d{6,}/.test(cell));
}

type Guess = { readonly field: ImportField; readonly fit: number };

/** A whole heading fits better than any part of one, a longer part better than a shorter. */
function guess(heading: string): Guess | null {
  const plain = heading.toLowerCase().replace(/[\s_\-*:：()（）]/g, '');
  if (plain === '') return null;
  const whole = importFields.find((field) => headings[field].includes(plain));
  if (whole !== undefined) return { field: whole, fit: Infinity };
  const partly = importFields
    .flatMap((field) => headings[field].map((word) => ({ field, fit: fitOf(word), word })))
    .filter(({ word }) => word.length >= 2 && plain.includes(word))
    .sort((one, other) => other.fit - one.fit)[0];
  if (partly === undefined || (partly.field === 'name' && notTheName.test(plain))) return null;
  const isLunar = partly.field === 'birthday' && /农历|阴历|旧历|lunar/.test(plain);
  return { field: isLunar ? 'lunarBirthday' : partly.field, fit: partly.fit };
}

/** Words that say whose: `客户手机` and `Customer phone` are phones, and `联系人电话` is one. */
function fitOf(part: string): number {
  if (['客户', '顾客', 'customer', 'member'].includes(part)) return 0;
  return ['联系人', 'contact'].includes(part) ? 1 : part.length;
}
