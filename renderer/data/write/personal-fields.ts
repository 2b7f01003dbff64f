/** Fields of a customer that say nothing about the person, so that their changes may stay in entries. */
const impersonal: readonly string[] = [
  'number',
  'stage',
  'createdDay',
  'confirmedDay',
  'deletedAt',
];

/**
 * Whether a change of this field holds personal words, which must lie in a text row and not in the
 * entry, since entries outlive an erased person (`design.md` §8.9). Tags are ids. Whatever is not
 * known to be harmless is personal, so that a field added later is safe by default.
 */
export function isPersonal(kind: string, path: string): boolean {
  return kind === 'customer' && !path.startsWith('tags/') && !impersonal.includes(path);
}
