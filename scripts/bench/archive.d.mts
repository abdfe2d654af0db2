/** The HTML of a page, the same for the same numbers. */
export type PageOf = (random: () => number, number: number) => string;

/** Writes a packed web archive of so many invented records, the same for the same seed; gives how many of them are pages. */
export function writeArchive(path: string, records: number, seed: number, pageOf?: PageOf): Promise<number>;
