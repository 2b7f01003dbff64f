import { SyncFileRefused } from './format.ts';
import { longestHead, longestLine } from './limits.ts';

/** Makes lines of pieces that end anywhere. What follows the last line end is not a line yet. */
export class LineCutter {
  private begun: string[] = [];
  private length = 0;
  private lines = 0;

  /** The lines that end in this piece. @throws SyncFileRefused for one that is longer than any of ours. */
  *cut(piece: string): Generator<string> {
    let from = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      this.keep(piece.slice(from, end));
      yield this.begun.join('');
      this.begun = [];
      this.length = 0;
      this.lines += 1;
      from = end + 1;
    }
    this.keep(piece.slice(from));
  }

  /** Whether the text ends in the middle of a line. */
  get hasRest(): boolean {
    return this.length > 0;
  }

  private keep(part: string): void {
    this.length += part.length;
    const longest = this.lines === 0 ? longestHead : longestLine;
    if (this.length <= longest) this.begun.push(part);
    else throw new SyncFileRefused(this.lines === 0 ? { kind: 'not-ours' } : this.tooLarge());
  }

  private tooLarge() {
    return { kind: 'too-large', line: this.lines + 1 } as const;
  }
}
