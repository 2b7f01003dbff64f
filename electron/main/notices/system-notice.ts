import { Notification } from 'electron';

import type { Notice } from '../../contract.ts';
import type { NoticePaper } from './notice-board.ts';

/** A notice of the system, silent: a shop has customers in it. */
export function systemNotice({ title, text }: Notice, onClick: () => void): NoticePaper {
  const notification = new Notification({ title, body: text, silent: true });
  notification.on('click', onClick);
  return {
    show: () => notification.show(),
    close: () => notification.close(),
  };
}

/** Whether this system shows notices at all. */
export function showsNotices(): boolean {
  return Notification.isSupported();
}
