import type { Ask } from '../../contract.ts';
import { BadRequest, countOf, fieldsOf, matchOf, textOf } from './fields.ts';
import { limits, shownText } from './read-requests.ts';

const hash = /^[0-9a-f]{64}$/;
const mostInName = 80;

/** The name is only proposed, and can be no way to another folder. */
export function readCopyWords(input: unknown): Ask<'copy:begin'> {
  const { title, fileName } = fieldsOf(input, ['title', 'fileName']);
  const name = textOf(fileName, mostInName);
  // oxlint-disable-next-line no-control-regex -- No system takes these in a name.
  if (/[\u0000-\u001f\\/:*?"<>|]/.test(name) || !/^[^.].*\.json\.age$/.test(name)) {
    throw new BadRequest('no name for a copy');
  }
  return { title: shownText(title, limits.charactersInNoticeTitle), fileName: name };
}

export function readCopyEnd(input: unknown): Ask<'copy:finish'> {
  const { writing, bytes, sha256 } = fieldsOf(input, ['writing', 'bytes', 'sha256']);
  return { writing: countOf(writing), bytes: countOf(bytes), sha256: matchOf(sha256, hash) };
}

export function readOpenedPiece(input: unknown): Ask<'opened:read'> {
  const { number, from } = fieldsOf(input, ['number', 'from']);
  return { number: countOf(number), from: countOf(from) };
}
