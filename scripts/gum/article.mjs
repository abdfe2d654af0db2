/** A document of GUM as an article of which nothing but the text is known. */
export function articleOf({ id, text }) {
  const nothing = { headline: null, standfirst: null, section: null, publisher: null, byline: [], dateline: null };
  const meta = {
    ...nothing,
    language: 'en',
    url: null,
    publishedAt: null,
    publishedFrom: null,
    modifiedAt: null,
    keywords: [],
    statedBy: {},
  };
  return { id, source: id, text, blocks: [], captions: [], removed: [], notices: [], meta };
}
