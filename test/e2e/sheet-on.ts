import type { Sheet } from '#domain/printing/sheet.ts';

/** Words of three kinds that a font may lack. */
export const lines = ['王女士，您好！', '乌龙茶 250 克 ×1　¥128.00', '张三丰 𠮷野家 龍 谢谢惠顾'];
/** A black bar, twenty times as long as it is high. */
export const bar =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABQAAAABCAAAAAD7+dH5AAAAC0lEQVR4nGNgwAIAABUAAapll8QAAAAASUVORK5CYII=';

/** A sheet of that paper with the bar across it, and words, as a shop would print it. */
export function sheetOn(
  id: string,
  width: number,
  height: number | null,
  words: readonly string[] = lines,
): Sheet {
  const small = height !== null && height < 40;
  return {
    paper: { id, width, height, margins: { top: 2, right: 4, bottom: 2, left: 4 }, rotation: 0 },
    title: '售后卡 王女士',
    blocks: [
      { kind: 'picture', address: bar, width: width - 8, align: 'start' },
      {
        kind: 'text',
        lines: words,
        size: small ? 'small' : 'normal',
        weight: 'normal',
        align: 'start',
      },
    ],
  };
}
