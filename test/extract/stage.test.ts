import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/index.ts';
import { pipeline, type Stage } from '../../src/extract/stage.ts';

interface Words {
  readonly words: readonly string[];
}
interface Count {
  readonly count: number;
}

const words: Stage<unknown, Words> = { name: 'words', run: (article) => ({ words: article.text.split(' ') }) };
const count: Stage<Words, Count> = { name: 'count', run: async (article) => ({ count: article.words.length }) };
const article = { text: 'Ferry sinks off Apia' } as Article;

describe('a pipeline', () => {
  it('passes the article through its stages in order, each adding its layer', async () => {
    const annotated = await pipeline().with(words).with(count).run(article);
    expect(annotated).toEqual({ ...article, words: ['Ferry', 'sinks', 'off', 'Apia'], count: 4 });
  });

  it('leaves the article that went in as it was', async () => {
    const before = { ...article };
    await pipeline().with(words).run(article);
    expect(article).toEqual(before);
  });

  it('is not compiled when a layer is read before it is written', () => {
    // @ts-expect-error `count` needs the layer `words`.
    expect(pipeline().with(count).stages).toEqual(['count']);
  });

  it('is not compiled when a layer is written twice', () => {
    // @ts-expect-error `words` is written already.
    expect(pipeline().with(words).with(words).stages).toEqual(['words', 'words']);
  });
});
