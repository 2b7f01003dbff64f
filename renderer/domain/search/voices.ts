/**
 * The texts of a table the other way round: row → its units. A "voice" is a kind of unit (a character with its sounds,
 * or a word); a shop has a few thousand of them. Where a pattern has few rows left, asking each
 * row costs less than walking the rows of every sound it could still take.
 */
export type Voices = {
  /** The units of row r: `units[starts[r]]` up to `units[starts[r + 1]]`. */
  readonly starts: Uint32Array;
  /** For each unit the number of its voice. */
  readonly units: Uint32Array;
  /** For each voice its code point, or 0. */
  readonly han: Uint32Array;
  /** The sounds of voice v: `sounds[soundStarts[v]]` up to `sounds[soundStarts[v + 1]]`. */
  readonly soundStarts: Uint32Array;
  readonly sounds: Uint32Array;
};

/** What a unit must be to take a piece: a code point, or any of a range of sounds; and the place in the pattern after it. */
export type Wanted = {
  readonly isHan: boolean;
  readonly low: number;
  readonly high: number;
  readonly next: number;
};

/** Whether the rest of a pattern, from its place `at` on, lies in the units of `row` from `unit` on. */
export function fits(
  voices: Voices,
  row: number,
  unit: number,
  steps: readonly (readonly Wanted[])[],
  at: number,
): boolean {
  const place = (voices.starts[row] ?? 0) + unit;
  if (place >= (voices.starts[row + 1] ?? 0)) return false;
  const voice = voices.units[place] ?? 0;
  const options = steps[at] ?? [];
  for (let choice = 0; choice < options.length; choice++) {
    const wanted = options[choice];
    if (!wanted || !speaks(voices, voice, wanted)) continue;
    if (wanted.next === steps.length || fits(voices, row, unit + 1, steps, wanted.next))
      return true;
  }
  return false;
}

function speaks(voices: Voices, voice: number, { isHan, low, high }: Wanted): boolean {
  if (isHan) return voices.han[voice] === low;
  const end = voices.soundStarts[voice + 1] ?? 0;
  for (let at = voices.soundStarts[voice] ?? 0; at < end; at++) {
    const sound = voices.sounds[at] ?? 0;
    if (sound >= low && sound < high) return true;
  }
  return false;
}
