import { hanReadings } from './han-readings-data.ts';

/**
 * Every way a character can be read, without tones (行: xing, hang, heng). ü is written v, as on a keyboard,
 * and also u, as on a passport: 吕 is lv and lu. Empty for characters outside the basic block.
 */
export function readingsOf(character: string): readonly string[] {
  return table().get(character) ?? [];
}

/** Where a reading has ü, people type v or u. */
export function withTypedU(reading: string): readonly string[] {
  return reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];
}

let readings: ReadonlyMap<string, readonly string[]> | undefined;

/** Built at the first need; never for a mere search, only to index and to highlight. */
function table(): ReadonlyMap<string, readonly string[]> {
  if (readings) return readings;
  const fresh = new Map<string, readonly string[]>();
  for (const line of hanReadings.split(' ')) {
    const sound = /^[a-z]+/.exec(line)?.[0] ?? '';
    const typed = withTypedU(sound);
    for (const character of line.slice(sound.length)) {
      const before = fresh.get(character);
      fresh.set(character, before ? [...new Set([...before, ...typed])] : typed);
    }
  }
  readings = fresh;
  return fresh;
}
