/** The colours a tag can have, by name: a name fits both schemes, a hex value only one. */
export const tagColours = [
  'teal',
  'orange',
  'yellow',
  'blue',
  'grape',
  'pink',
  'lime',
  'gray',
] as const;
export type TagColour = (typeof tagColours)[number];

/** A colour that this version does not know is shown as gray, and kept as it is. */
export function tagColourOf(text: string): TagColour {
  return tagColours.find((colour) => colour === text) ?? 'gray';
}
