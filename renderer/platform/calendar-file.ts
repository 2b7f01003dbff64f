import { type IcsRefusal, mostIcsSize } from '#domain/care/ics/read-ics.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import { findEncoding } from './files/encoding.ts';
import { FileRefused } from './files/table.ts';
import { textOf } from './files/text-of.ts';

/**
 * The text of a calendar file somebody chose: UTF-8 as the standard says, GB18030 as some old Chinese programs write. Looked
 * at only if it is not too large; refused if it is no text at all (a picture that was called .ics).
 */
export async function calendarText(file: Blob): Promise<Result<string, IcsRefusal>> {
  if (file.size > mostIcsSize) return refuse({ kind: 'too-large', most: mostIcsSize });
  try {
    const pieces: string[] = [];
    for await (const piece of textOf(file, await findEncoding(file), () => undefined)) {
      pieces.push(piece);
    }
    return accept(pieces.join(''));
  } catch (fault) {
    // The reader of lists refuses by throwing; a disk that fails is another matter.
    if (fault instanceof FileRefused) return refuse({ kind: 'not-a-calendar' });
    throw fault;
  }
}
