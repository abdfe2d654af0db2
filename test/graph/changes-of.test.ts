import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/graph/index.ts';
import { annotated } from '../support/annotated.ts';
import { copy, harvest, raid, reports } from '../support/reports.ts';

const passages = (kind: string, report = raid) =>
  changesOf(report)
    .annotations.filter((annotation) => annotation.kind === kind)
    .map((annotation) => annotation.properties);

describe('the changes of an article', () => {
  it('are the same each time', () => {
    expect(changesOf(raid)).toEqual(changesOf(raid));
  });

  it.each(reports)('hold for each annotation of $id the words that stand at its offsets', (report) => {
    for (const { properties } of changesOf(report).annotations) {
      expect(report.text.slice(Number(properties.start), Number(properties.end))).toBe(properties.text);
    }
  });

  it('give every node an id and a name', () => {
    const { article, annotations } = changesOf(harvest);
    for (const { properties } of [article, ...annotations]) {
      expect(properties.id).toMatch(/./u);
      expect(properties.name).toMatch(/./u);
    }
  });

  it('leave out what the article does not state', () => {
    expect(changesOf(raid).article.properties).not.toHaveProperty('standfirst');
    expect(passages('Event', harvest)[0]).not.toHaveProperty('from');
  });

  it('say when the article was last changed, and its keywords', () => {
    expect(changesOf(raid).article.properties).toMatchObject({
      modifiedAt: '2026-03-05T09:30:00+00:00',
      keywords: ['smuggling', 'harbours'],
    });
  });

  it('write the dateline in one line and in its parts', () => {
    expect(changesOf(raid).article.properties).toMatchObject({
      dateline: 'Kumasi (Invented Wire)',
      datelinePlace: 'Kumasi',
      datelineAgency: 'Invented Wire',
    });
  });

  it('keep where the text has dates, and which days they name', () => {
    const text = 'It opened on Monday. Some day it will close.';
    const dates = [
      { in: 'Monday', from: '2026-02-02', to: '2026-02-02', precision: 'day' },
      { in: 'Some day', from: null, to: null, precision: 'unresolved' },
    ] as const;
    const { properties } = changesOf(annotated({ text, dates })).article;
    expect(properties).toMatchObject({
      dateStarts: [13, 21],
      dateEnds: [19, 29],
      dateFroms: ['2026-02-02', ''],
      dateTos: ['2026-02-02', ''],
    });
    expect(changesOf(annotated({ text })).article.properties).not.toHaveProperty('dateStarts');
  });

  it('lead from an event to its agents, places and counts', () => {
    const { arguments: links, annotations } = changesOf(raid);
    const event = annotations.find(({ kind }) => kind === 'Event')?.id;
    const types = links.filter(({ from }) => from === event).map(({ type }) => type);
    expect(types).toEqual(['AGENT', 'PLACE', 'HAS_COUNT']);
  });

  it('keep mentions in the order of the text, and those of the headline apart', () => {
    const police = changesOf(raid).mentions.find(({ headlineStarts }) => headlineStarts.length > 0);
    const named = 'Ashanti Harbour Police';
    expect(police?.starts).toEqual([raid.text.indexOf(named), raid.text.lastIndexOf(named)]);
    expect(police?.headlineStarts).toEqual([0]);
    expect(police).toMatchObject({ count: 2, kinds: ['name', 'name'] });
  });

  it('rate what is in the headline and told of often above what is told of once', () => {
    const { mentions, entities } = changesOf(raid);
    const salienceOf = (name: string) => {
      const id = entities.find(({ statements }) => statements.includes(`name=${name}`))?.id;
      return mentions.find(({ entity }) => entity === id)?.salience ?? Number.NaN;
    };
    expect(salienceOf('Ashanti Harbour Police')).toBeGreaterThan(salienceOf('Kofi Badu'));
  });

  it('keep two events of one type in one clause apart, and a claim read twice once', () => {
    const twice = annotated({
      text: 'Police shot and shot at Ana Cruz.',
      entities: [{ id: 'a', type: 'Person', name: 'Ana Cruz' }],
      events: [
        { in: 'Police shot and shot at', type: 'Shooting', trigger: 'shot' },
        { in: 'Police shot and shot at', type: 'Shooting', trigger: 'shot' },
      ],
      claims: [
        { in: 'Ana Cruz', subject: 'a', predicate: 'holdsRole', object: null, title: 'x' },
        { in: 'Ana Cruz', subject: 'a', predicate: 'holdsRole', object: null, title: 'x' },
      ],
    });
    const { annotations } = changesOf(twice);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(3);
    expect(annotations).toHaveLength(3);
  });

  it('share no annotation between copies of one report', () => {
    const ids = new Set(changesOf(raid).annotations.map(({ id }) => id));
    expect(changesOf(copy).annotations.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('put a half of a broken character as the replacement character, offsets unmoved', () => {
    const broken = annotated({ text: 'A\ud83d broken emoji', quantities: [{ in: 'A\ud83d' }] });
    expect(changesOf(broken).annotations[0]?.properties.text).toBe('A\ufffd');
  });
});
