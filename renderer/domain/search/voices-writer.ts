import { GrowingNumbers } from './growing.ts';
import type { Unit } from './units.ts';
import type { Voices } from './voices.ts';

/** Collects rows of units. Voices are told apart by their list of sounds as an object: readings.ts hands out one for each. */
export class VoicesWriter {
  private readonly numbers = new Map<readonly string[], Map<string, number>>();
  private readonly starts = new GrowingNumbers();
  private readonly units = new GrowingNumbers();
  private readonly han = new GrowingNumbers();
  private readonly soundStarts = new GrowingNumbers();
  private readonly sounds = new GrowingNumbers();

  addRow(units: readonly Unit[], numberOf: (sound: string) => number): void {
    this.starts.push(this.units.length);
    for (const unit of units) this.units.push(this.voiceOf(unit, numberOf));
  }

  /** `renumbered` gives each sound its final number. */
  done(renumbered: Uint32Array): Voices {
    this.starts.push(this.units.length);
    this.soundStarts.push(this.sounds.length);
    return {
      starts: this.starts.view(),
      units: this.units.view(),
      han: this.han.view(),
      soundStarts: this.soundStarts.view(),
      sounds: this.sounds.view().map((sound) => renumbered[sound] ?? 0),
    };
  }

  private voiceOf(unit: Unit, numberOf: (sound: string) => number): number {
    let byHan = this.numbers.get(unit.sounds);
    if (!byHan) {
      byHan = new Map();
      this.numbers.set(unit.sounds, byHan);
    }
    const known = byHan.get(unit.han);
    if (known !== undefined) return known;
    const voice = this.han.length;
    byHan.set(unit.han, voice);
    this.han.push(unit.han.codePointAt(0) ?? 0);
    this.soundStarts.push(this.sounds.length);
    for (const sound of unit.sounds) this.sounds.push(numberOf(sound));
    return voice;
  }
}
