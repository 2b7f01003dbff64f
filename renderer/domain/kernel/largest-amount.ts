/**
 * 99,999,999.99 in cents: no amount that is typed, no bill and no limit of a rule may be larger.
 *
 * A shop that takes more at once has typed a phone number, whose eleven digits are always above it. And 900,000 such
 * amounts still add up exactly (2 to the power of 53), so that every sum of a shop is right to the cent.
 */
export const largestAmount = 9_999_999_999;
