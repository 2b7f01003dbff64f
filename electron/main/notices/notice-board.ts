import type { Notice, NoticeOutcome } from '../../contract.ts';
import { codeOf } from '../journal/write-faults.ts';

/** One notice of the system, as Electron makes it. */
export type NoticePaper = { readonly show: () => void; readonly close: () => void };

type NoticeParts = {
  readonly isSupported: () => boolean;
  readonly make: (notice: Notice, onClick: () => void) => NoticePaper;
  /** Somebody clicked: the window comes forward with the board of the day. */
  readonly onClick: () => void;
};

/** At most so many hang at once; the oldest goes. A page that went mad cannot paper the screen over. */
export const mostNotices = 5;

/**
 * Shows notices of the system. One that is said again (same id) takes the place of the older; papers are held,
 * since one that nobody holds is thrown away with its click. Where the system has none, that is the answer and
 * nothing else happens. What it says may name a customer: it goes to the screen and nowhere else.
 */
export function noticeBoard({ isSupported, make, onClick }: NoticeParts) {
  const hanging = new Map<string, NoticePaper>();

  function take(id: string): void {
    hanging.get(id)?.close();
    hanging.delete(id);
  }

  function hang(notice: Notice): void {
    take(notice.id);
    const [oldest] = hanging.keys();
    if (hanging.size >= mostNotices && oldest !== undefined) take(oldest);
    const paper = make(notice, onClick);
    hanging.set(notice.id, paper);
    paper.show();
  }

  return {
    show: (notice: Notice): NoticeOutcome => {
      if (!isSupported()) return { kind: 'not-possible', code: 'NONE' };
      try {
        hang(notice);
        return { kind: 'shown' };
      } catch (error) {
        return { kind: 'not-possible', code: codeOf(error) };
      }
    },
  };
}

export type NoticeBoard = ReturnType<typeof noticeBoard>;
