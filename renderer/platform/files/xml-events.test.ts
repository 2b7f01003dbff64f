import { describe, expect, it } from 'vitest';

import { utf16, utf8 } from '#test/support/text-bytes.ts';

import { XmlEvents } from './xml-events.ts';

const sheet = [
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- a > b -->',
  '<x:a xmlns:x="u" one=\'1 > "0"\' two = "&lt;&#29579;&#x82b3;&quot;">王&amp;芳\r\n',
  '<b/><![CDATA[<&>]]]]><!-- - --><c  ></c ></x:a>\n',
].join('');

const events = [
  'open a xmlns:x=u one=1 > "0" two=<王芳"',
  'text 王&芳\n',
  'open b',
  'close b',
  'text <&>]]',
  'open c',
  'close c',
  'close a',
];

describe('the XML of a workbook', () => {
  it('is read with all that Office and others write', () => {
    expect(eventsOf(utf8(sheet), 10_000)).toEqual(events);
    expect(eventsOf(Uint8Array.from([0xff, 0xfe, ...utf16(sheet, true)]), 10_000)).toEqual(events);
    expect(eventsOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(sheet)]), 10_000)).toEqual(events);
  });

  it.each([1, 2, 3, 5, 7, 11])('is read the same in pieces of %i bytes', (size) => {
    expect(eventsOf(utf8(sheet), size)).toEqual(events);
  });

  const structure = ['', ' ', 'x', '<a>', '</a>', '<a></b>', '<a/><b/>', '<a/>x', 'x<a/>', '< a/>'];
  const tags = ['<a', '<a b>', '<a b=1/>', '<a b="1/>', '<a b="1" b="2"/>', '<a =""/>', '<></>'];
  const inside = ['<a>&</a>', '<a>&nbsp;</a>', '<a>&#x110000;</a>', '<![CDATA[x]]>', '<a><!--'];
  const dtd = ['<!DOCTYPE a><a/>', '<a><!ENTITY x "y"></a>'];

  it.each([...structure, ...tags, ...inside, ...dtd])(
    'is refused where it is not well-formed: %s',
    (xml) => {
      expect(() => eventsOf(utf8(xml), 4)).toThrow('broken: part');
    },
  );
});

function eventsOf(bytes: Uint8Array, size: number): readonly string[] {
  const seen: string[] = [];
  const xml = new XmlEvents('part', {
    open: (name, attributes) =>
      seen.push(
        ['open', name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' '),
      ),
    close: (name) => seen.push(`close ${name}`),
    text: (text) => seen.push(`text ${text}`),
  });
  for (let at = 0; at < bytes.length; at += size) xml.write(bytes.subarray(at, at + size));
  xml.end();
  return seen;
}
