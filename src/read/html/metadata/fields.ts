/** An object of JSON-LD or microdata. Its keys come from the page: they are looked up, and never become another's. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The values of a property, a single one as a list; nothing that every object inherits (`constructor`) counts. */
export function valuesOf(fields: Fields, name: string): readonly unknown[] {
  if (!Object.hasOwn(fields, name)) return [];
  const value = fields[name];
  const values: readonly unknown[] = Array.isArray(value) ? value.flat(2) : [value];
  return values.filter((one) => one !== null && one !== undefined);
}

/** The values that are words or numbers, and of objects those of their `name` or `@value`. */
export function textsOf(fields: Fields, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const texts = valuesOf(fields, name)
      .flatMap(textIn)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    if (texts.length > 0) return texts;
  }
  return [];
}

function textIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (!isFields(value)) return [];
  return ['@value', 'name', '@id']
    .flatMap((key) => valuesOf(value, key).filter((one) => typeof one === 'string'))
    .slice(0, 1);
}

/** The types of an item without their vocabulary: `https://schema.org/NewsArticle` is `NewsArticle`. */
export function typesOf(fields: Fields): readonly string[] {
  return valuesOf(fields, '@type').flatMap((type) =>
    typeof type === 'string'
      ? type
          .trim()
          .split(/\s+/)
          .map((one) => one.replace(/^.*[/#:]/, ''))
      : [],
  );
}

/** Articles of every kind that schema.org knows, and posts of blogs and live tickers. */
export function isArticle(fields: Fields): boolean {
  return typesOf(fields).some((type) => /(?:Article|Posting|^Report)$/.test(type) && type !== 'JobPosting');
}

export function isWebPage(fields: Fields): boolean {
  return typesOf(fields).some((type) => /^(?:WebPage|ItemPage|MedicalWebPage)$/.test(type));
}
