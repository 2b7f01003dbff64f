import type { Channel, InteractionKind } from '../care/facts.ts';
import type { FollowUpKind } from '../care/follow-up.ts';

/** What was promised in the shop to try: so many days from the day it was filled, at a minute of the day or any time. */
export const samplePromises: readonly {
  readonly in: number;
  readonly kind: FollowUpKind;
  readonly minute: number | null;
  readonly text: string;
}[] = [
  { in: -4, kind: 'afterSale', minute: null, text: '问问上次买的用着怎么样' },
  { in: -1, kind: 'revisit', minute: null, text: '新到的一批给留了一件，请来看看' },
  { in: 0, kind: 'custom', minute: 630, text: '上午来取改好的' },
  { in: 0, kind: 'afterSale', minute: 900, text: '下午三点前回电话' },
  { in: 0, kind: 'afterSale', minute: null, text: '三天回访' },
  { in: 0, kind: 'winBack', minute: null, text: '好久没来，问候一声' },
  { in: 1, kind: 'revisit', minute: null, text: '周末活动，提前说一声' },
  { in: 3, kind: 'afterSale', minute: 960, text: '约好再问一次尺码' },
  { in: 12, kind: 'custom', minute: null, text: '老物件修好后送一次' },
];

/** What passed between the shop and its customers lately. */
export const sampleTouches: readonly {
  readonly what: InteractionKind;
  readonly channel: Channel;
  readonly text: string;
}[] = [
  { what: 'consultation', channel: 'wechat', text: '问能不能送货上门' },
  { what: 'praise', channel: 'inShop', text: '说上次推荐的很合适' },
  { what: 'call', channel: 'phone', text: '打电话约了周末来' },
  { what: 'suggestion', channel: 'inShop', text: '希望店里多放一把椅子' },
];

export const sampleComplaint = '买回去第二天就掉色，拍了照片发来';
