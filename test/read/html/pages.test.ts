import { readdirSync, readFileSync } from 'node:fs';
import { loadBuffer } from 'cheerio';
import { describe, expect, it } from 'vitest';

/** What NAME.json states of NAME.html; the folder's README says how it was decided. */
interface Truth {
  readonly kind: string;
  readonly part: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly section: string | null;
  readonly publisher: string;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly language: string;
  readonly url: string | null;
  readonly keywords: readonly string[];
  readonly paragraphs: readonly { readonly kind: string; readonly text: string }[];
  readonly captions: readonly string[];
}

const folder = new URL('pages/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));
const truthOf = (name: string): Truth => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const fields =
  'kind part headline standfirst byline section publisher publishedAt modifiedAt language url keywords paragraphs captions';
const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/;
const kinds = ['paragraph', 'subhead', 'list-item', 'block-quote'];

const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b]+/g, '');

describe('the pages of our own that HTML reading is scored on', () => {
  it('are enough, of as many kinds, some of them kept apart for the test', () => {
    const truths = names.map(truthOf);
    expect(names.length).toBeGreaterThanOrEqual(100);
    expect(new Set(truths.map((truth) => truth.kind)).size).toBe(names.length);
    expect(truths.filter((truth) => truth.part === 'test').length).toBeGreaterThanOrEqual(30);
    for (const truth of truths) expect(['dev', 'test']).toContain(truth.part);
  });

  it.each(names)('%s states every field in its form', (name) => {
    const truth = truthOf(name);
    expect(Object.keys(truth).join(' ')).toBe(fields);
    for (const stated of [truth.kind, truth.headline, truth.publisher]) expect(stated).not.toBe('');
    for (const time of [truth.publishedAt, truth.modifiedAt]) if (time !== null) expect(time).toMatch(moment);
    expect(truth.language).toMatch(/^[a-z]{2}$/);
    if (truth.url !== null) expect(new URL(truth.url).href).toContain('://');
    expect(truth.paragraphs.filter((paragraph) => paragraph.kind !== 'subhead').length).toBeGreaterThanOrEqual(6);
    for (const paragraph of truth.paragraphs) expect(kinds).toContain(paragraph.kind);
  });

  it.each(names)('%s holds in order every paragraph that is expected of it', (name) => {
    const truth = truthOf(name);
    const page = loadBuffer(readFileSync(new URL(`${name}.html`, folder)));
    page('script, style, sup').remove();
    const text = squeezed(page('body').text());
    let from = 0;
    for (const paragraph of truth.paragraphs) {
      const at = text.indexOf(squeezed(paragraph.text), from);
      expect(at, paragraph.text).toBeGreaterThanOrEqual(0);
      from = at + squeezed(paragraph.text).length;
    }
    for (const shown of [truth.headline, ...truth.captions, ...truth.byline])
      expect(text.toLowerCase()).toContain(squeezed(shown).toLowerCase());
  });
});
