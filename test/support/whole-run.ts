/** Set by `npm run ordeal`: the specs that have a larger load take all of it. `npm test` has fifteen minutes for everything. */
export const isWholeRun = process.env['REGULARS_WHOLE_RUN'] === '1';
