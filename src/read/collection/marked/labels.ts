import type { RemovalReason } from '../../../article/index.ts';
import type { FieldName } from '../items/field-mapping.ts';
import { aliasesOf, foldedName } from '../items/field-names.ts';

/** The names of mail headers beside those that items have. */
const MAIL: Readonly<Record<string, FieldName>> = {
  subject: 'headline',
  from: 'byline',
  organization: 'publisher',
  organisation: 'publisher',
};

const FIELDS: readonly FieldName[] = [
  'headline',
  'standfirst',
  'section',
  'publisher',
  'byline',
  'url',
  'published',
  'language',
  'text',
];

const REASONS: Readonly<Partial<Record<FieldName, RemovalReason>>> = {
  headline: 'headline', standfirst: 'standfirst', section: 'section', publisher: 'publisher', byline: 'byline', published: 'published',
}; // biome-ignore format: a table

/** The field that a label over a text names: `Subject` is the headline, `Posted on` the date. */
export function fieldOfLabel(label: string): FieldName | undefined {
  const folded = foldedName(label);
  return MAIL[folded] ?? FIELDS.find((field) => aliasesOf(field).includes(folded));
}

/** Why a labelled line is not part of the text. */
export function reasonOf(field: FieldName | undefined): RemovalReason {
  return (field === undefined ? undefined : REASONS[field]) ?? 'boilerplate';
}

/** The name of a person in a mail header, without the address: of `"Cruz, Ana" <ana@example.org>` it is Ana Cruz. */
export function personIn(mailbox: string): string {
  const name = mailbox
    .replace(/<[^<>]*>/g, '')
    .replace(/(?<!\S)[^\s@]{1,100}@\S+/g, '')
    .replace(/["()]/g, '')
    .trim();
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  return last === undefined ? name : `${first} ${last}`;
}
