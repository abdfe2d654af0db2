/** An article in English that is a text and nothing more, but for what is given of its metadata. */
export function plainArticle(id, text, meta = {}) {
  const unknown = { headline: null, standfirst: null, section: null, publisher: null, dateline: null, url: null };
  const undated = { publishedAt: null, publishedFrom: null, modifiedAt: null };
  return {
    ...{ id, source: id, text, blocks: [], captions: [], removed: [], notices: [] },
    meta: { ...unknown, ...undated, byline: [], keywords: [], statedBy: {}, language: 'en', ...meta },
  };
}
