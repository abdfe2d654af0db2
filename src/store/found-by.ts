/** The properties of a signature's node by which it is found: its bands, as `copyBlocks` gives them. */
export const BANDS = Array.from({ length: 20 }, (_, at) => `band${at}`);

/** Those of what is compared of an event: its keys, as `happeningBlocks` gives them. */
export const TELLING_KEYS = ['key0', 'key1', 'key2'] as const;
