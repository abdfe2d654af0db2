import { createHash } from 'node:crypto';
import type { Report, ReportedFact } from '../store/index.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { isOrganization, isParty, schemaOf } from './ftm-schemata.ts';
import { textIn } from './values.ts';

interface Ends {
  readonly subject: string;
  readonly object: string | undefined;
  /** Their schemata; null for what has none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A relation of FollowTheMoney: its schema, and the names of the properties that hold its ends. */
interface Relation {
  readonly schema: string;
  readonly subject: string;
  readonly object: string;
  readonly fits: (from: string | null, to: string | null) => boolean;
  readonly role?: string;
}

const isPerson = (schema: string | null) => schema === 'Person';
const betweenPeople = (from: string | null, to: string | null) => isPerson(from) && isPerson(to);
const toOrganization = (from: string | null, to: string | null) => isParty(from) && isOrganization(to);
const betweenParties = (from: string | null, to: string | null) => isParty(from) && isParty(to);

const RELATIONS: Readonly<Record<string, Relation>> = {
  memberOf: { schema: 'Membership', subject: 'member', object: 'organization', fits: toOrganization },
  employeeOf: {
    schema: 'Employment',
    subject: 'employee',
    object: 'employer',
    fits: (from, to) => isPerson(from) && isOrganization(to),
  },
  headOf: { schema: 'Directorship', subject: 'director', object: 'organization', fits: toOrganization, role: 'head' },
  spokespersonFor: {
    schema: 'Representation',
    subject: 'agent',
    object: 'client',
    fits: betweenParties,
    role: 'spokesperson',
  },
  represents: { schema: 'Representation', subject: 'agent', object: 'client', fits: betweenParties },
  familyOf: { schema: 'Family', subject: 'person', object: 'relative', fits: betweenPeople },
  ownerOf: {
    schema: 'Ownership',
    subject: 'owner',
    object: 'asset',
    fits: (from, to) => isParty(from) && to === 'Company',
  },
  subsidiaryOf: {
    schema: 'Ownership',
    subject: 'asset',
    object: 'owner',
    fits: (from, to) => from === 'Company' && isParty(to),
  },
};
const ANY: Relation = {
  schema: 'UnknownLink',
  subject: 'subject',
  object: 'object',
  fits: (from, to) => from !== null && to !== null,
};

/** What a claim is in FollowTheMoney: a relation, or of an office the post and who holds it; nothing where an end has no schema. */
export function* claimsInFtm(fact: ReportedFact, report: Report): Generator<FtmEntity> {
  const endOf = (type: string) => fact.arguments.find((one) => one.type === type)?.to;
  const [subject, object] = [endOf('SUBJECT'), endOf('OBJECT')];
  if (subject === undefined) return;
  const schema = (id: string | undefined) => schemaOf(report.entities.get(id ?? '')?.labels ?? []);
  const ends = { subject, object, from: schema(subject), to: schema(object) };
  const title = textIn(fact.properties, 'title');
  if (fact.properties.predicate === 'holdsRole' && title !== undefined && isPerson(ends.from)) {
    yield* officeOf(fact, report, ends, title);
  } else yield* relationOf(fact, report, ends);
}

function* officeOf(
  fact: ReportedFact,
  report: Report,
  { subject, object, to }: Ends,
  title: string,
): Generator<FtmEntity> {
  const place = report.entities.get(object ?? '')?.properties ?? {};
  const name = textIn(place, 'name');
  const key = JSON.stringify([title.toLowerCase(), object ?? null]);
  const post = createHash('sha1').update(key).digest('hex');
  yield {
    id: post,
    schema: 'Position',
    properties: {
      // In small letters: several articles, which may write it each in their own way, mean one post.
      name: [name === undefined ? title.toLowerCase() : `${title.toLowerCase()}, ${name}`],
      organization: [isOrganization(to) ? object : undefined],
      country: [textIn(place, 'countryCode')?.toLowerCase()],
    },
  };
  const { ended } = fact.properties;
  yield {
    id: fact.id,
    schema: 'Occupancy',
    properties: {
      holder: [subject],
      post: [post],
      status: [ended === true ? 'ended' : undefined],
      ...source(fact, report),
    },
  };
}

function* relationOf(fact: ReportedFact, report: Report, { subject, object, from, to }: Ends): Generator<FtmEntity> {
  if (object === undefined) return;
  const predicate = textIn(fact.properties, 'predicate') ?? '';
  const known = RELATIONS[predicate];
  const relation = known?.fits(from, to) === true ? known : ANY;
  if (!relation.fits(from, to)) return;
  const role = textIn(fact.properties, 'title') ?? relation.role ?? (relation === ANY ? predicate : undefined);
  const named = relation.schema === 'Family' ? { relationship: [role] } : { role: [role] };
  yield {
    id: fact.id,
    schema: relation.schema,
    properties: { [relation.subject]: [subject], [relation.object]: [object], ...named, ...source(fact, report) },
  };
}

/** A relation has no `proof` in the model: the id, the address and the words of the article stand in what it has. */
function source({ properties }: ReportedFact, { id, article }: Report) {
  return {
    startDate: [textIn(properties, 'from')],
    endDate: [textIn(properties, 'to')],
    recordId: [id],
    summary: [textIn(properties, 'text')],
    sourceUrl: [textIn(article.properties, 'url')],
    publisher: [textIn(article.properties, 'publisher')],
  };
}
