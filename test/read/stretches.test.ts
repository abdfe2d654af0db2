import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Known, ReadMemory, Remembered } from '../../src/read/index.ts';
import { all, temporaryFolder, texts } from './collection/reading.ts';

const { write } = temporaryFolder();
const COUNT = 120;
const text = (number: number) =>
  `The mayor of Asunción, Óscar Benítez-Ayala, said for the ${number}th time that the bridge will open in May, and a ferry will carry passengers until then.`;
const each = (form: (text: string, number: number) => string) =>
  Array.from({ length: COUNT }, (_, number) => form(text(number), number));

/** Remembers as one who keeps every article would. */
let known: Map<string, Known>;
let unchanged: string[];
let memory: ReadMemory;
beforeEach(() => {
  known = new Map();
  unchanged = [];
  memory = {
    recall: async (keys) => new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key) as Known]] : []))),
    begin: () => undefined,
    end: (remembered: Remembered | null) => {
      if (remembered !== null) known.set(remembered.key, { ...remembered, articles: [remembered.key] });
    },
    unchanged: (_, article) => void unchanged.push(article),
  };
});

const json = (body: string) => JSON.stringify({ text: body });
const FORMS: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['lines.jsonl', each(json).join('\n')],
  ['packed.jsonl.gz', gzipSync(each(json).join('\n'), { level: 0 })],
  ['list.json', `[${each(json).join(',')}]`],
  ['table.csv', ['title,text', ...each((body, number) => `Bridge ${number},"${body}"`)].join('\n')],
  ['mail.mbox', each((body) => `From a@b.example Mon Jan 1 2024\nSubject: Bridge\n\n${body}\n\n`).join('')],
  ['files.zip', zipSync(Object.fromEntries(each(String).map((body, at) => [`${at}.txt`, Buffer.from(body)])))],
  ['lines.zip', zipSync({ 'a.jsonl': Buffer.from(each(json).join('\n')) }, { level: 0 })],
  [
    'crawl.wet',
    each((body, number) => {
      const block = Buffer.from(body);
      return `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/${number}\r\nContent-Type: text/plain\r\nContent-Length: ${block.length}\r\n\r\n${body}\r\n\r\n`;
    }).join(''),
  ],
];

describe('a file of many articles that was read before', () => {
  it.each(FORMS)('is passed over: %s', async (name, content) => {
    const path = write(name, content);
    const first = await all([path], { memory });
    expect(texts(first)).toHaveLength(COUNT);
    expect(first.every((result) => 'article' in result)).toBe(true);
    expect([...known.keys()]).toEqual([0, 1, 2].map((stretch) => `${path}#${stretch}`));
    expect(await all([path], { memory })).toEqual([]);
    expect(unchanged).toEqual([...known.keys()]);
  });

  it.each(FORMS)('gives what of it is not known, and nothing else: %s', async (name, content) => {
    const path = write(name, content);
    const first = texts(await all([path], { memory }));
    known.delete(`${path}#1`);
    expect(texts(await all([path], { memory }))).toEqual(first.slice(50, 100));
  });
});

it('a file of few articles, and one of a single article, is not remembered', async () => {
  const few = write('few.jsonl', each(json).slice(0, 10).join('\n').padEnd(40_000, '\n'));
  const one = write('one.txt', each(String).join('\n\n'));
  await all([few, one], { memory });
  expect([...known.keys()]).toEqual([]);
});

it('a column that only what was passed over had is not missed', async () => {
  const path = write(
    'mapped.jsonl',
    each((body, number) => JSON.stringify({ text: body, ...(number < 50 ? { Kicker: 'Bridge' } : {}) })).join('\n'),
  );
  const options = { memory, fields: { headline: 'Kicker' } };
  await all([path], options);
  known.delete(`${path}#2`);
  const again = await all([path], options);
  expect(again).toHaveLength(COUNT - 100);
  expect(again.every((result) => 'article' in result)).toBe(true);
});
