import { PostingsWriter } from './postings-writer.ts';
import type { Slices } from './slices.ts';
import { type UnitTable, unitKey } from './unit-table.ts';
import type { Unit } from './units.ts';
import { VoicesWriter } from './voices-writer.ts';

/** Below the place in a key: see `unitKey`. */
const perPlace = unitKey(1, 0);

/** Builds a table text by text, in the order of its rows. */
export class UnitTableWriter {
  private rows = 0;
  private longest = 0;
  private readonly soundNumbers = new Map<string, number>();
  private readonly byHan = new PostingsWriter();
  private readonly bySound = new PostingsWriter();
  private readonly voices = new VoicesWriter();

  add(units: readonly Unit[]): void {
    const row = this.rows++;
    this.voices.addRow(units, (sound) => this.numberOf(sound));
    if (units.length > this.longest) this.longest = units.length;
    for (let place = 0; place < units.length; place++) {
      const unit = units[place];
      if (!unit) continue;
      if (unit.han !== '') this.byHan.add(unitKey(place, unit.han.codePointAt(0) ?? 0), row);
      for (const sound of unit.sounds) this.bySound.add(unitKey(place, this.numberOf(sound)), row);
    }
  }

  *done(): Slices<UnitTable> {
    const sounds = [...this.soundNumbers.keys()].sort();
    yield;
    const renumbered = new Uint32Array(sounds.length);
    for (const [at, sound] of sounds.entries()) renumbered[this.numberOf(sound)] = at;
    yield;
    const byHan = yield* this.byHan.done((key) => key);
    const bySound = yield* this.bySound.done((key) => {
      const sound = key % perPlace;
      return key - sound + (renumbered[sound] ?? 0);
    });
    const voices = this.voices.done(renumbered);
    return { rows: this.rows, longest: this.longest, sounds, byHan, bySound, voices };
  }

  private numberOf(sound: string): number {
    const known = this.soundNumbers.get(sound);
    if (known !== undefined) return known;
    this.soundNumbers.set(sound, this.soundNumbers.size);
    return this.soundNumbers.size - 1;
  }
}
