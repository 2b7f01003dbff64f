import { describe, expect, it } from 'vitest';

import type { Notice } from '../../contract.ts';
import { mostNotices, noticeBoard } from './notice-board.ts';

describe('notices of the system', () => {
  it('hang, and a click brings the board', () => {
    const seen: string[] = [];
    const board = noticeBoard(aSystem(seen));
    expect(board.show(aNotice('day'))).toEqual({ kind: 'shown' });
    expect(seen).toEqual(['show day', 'click day']);
  });

  it('take the place of an older one with the same name', () => {
    const seen: string[] = [];
    const board = noticeBoard(aSystem(seen, false));
    board.show(aNotice('day'));
    board.show(aNotice('day'));
    expect(seen).toEqual(['show day', 'close day', 'show day']);
  });

  it('never hang more than five at once, however many the page sends', () => {
    const seen: string[] = [];
    const board = noticeBoard(aSystem(seen, false));
    for (let number = 0; number < 1000; number += 1) board.show(aNotice(`n${number}`));
    const count = (word: string) => seen.filter((line) => line.startsWith(word)).length;
    expect(count('show') - count('close')).toBe(mostNotices);
    expect(seen).not.toContain('close n999');
  });

  it('are an answer, not a fault, where the system has none or fails', () => {
    const none = noticeBoard({ ...aSystem([]), isSupported: () => false });
    expect(none.show(aNotice('day'))).toEqual({ kind: 'not-possible', code: 'NONE' });
    const broken = noticeBoard({
      ...aSystem([]),
      make: () => {
        throw new Error('no bus');
      },
    });
    expect(broken.show(aNotice('day')).kind).toBe('not-possible');
  });
});

function aSystem(seen: string[], isClicked = true) {
  let shown = '';
  return {
    isSupported: () => true,
    onClick: () => void seen.push(`click ${shown}`),
    make: ({ id }: Notice, onClick: () => void) => ({
      show: () => {
        seen.push(`show ${id}`);
        shown = id;
        if (isClicked) onClick();
      },
      close: () => void seen.push(`close ${id}`),
    }),
  };
}

function aNotice(id: string): Notice {
  return { id, title: '今天', text: '3' };
}
