import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/article/index.ts';
import { eventTriggers, eventTriggersByFirstWord } from '../../src/lexicon/event-triggers.ts';
import { pluralOf, verbForms } from '../../src/lexicon/verb-forms.ts';

describe('the table of event triggers', () => {
  it('holds at least 1,200 triggers', () => {
    expect(eventTriggers().length).toBeGreaterThanOrEqual(1200);
  });

  it('names no trigger twice for one class and type', () => {
    const keys = eventTriggers().map((row) => `${row.words.join(' ')}|${row.wordClass}|${row.type}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('has a verb or a noun for every type of event', () => {
    const types = new Set(eventTriggers().map((row) => row.type));
    expect(EVENT_TYPES.filter((type) => !types.has(type))).toEqual([]);
  });

  it('starts and ends every trigger with a word, not with a gap', () => {
    const odd = eventTriggers().filter((row) => row.words[0] === '~' || row.words.at(-1) === '~');
    expect(odd.map((row) => row.words.join(' '))).toEqual([]);
  });

  it.each(['nabbed', 'remanded', 'impounded', 'busted', 'mowed', 'took', 'stolen', 'shot', 'arrests', 'inquiries'])(
    'finds the written form %s',
    (word) => {
      expect(eventTriggersByFirstWord().has(word)).toBe(true);
    },
  );

  it('finds a hyphenated trigger however it is cut into words', () => {
    const lathi = eventTriggersByFirstWord().get('lathi') ?? [];
    expect(lathi.map((written) => written.words.join(' '))).toContain('lathi - charge');
  });
});

describe('the forms of verbs', () => {
  it.each([
    ['nab', 'nabbed'],
    ['carry', 'carried'],
    ['release', 'released'],
    ['kidnap', 'kidnapped'],
    ['murder', 'murdered'],
    ['visit', 'visited'],
    ['deport', 'deported'],
    ['shoot', 'shot'],
    ['expel', 'expelled'],
    ['veto', 'vetoed'],
  ])('makes the past of %s: %s', (base, past) => {
    expect(verbForms(base).past).toContain(past);
  });

  it.each([
    ['inquiry', 'inquiries'],
    ['clash', 'clashes'],
    ['raid', 'raids'],
  ])('makes the plural of %s: %s', (one, many) => {
    expect(pluralOf(one)).toBe(many);
  });
});
