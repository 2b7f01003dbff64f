/** Rows handed over at once: what one transaction joins without holding up the counter. */
export const rowsAtOnce = 2_000;

/** Characters handed over at once, since one row may be a photo or 4,096 packed sales. */
export const charactersAtOnce = 4_000_000;

/** Characters of a piece that is written. */
export const pieceCharacters = 262_144;

/** A longer line is none of ours: a row as text (`misfits`) is at most twice as long as the row. */
export const longestLine = 16_000_000;

/**
 * Characters of a row that travels. The journal takes no record over 8 million (`electron/main/requests`), so a longer one that
 * was joined would wait for it for ever, and every later sale behind it.
 */
export const longestRow = 8_000_000;

/** The first line has no rows in it. */
export const longestHead = 1_000_000;

/** A million sales are 3 million rows; a file that claims ten times as many would fill the disk. */
export const mostRows = 50_000_000;

/** Lists in lists in lists: ours have six levels; a thousand would end the reading program. */
export const deepest = 32;
