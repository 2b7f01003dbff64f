import { encodeGb18030 } from './gb18030.ts';

export type Written = {
  readonly as: string;
  readonly encoding: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A text in every way that a shop's computer writes one. */
export function everyWay(text: string): readonly Written[] {
  return [
    { as: 'UTF-8', encoding: 'utf-8', bytes: utf8(text) },
    { as: 'UTF-8 with its mark', encoding: 'utf-8', bytes: joined([0xef, 0xbb, 0xbf], utf8(text)) },
    { as: 'GB18030', encoding: 'gb18030', bytes: encodeGb18030(text) },
    { as: 'UTF-16 LE', encoding: 'utf-16le', bytes: utf16(text, true) },
    {
      as: 'UTF-16 LE with its mark',
      encoding: 'utf-16le',
      bytes: joined([0xff, 0xfe], utf16(text, true)),
    },
    { as: 'UTF-16 BE', encoding: 'utf-16be', bytes: utf16(text, false) },
    {
      as: 'UTF-16 BE with its mark',
      encoding: 'utf-16be',
      bytes: joined([0xfe, 0xff], utf16(text, false)),
    },
  ];
}

/** The text as a file in UTF-8, without a mark. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The text as a file in UTF-16, without a mark. */
export function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const units = text.split('').map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

/** Bytes one after the other, such as a mark before a text. */
export function joined(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}
