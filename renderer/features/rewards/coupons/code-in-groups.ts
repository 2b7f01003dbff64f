/** A code as people read it out: `ABCD EFGH JKM`. */
export function codeInGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
