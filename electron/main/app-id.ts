/**
 * What the system knows the app by: Windows hangs notices and the task bar on it, macOS its place among the
 * programs, the installer what it may replace. Changed, an update would stand beside the old app instead of
 * in its place, so this may never change.
 */
export const appId = 'shop.regulars.counter';
