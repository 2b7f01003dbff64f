const knownFields = [
  'name',
  'number',
  'phones',
  'gender',
  'birthday',
  'tags',
  'wechat',
  'occupation',
  'address',
  'contactPerson',
  'source',
  'likes',
  'dislikes',
  'note',
  'consent',
  'stage',
  'referrerId',
  'formerNumber',
  'nextStep',
  'goneReason',
  'confirmedDay',
  'expectedValue',
  'custom',
  'photoId',
] as const;

/**
 * The key of the word for a field of a card, by its path in the document (`phones/<id>` is a phone). A field that
 * this version has no word for (a newer app wrote it) is "the card".
 */
export function fieldKey(path: string) {
  const field = knownFields.find((known) => path === known || path.startsWith(`${known}/`));
  return `field.${field ?? 'card'}` as const;
}
