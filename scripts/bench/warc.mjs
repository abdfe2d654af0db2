// Reads a web archive of invented pages: node scripts/bench/warc.mjs [--records N] [--seed N]
// It is written to a temporary folder first, each record compressed for itself as archives of crawls are: two of five are
// pages, the others requests, pictures, redirects and errors. Printed are the records and articles a second of reading
// alone, and the most memory that this process held at any time, sampled every 20 ms, writing the archive included.

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { readSources } from '../../dist/read/index.js';
import { writeArchive } from './archive.mjs';

const { values } = parseArgs({
  options: { records: { type: 'string', default: '20000' }, seed: { type: 'string', default: '10' } },
});
const records = Number(values.records);
const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

let peak = 0;
const sample = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const sampling = setInterval(sample, 20);

const folder = mkdtempSync(join(tmpdir(), 'wiregraph-warc-'));
try {
  const path = join(folder, 'crawl.warc.gz');
  const pages = await writeArchive(path, records, Number(values.seed));
  console.log(`${records} records, ${pages} of them pages, ${megabytes(statSync(path).size)} compressed`);
  const whileWriting = peak;
  const began = performance.now();
  const before = process.cpuUsage();
  let articles = 0;
  let failures = 0;
  for await (const result of readSources([path], { tell: console.log })) {
    if ('article' in result) articles += 1;
    else failures += 1;
    if ((articles + failures) % 100 === 0) sample();
  }
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const busy = (user + system) / 1e6;
  sample();
  console.log(
    `${articles} articles, ${failures} failures in ${seconds.toFixed(1)} s (${busy.toFixed(1)} s of processor time)`,
  );
  console.log(`${Math.round(records / seconds)} records a second, ${Math.round(articles / seconds)} articles a second`);
  console.log(`${Math.round(records / busy)} records a second of processor time`);
  console.log(`peak memory ${megabytes(peak)} over the whole run (${megabytes(whileWriting)} while writing)`);
  if (articles !== pages) process.exitCode = 1;
} finally {
  clearInterval(sampling);
  rmSync(folder, { recursive: true });
}
