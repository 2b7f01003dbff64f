import type { Ask } from '../../contract.ts';
import { countOf, fieldsOf, matchOf } from './fields.ts';
import { readEnd } from './read-requests.ts';

const shop = /^[0-9a-z-]{1,64}$/;
const replaced = /^\d{1,16}$/;

export function readNextAbout(input: unknown): Ask<'next:begin'> {
  const { shopId, generation, bytes } = fieldsOf(input, ['shopId', 'generation', 'bytes']);
  return {
    shopId: matchOf(shopId, shop),
    generation: readGeneration(generation),
    bytes: countOf(bytes),
  };
}

export function readNextEnd(input: unknown): Ask<'next:take'> {
  const { next, until } = fieldsOf(input, ['next', 'until']);
  return { next: readEnd(next), until: readEnd(until) };
}

export function readTakeBack(input: unknown): Ask<'replaced:take-back'> {
  const { name, generation, until } = fieldsOf(input, ['name', 'generation', 'until']);
  return {
    name: matchOf(name, replaced),
    generation: readGeneration(generation),
    until: readEnd(until),
  };
}

/** The name is a moment in digits: there is no way from it to another folder. */
export function readReplaced(input: unknown): Ask<'replaced:drop'> {
  return { name: matchOf(fieldsOf(input, ['name']).name, replaced) };
}

function readGeneration(input: unknown): number {
  return countOf(input, 1_000_000);
}
