import { z } from 'zod';

const strings = z.array(z.string()).default([]);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const flag = z.boolean().default(false);

const entity = z.object({
  type: z.string(),
  name: z.string(),
  aliases: strings,
  accept: strings,
  optional: flag,
});
const role = z.object({
  person: z.string(),
  title: z.string(),
  org: text,
  accept: strings,
  optional: flag,
  orgOptional: flag,
});
const relation = z.object({
  subject: z.string(),
  predicate: z.string(),
  object: z.string(),
  accept: strings,
  optional: flag,
});
const quantity = z.object({
  text: z.string(),
  value: z.number().nullable(),
  min: z.number().nullish(),
  max: z.number().nullish(),
  modifier: z.string(),
  kind: z.string(),
  unit: text,
  accept: strings,
  optional: flag,
});
const interval = { start: text, end: text, tolerance: z.string().optional() };
const date = z.object({ text: z.string(), ...interval, optional: flag });
const event = z.object({
  type: z.string(),
  trigger: z.string(),
  also: strings,
  accept: strings,
  agents: strings,
  targets: strings,
  places: strings,
  ...interval,
  negated: flag,
  optional: flag,
});
const quote = z.object({
  text: z.string(),
  speaker: z.string(),
  named: z.boolean(),
  direct: z.boolean(),
  accept: strings,
  optional: flag,
});
const coreference = z.object({ text: z.string(), context: z.string(), entity: z.string() });

/** A hand-made graph of one article: what a careful news desk would want in the graph after it. */
export const goldArticle = z.object({
  id: z.string(),
  text: z.string(),
  publishedForTests: text,
  meta: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
  noise: strings,
  entities: z.array(entity),
  roles: z.array(role),
  relations: z.array(relation),
  quantities: z.array(quantity),
  dates: z.array(date),
  events: z.array(event),
  quotes: z.array(quote),
  coref: z.array(coreference),
});

export type GoldArticle = z.infer<typeof goldArticle>;
export type GoldEvent = GoldArticle['events'][number];
export type GoldQuote = GoldArticle['quotes'][number];
export type GoldInterval = {
  readonly start: string | null;
  readonly end: string | null;
  readonly tolerance?: string | undefined;
};
