/** More cards than this cannot be compared side by side; whoever has more merges them in turns. */
export const mostMerged = 8;
