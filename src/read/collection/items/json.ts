import { WiregraphError } from '../../../article/index.ts';
import { asReadError, attempt } from '../../attempt.ts';
import { decode } from '../../decode.ts';
import { MAX_FILE_BYTES, MAX_LINE_BYTES, overMegabytes, tooLarge } from '../../limits.ts';
import type { PassingOptions, ReadResult } from '../../options.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { isNinjs, readNinjs } from '../wire/ninjs.ts';
import { type Item, isItem, valuesOf } from './fields.ts';
import { type ItemPlace, malformedItem, readItem } from './item.ts';
import { jsonItems } from './json-items.ts';
import { type NumberedLine, numberedLines } from './lines.ts';
import { MappedFields } from './mapped-fields.ts';

/** A key under which interfaces of outlets and search engines wrap their list of articles. */
const LISTS =
  'articles|items|results|docs|documents|hits|data|response|news|newsitems|stories|posts|entries|records|rows|value|feed|associations|collection';
const LIST_KEY = new RegExp(`^(?:${LISTS})$`, 'i');
const LIST_START = new RegExp(`"(?:${LISTS})"\\s*:\\s*\\[`, 'i');
const DEEPEST_LIST = 3;
const HEAD_BYTES = 65_536;

/** JSON Lines: one article a line, each failing alone. */
export async function* readJsonLines(
  input: ByteReader,
  path: string,
  options: PassingOptions,
): AsyncGenerator<ReadResult> {
  yield* readNumbered(numberedLines(input.rest()), 'line', path, options);
}

/** JSON of any shape: a list of articles, lines of articles, one article, or a list inside an answer. */
export async function* readJson(input: ByteReader, path: string, options: PassingOptions): AsyncGenerator<ReadResult> {
  const head = Buffer.from(await input.glance(1, HEAD_BYTES)).toString('latin1');
  const before = /^(?:\u00ef\u00bb\u00bf)?\s*\[/.exec(head)?.[0];
  if (before !== undefined) return yield* readLists(input, before.length, path, options);
  const first = await input.peekLine(MAX_LINE_BYTES);
  const isLines = first === undefined ? LIST_START.exec(head) === null : isJson(first);
  if (isLines) yield* readJsonLines(input, path, options);
  else yield* readLaidOut(input, path, options);
}

/** The items of a list whose bracket ends `length` bytes from here, and of lists that follow it. */
async function* readLists(
  input: ByteReader,
  length: number,
  path: string,
  options: PassingOptions,
): AsyncGenerator<ReadResult> {
  for (let start: number | undefined = length; start !== undefined; start = await nextList(input)) {
    await input.skip(start);
    yield* readNumbered(jsonItems(input), 'item', path, options);
  }
  const rest = Buffer.from(await input.peek(HEAD_BYTES))
    .toString('utf8')
    .trim();
  if (rest === '') return;
  const advice = 'Take it out, or give it as a file of its own; the articles of the list were read.';
  const message = 'something else follows the list of articles, and was not read';
  yield { source: path, error: new WiregraphError('input-malformed', message, advice, { source: path }) };
}

async function nextList(input: ByteReader): Promise<number | undefined> {
  const head = Buffer.from(await input.peek(HEAD_BYTES)).toString('latin1');
  return /^\s*\[/.exec(head)?.[0].length;
}

/** One object over several lines, or, when it is too large for one, the list inside it. */
async function* readLaidOut(input: ByteReader, path: string, options: PassingOptions): AsyncGenerator<ReadResult> {
  const bytes = await input.peek(MAX_FILE_BYTES + 1);
  if (bytes.length > MAX_FILE_BYTES) {
    const start = LIST_START.exec(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'));
    if (start === null) throw tooLarge(path, overMegabytes(MAX_FILE_BYTES));
    await input.skip(start.index + start[0].length);
    return yield* readNumbered(jsonItems(input), 'item', path, options);
  }
  const value = parsed(decode(bytes, path));
  // Not one object: broken lines, or objects one after the other.
  if (value === undefined) return yield* readJsonLines(input, path, options);
  await input.all(MAX_FILE_BYTES);
  if (options.passes?.() === true) return;
  const fields = new MappedFields(options.fields);
  yield* readValue(value, { path, number: 1, unit: 'item' }, options, fields);
  yield* fields.missing(path);
}

async function* readNumbered(
  items: AsyncIterable<NumberedLine>,
  unit: 'line' | 'item',
  path: string,
  options: PassingOptions,
): AsyncGenerator<ReadResult> {
  const fields = new MappedFields(options.fields);
  let isEmpty = true;
  let isWhole = true;
  for await (const { number, bytes } of items) {
    isEmpty = false;
    if (options.passes?.() === true) {
      isWhole = false;
      continue;
    }
    const source = `${path}:${number}`;
    if (bytes === null)
      yield { source, error: tooLarge(source, overMegabytes(MAX_LINE_BYTES), unit === 'line' ? number : undefined) };
    else yield* readBytes(bytes, { path, number, unit }, options, fields);
  }
  if (isEmpty) yield { source: path, error: empty(path) };
  // What was passed over may have had what the rest lacks.
  if (isWhole) yield* fields.missing(path);
}

/** Decoded item by item, so that one that is no text fails alone. */
function readBytes(
  bytes: Uint8Array,
  place: ItemPlace,
  options: PassingOptions,
  fields: MappedFields,
): readonly ReadResult[] {
  const source = `${place.path}:${place.number}`;
  try {
    const value = JSON.parse(decode(bytes, source).trim()) as unknown;
    return readValue(value, place, options, fields);
  } catch (cause) {
    const error = cause instanceof SyntaxError ? malformedItem(place, 'it is not valid JSON', [], cause) : cause;
    return [{ source, error: asReadError(error, source) }];
  }
}

function readValue(
  given: unknown,
  place: ItemPlace,
  options: PassingOptions,
  fields: MappedFields,
): readonly ReadResult[] {
  if (!isItem(given)) {
    return [
      attempt(`${place.path}:${place.number}`, () => {
        throw malformedItem(place, 'it is not an object', []);
      }),
    ];
  }
  const value = unwrapped(given);
  const hasText = valuesOf(value, 'text', options.fields).some((one) => typeof one === 'string');
  const list = hasText || isNinjs(value) ? undefined : listIn(value);
  if (list !== undefined) {
    return list.flatMap((one, at) =>
      readArticle(one, { path: place.path, number: at + 1, unit: 'item' }, options, fields),
    );
  }
  return readArticle(value, place, options, fields);
}

function readArticle(
  value: Item,
  place: ItemPlace,
  options: PassingOptions,
  fields: MappedFields,
): readonly ReadResult[] {
  fields.look(value);
  const source = `${place.path}:${place.number}`;
  if (options.fields === undefined && isNinjs(value)) return [attempt(source, () => readNinjs(value, place, options))];
  return [attempt(source, () => readItem(value, place, options))];
}

/** The articles inside an answer such as `{"status": "ok", "articles": […]}`; search engines wrap each once more. */
function listIn(value: Item, depth = 0): readonly Item[] | undefined {
  for (const [key, inside] of Object.entries(value)) {
    if (!LIST_KEY.test(key)) continue;
    if (Array.isArray(inside) && inside.length > 0 && inside.every(isItem)) return inside.map(unwrapped);
    const found = isItem(inside) && depth < DEEPEST_LIST ? listIn(inside, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a search engine wraps in its own fields, in an answer as in a dump of a line each. */
function unwrapped(item: Item): Item {
  if (!isItem(item._source)) return item;
  return { ...item, ...(item._id === undefined ? {} : { id: item._id }), ...item._source };
}

function isJson(bytes: Uint8Array): boolean {
  return parsed(Buffer.from(bytes).toString('utf8')) !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function empty(path: string): WiregraphError {
  const advice = 'Give a file that holds articles.';
  return new WiregraphError('input-empty', 'this input holds no article', advice, { source: path });
}
