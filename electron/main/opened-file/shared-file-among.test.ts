import { expect, it } from 'vitest';

import { sharedFileAmong } from './shared-file-among.ts';

it.each([
  [['regulars', '/home/a/店.json.age'], '/home/a/店.json.age'],
  [['regulars', '--sample', 'C:\\店\\A.JSON.AGE', '--no-sandbox'], 'C:\\店\\A.JSON.AGE'],
  [['regulars', 'first.json.age', 'second.json.age'], 'second.json.age'],
  [['regulars'], undefined],
  [['regulars', 'photos.age', 'shop.json', 'a.json.age.txt'], undefined],
  [['regulars', '--user-data-dir=/x/a.json.age'], undefined],
])('among %j the shop file is %s', (words, found) => expect(sharedFileAmong(words)).toBe(found));
