import * as fc from 'fast-check';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> } | undefined;

/** The suites also run inside a browser, which has no environment variables. */
const env = typeof process === 'undefined' ? {} : process.env;

/**
 * Every property test draws the same examples on every machine, so that a red run on one is red on
 * all. Another seed is a wish (`FC_SEED=$RANDOM npm run check`), and what it finds becomes a named example.
 */
fc.configureGlobal({
  seed: Number(env['FC_SEED'] ?? 20_261_122),
  numRuns: Number(env['FC_RUNS'] ?? 200),
});
