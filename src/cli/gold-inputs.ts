import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ZodError } from 'zod';
import { type AnnotatedArticle, type Article, WiregraphError } from '../article/index.ts';
import { type GoldArticle, goldArticle, type SpanSetItem, spanSetItem } from '../evaluate/index.ts';
import type { Engine } from '../extract/index.ts';
import { readSources } from '../read/index.ts';
import { openAnnotator } from '../work/index.ts';

type Pairs<Gold> = (readonly [Gold, AnnotatedArticle])[];

export function isSpanSet(path: string): boolean {
  return /\.(?:jsonl|ndjson)$/u.test(path);
}

/** The gold graphs (`*.json` beside their `*.txt`) of a folder, or one of them, each with its article annotated. */
export async function goldGraphPairs(path: string, engine: Engine): Promise<Pairs<GoldArticle>> {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const pairs: Pairs<GoldArticle> = [];
  for (const file of files.filter((name) => name.endsWith('.json')).sort()) {
    const gold = parse(file, () => goldArticle.parse(JSON.parse(readFileSync(file, 'utf8'))));
    const published = gold.publishedForTests;
    const input = file.replace(/\.json$/u, '.txt');
    const article = await firstArticle(input, published === null ? {} : { published });
    pairs.push([gold, await openAnnotator(engine, 0).annotate(article)]);
  }
  if (pairs.length > 0) return pairs;
  throw new WiregraphError(
    'usage',
    `There is no gold file in ${path}`,
    'Name a folder of .json files beside their .txt',
  );
}

/** The texts of a span set (JSON Lines), each annotated as it is. */
export async function* spanSetPairs(
  path: string,
  engine: Engine,
): AsyncGenerator<readonly [SpanSetItem, AnnotatedArticle]> {
  const items = new Map<string, SpanSetItem>();
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const item = parse(`${path}:${index + 1}`, () => spanSetItem.parse(JSON.parse(line)));
    items.set(item.id, item);
  }
  for await (const result of readSources([path], { asIs: true })) {
    if ('error' in result) throw result.error;
    const item = items.get(result.article.id);
    if (item !== undefined) yield [item, await openAnnotator(engine, 0).annotate(result.article)];
  }
}

async function firstArticle(input: string, options: { published?: string }): Promise<Article> {
  for await (const result of readSources([input], options)) {
    if ('error' in result) throw result.error;
    return result.article;
  }
  throw new WiregraphError('input-unreadable', `${input} holds no article`, 'Put the text beside its gold file');
}

function parse<Value>(source: string, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    throw new WiregraphError('input-malformed', 'This is not a gold file', faultOf(cause), { source }, cause);
  }
}

/** What is to be mended: the first thing that is otherwise than the form wants. */
function faultOf(cause: unknown): string {
  const [issue] = cause instanceof ZodError ? cause.issues : [];
  if (issue === undefined) return `Mend it: it is no JSON (${cause instanceof Error ? cause.message : cause})`;
  const place = issue.path.length === 0 ? 'the whole' : `'${issue.path.join('.')}'`;
  return `Mend ${place} in it: ${issue.message}`;
}
