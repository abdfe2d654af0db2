// Invented pages for measuring readers: the same for the same seed, as different in size and make-up as pages of outlets are.
const PLACES =
  'Nakuru Medan Arequipa Gdansk Multan Bergen Kisumu Davao Salta Tartu Jaffna Oulu Mwanza Cebu Rosario'.split(' ');
const NAMES =
  'Amina Okello, Lars Nygaard, Rosa Quispe, Imran Sheikh, Mei Tan, Piotr Zielak, Grace Mutua, Juan Ibarra'.split(', ');
const DEEDS = [
  'opened an inquiry into the collapse of a footbridge',
  'said the harvest would be late this year',
  'closed two schools after a flood',
  'met the ministers of three neighbouring states',
  'fined a shipping company for dumping oil',
  'promised new buses before the winter',
  'arrested four men at a market on the coast road',
  'counted more than 200 fishing boats in the bay',
  'asked the court for more time',
];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A news page with its furniture: menus, scripts, boxes of links, and five to forty paragraphs. */
export function page(random, number) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () =>
    `The council of ${pick(PLACES)} ${pick(DEEDS)}, ${pick(NAMES)} said on day ${Math.floor(random() * 28) + 1}.`;
  const paragraphs = Array.from({ length: 5 + Math.floor(random() * 35) }, () => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, sentence);
    return `<p>${sentences.join(' ')}</p>`;
  });
  const links = Array.from(
    { length: 60 },
    (_, at) => `<li><a href="/${number}/${at}">${pick(PLACES)} ${pick(DEEDS)}</a></li>`,
  );
  const script = `var settings = ${JSON.stringify(Array.from({ length: 400 }, () => Math.floor(random() * 1e9)))};`;
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${pick(PLACES)} ${pick(DEEDS)}</title>
<meta property="article:published_time" content="2023-05-${day}T08:00:00Z"><script>${script}</script></head>
<body><nav><ul>${links.join('')}</ul></nav><article><h1>${pick(PLACES)} council ${pick(DEEDS)}</h1><p class="byline">By ${pick(NAMES)}</p>
${paragraphs.join('\n')}</article><aside class="related"><ul>${links.slice(0, 20).join('')}</ul></aside><footer>Contact us</footer></body></html>`;
}
