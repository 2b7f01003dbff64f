import type { SearchCard } from '#domain/search/search-card.ts';

import { type Rival, linesShown } from './rival.ts';
import { termsOf } from './terms.ts';

/** No index of words at all: a cursor over the rows until the list is full. */
export const rawIndexedDb: Rival = {
  name: 'raw IndexedDB cursor',
  prepare: async (cards) => {
    const database = await opened('bench-raw');
    const writing = database.transaction('cards', 'readwrite');
    for (const card of cards) writing.objectStore('cards').put(card);
    await finished(writing);
    return {
      query: (typed) => scan(database, typed.toLowerCase()),
      close: () => {
        database.close();
        return Promise.resolve();
      },
    };
  },
};

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('cards', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not open.'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up.'));
  });
}

function scan(database: IDBDatabase, typed: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const found: string[] = [];
    const request = database.transaction('cards').objectStore('cards').openCursor();
    request.onerror = () => reject(request.error ?? new Error('IndexedDB did not answer.'));
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || found.length >= linesShown) return resolve(found);
      const card = cursor.value as SearchCard; // what `prepare` put there
      if (termsOf(card).some((term) => term.startsWith(typed))) found.push(card.id);
      cursor.continue();
    };
  });
}
