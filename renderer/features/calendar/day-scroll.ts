/** How a calendar scrolls: one that goes on below says so by its bar, beside the days and not over them. */
export const dayScroll = {
  scrollbars: 'y',
  type: 'auto',
  scrollbarSize: 10,
  offsetScrollbars: 'present',
} as const;
