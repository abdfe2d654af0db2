import { fileURLToPath } from 'node:url';

/** The folder of corpora and gold graphs, which is not part of the project. */
export const shared = process.env.WIREGRAPH_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
