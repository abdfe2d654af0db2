import type { AnnotatedArticle, Article } from '../article/index.ts';

const READ = 'en';

/**
 * Whether the extraction reads the language of this article: English in any country's form. An article too short to
 * have its language judged is read.
 */
export function isRead({ meta }: Pick<Article, 'meta'>): boolean {
  return meta.language === null || meta.language.split('-', 1)[0] === READ;
}

/** An article in another language as it stands: its text and metadata, and no facts, for they would be wrong ones. */
export function unread(article: Article): AnnotatedArticle {
  const message = `this article is in ${nameOf(article.meta.language ?? 'und')}, which is not read: it is kept with its text and metadata, and no facts are taken from it`;
  return {
    id: article.id,
    source: article.source,
    meta: article.meta,
    text: article.text,
    blocks: article.blocks,
    captions: article.captions,
    removed: article.removed,
    notices: [...article.notices, { message }],
    sentences: [],
    mentions: [],
    headlineMentions: [],
    entities: [],
    quantities: [],
    dates: [],
    events: [],
    quotes: [],
    claims: [],
  };
}

function nameOf(tag: string): string {
  const name = tag === 'und' ? undefined : new Intl.DisplayNames(['en'], { type: 'language' }).of(tag);
  return name === undefined ? 'a language that is not known' : `${name} (${tag})`;
}
