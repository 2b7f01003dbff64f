/** `npm run check` needs no browser: the storage suites stand on this; `npm test` runs them on a real one. */
import 'fake-indexeddb/auto';
