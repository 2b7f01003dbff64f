/**
 * The encrypted shop file that somebody opened with the app, among the words it was started with. Only a path
 * that ends so: a word of Chromium's or ours may come before or after it.
 */
export function sharedFileAmong(words: readonly string[]): string | undefined {
  return words.findLast(isSharedFile);
}

/** Whether a word is the path of one. */
export function isSharedFile(word: string): boolean {
  return !word.startsWith('-') && /\.json\.age$/i.test(word);
}
