import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../src/article/index.ts';
import { annotate, extraction, type ReadArticle, type Stage } from '../../src/index.ts';
import { articleOf } from './article-of.ts';

interface Verbs {
  readonly verbs: readonly string[];
}
interface Deeds {
  readonly deeds: readonly string[];
}

const REPORT = 'Police arrested three men in Port Louis. Inspector Anjali Ramgoolam-Perez said they had fled.\n';
const FRENCH = `${'Le gouvernement a annoncé mardi que les travaux du nouveau port reprendraient avant la fin du mois. '.repeat(3)}\n`;

const verbs: Stage<ReadArticle, Verbs> = {
  name: 'verbs',
  run: ({ body }) => ({ verbs: body.tokens.filter(({ wordClass }) => wordClass === 'verb').map(({ text }) => text) }),
};
const deeds: Stage<ReadArticle & Verbs, Deeds> = {
  name: 'deeds',
  run: async (article) => ({
    deeds: article.events.filter(({ trigger }) => article.verbs.includes(trigger)).map(({ type }) => type),
  }),
};

describe('a stage of one’s own', () => {
  it('sees the words and the facts of the article, and its layer is carried with them', async () => {
    const article = await articleOf(REPORT);
    const { verbs: found, deeds: done, ...rest } = await extraction('fast').with(verbs).with(deeds).run(article);
    expect(found).toEqual(expect.arrayContaining(['arrested', 'said']));
    expect(done).toContain('Arrest');
    expect(rest).toEqual(await annotate(article, 'fast'));
  });

  it('leaves the extraction to which it was added as it was', async () => {
    const plain = extraction('fast');
    plain.with(verbs);
    expect(await plain.run(await articleOf(REPORT))).not.toHaveProperty('verbs');
  });

  it('is given an article in another language with its text and no words', async () => {
    const article = await extraction('fast')
      .with(verbs)
      .run(await articleOf(FRENCH));
    expect(article).toMatchObject({ verbs: [], sentences: [], meta: { language: 'fr' } });
    expect(article.text).toContain('gouvernement');
  });

  it('is not compiled before the stage that it builds on', () => {
    // @ts-expect-error `deeds` needs the layer `verbs`.
    expect(extraction('fast').with(deeds)).toBeDefined();
  });

  it('is not compiled when it writes what is there already, nor run', async () => {
    const events: Stage<ReadArticle, Pick<AnnotatedArticle, 'events'>> = { name: 'mine', run: () => ({ events: [] }) };
    // @ts-expect-error `events` are written already.
    const wrong = extraction('fast').with(events);
    const article = await articleOf(REPORT);
    await expect(wrong.run(article)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/mine.*events/u),
    });
  });
});
