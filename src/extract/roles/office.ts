import type { Span } from '../../article/index.ts';
import { titleModifier } from '../../lexicon/titles.ts';
import type { NameMention } from '../layers.ts';
import { isCapitalised, isNationality, lowerAt, type RoleContext, type TitleRange } from './context.ts';

/** Words in the names of bodies whose posts are public offices, and in phrases for them (`the ministry`). */
const PUBLIC_BODY: ReadonlySet<string> = new Set(
  'ministry ministries department agency authority commission bureau police army navy force forces guard gendarmerie court tribunal parliament senate assembly congress cabinet government council municipality county state district city town province region country nation republic embassy consulate treasury customs military secretariat prisons presidency inspectorate directorate constabulary reserve parliamentary electoral federal national judiciary duma knesset bundestag riksbank election elections prosecutor pentagon kremlin administration ombudsman sheriff governorate governorates mayor union nations interpol'.split(
    ' ',
  ),
);
const PRIVATE: ReadonlySet<string> = new Set(['Company', 'Team', 'Party', 'Media', 'Education', 'ArmedGroup']);
const PUBLIC: ReadonlySet<string> = new Set(['Agency', 'Court', 'Government', 'International']);
/** Words of private bodies, which go before the public ones: `National Union of Teachers`, `State University`. */
const PRIVATE_BODY: ReadonlySet<string> = new Set(
  'university college school institute party club fc federation association company ltd inc corp plc bank airlines airways union movement foundation society network alliance league group hospital church newspaper'.split(
    ' ',
  ),
);
/** Classes whose bare title before a name is an office: `President Ojo`, `the ex-president Luis Mora`. */
const OFFICES: ReadonlySet<string> = new Set(
  'head-of-state minister mayor-governor legislator police military judge prosecutor diplomat'.split(' '),
);

/** A title with the first token of its phrase, and the body where it is held. */
export interface HeldTitle {
  readonly range: TitleRange;
  readonly first: number;
  readonly holder: Span | null;
}

/** Whether the role makes its holder a public official: by the title, and where that leaves it open by the body. */
export function isOffice(context: RoleContext, { range, first, holder }: HeldTitle, isBefore: boolean): boolean {
  const { office } = range.title;
  if (office !== 'public') return office === 'always';
  if (holder === null) {
    const isPast = first < range.first && titleModifier(lowerAt(context, first)) === 'past';
    const isTheOne = isPast || lowerAt(context, first - 1) === 'the' || isCapitalised(context, range.end - 1);
    return isBefore && isTheOne && OFFICES.has(range.title.class);
  }
  const name = context.nameFrom.get(holder.start)?.name;
  if (name !== undefined) return isPublicBody(name, OFFICES.has(range.title.class));
  return hasPublicWord(context.text.slice(holder.start, holder.end));
}

function isPublicBody(name: NameMention, isOfPlace: boolean): boolean {
  if (name.type === 'Place') return isOfPlace;
  if (name.type === 'Other') return isOfPlace && isNationality(name);
  if (name.type === 'Person' || name.subtypes.some((subtype) => PRIVATE.has(subtype))) return false;
  return name.subtypes.some((subtype) => PUBLIC.has(subtype)) || hasPublicWord(name.text);
}

function hasPublicWord(text: string): boolean {
  const words = text.toLowerCase().split(/[\s-]+/u);
  return !words.some((word) => PRIVATE_BODY.has(word)) && words.some((word) => PUBLIC_BODY.has(word));
}
