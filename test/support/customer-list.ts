const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚英华文玉');

/** A list as an owner keeps it in Excel: no two phones alike, all of them even, names that repeat, one line that cannot be taken. */
export function customerList(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const name =
      (surnames[index % 20] ?? '') +
      (given[(index * 7) % 24] ?? '') +
      (index % 3 === 0 ? '' : (given[(index * 5 + 3) % 24] ?? ''));
    const phone = `139${String(index * 7918 + 10_000_000).padStart(8, '0')}`;
    const birthday = `19${70 + (index % 30)}-${(index % 12) + 1}-${(index % 28) + 1}`;
    return [name, phone, birthday, index % 10 === 0 ? '老客' : '', ''].join(',');
  });
  return ['姓名,手机,生日,标签,备注', ...lines, '单晓宁,13700004321,1988-03-05,老客,爱喝茶'].join(
    '\r\n',
  );
}
