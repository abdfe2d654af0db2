import { WiregraphError } from '../../../article/index.ts';

/** What an item can state; the targets of a mapping. */
export const FIELD_NAMES = [
  'id', 'text', 'headline', 'standfirst', 'section', 'publisher', 'byline', 'url', 'published', 'modified', 'language', 'keywords',
] as const; // biome-ignore format: a list

/** What an item of JSON or CSV can state. */
export type FieldName = (typeof FIELD_NAMES)[number];

/** For each mapped field the column, or the path of keys parted by dots, that holds it. */
export type FieldMapping = Readonly<Partial<Record<FieldName, string>>>;

/** Adds one `field=column` to a mapping. */
export function withField(pair: string, mapping: FieldMapping = {}): FieldMapping {
  const [, name = '', path = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
  if (name === '' || path === '') {
    throw new WiregraphError(
      'usage',
      `--field ${pair} names no field and column`,
      'Write it as --field headline=Title.',
    );
  }
  if (!isFieldName(name)) {
    const advice = `The fields are: ${FIELD_NAMES.join(', ')}.`;
    throw new WiregraphError('usage', `--field ${pair}: there is no field ${name}`, advice);
  }
  return { ...mapping, [name]: path };
}

function isFieldName(name: string): name is FieldName {
  return FIELD_NAMES.some((one) => one === name);
}
