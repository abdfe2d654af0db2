import { createHash } from 'node:crypto';

/** An entity of FollowTheMoney: every property is a list. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** An id as FollowTheMoney takes it: an article may have been given one with any characters, and of any length. */
export function ftmId(id: string): string {
  const isTaken = id.length <= 200 && /^[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?$/u.test(id);
  return isTaken ? id : createHash('sha1').update(id).digest('hex');
}

/** One line of JSON; nothing where there is no entity. Properties without a value are left out. */
export function* ftmLine(entity: FtmEntity | null): Generator<string> {
  if (entity === null) return;
  const held = Object.entries(entity.properties)
    .map(([key, values]) => [key, values.filter((value) => value !== undefined)] as const)
    .filter(([, values]) => values.length > 0);
  yield `${JSON.stringify({ ...entity, properties: Object.fromEntries(held) })}\n`;
}
