import { readersPython } from '../../scripts/exports/python.mjs';

const found = readersPython();

/** A Python with the packages that read the exports; null where it is not to be had, for `whyNoPython`. */
export const python: string | null = 'python' in found ? found.python : null;
export const whyNoPython: string | null = 'reason' in found ? found.reason : null;

if (whyNoPython !== null) {
  if (process.env.WIREGRAPH_REQUIRE_PYTHON === '1') throw new Error(`The tests need Python: ${whyNoPython}.`);
  process.stderr.write(`The tests with Python are skipped: ${whyNoPython}.\n`);
}
