/** How lists say yes and no, in both scripts and in English. */
export const yesWords = ['是', '有', '对', '对的', 'yes', 'y', 'true', '1', '✓', '√'] as const;
export const noWords = ['否', '无', '没有', '不是', 'no', 'n', 'false', '0', '✗', '×'] as const;
