import { Dexie } from 'dexie';

import { type Rival, linesShown } from './rival.ts';
import { termsOf } from './terms.ts';

/** The usual advice for IndexedDB: a multiEntry index of all words, asked for what begins with the text. */
export const dexieMultiEntry: Rival = {
  name: 'Dexie multiEntry',
  prepare: async (cards) => {
    const database = new Dexie('bench-multi-entry');
    await database.delete();
    database.version(1).stores({ cards: 'id, *terms' });
    await database.open();
    const table = database.table<{ id: string; terms: readonly string[] }, string>('cards');
    for (let from = 0; from < cards.length; from += 5000) {
      const part = cards.slice(from, from + 5000);
      await table.bulkPut(part.map((card) => ({ ...card, terms: termsOf(card) })));
    }
    return {
      query: (typed) =>
        table
          .where('terms')
          .startsWith(typed.toLowerCase())
          .distinct()
          .limit(linesShown)
          .primaryKeys(),
      close: () => database.delete(),
    };
  },
};
