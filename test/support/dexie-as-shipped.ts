import { Dexie } from 'dexie';

/**
 * On 127.0.0.1, where the browser runs the suites, Dexie takes itself for a page under development and writes
 * every failed call into the console, also one that somebody catches: dozens for each shop that a test ends in
 * the middle of a read. The app lives at `app://shop` and has none of it. What nobody catches still fails the run.
 */
Dexie.debug = false;
