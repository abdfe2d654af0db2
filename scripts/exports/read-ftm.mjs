// Makes an entity of @alephdata/followthemoney of each line, and prints how many of each schema there are.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { defaultModel, Model } from '@alephdata/followthemoney';

const model = new Model(defaultModel);
const schemata = {};
const faults = [];
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const entity = JSON.parse(line);
  try {
    const { schema } = model.getEntity(entity);
    schemata[schema.name] = (schemata[schema.name] ?? 0) + 1;
    const unknown = Object.keys(entity.properties).filter((name) => !schema.hasProperty(name));
    if (unknown.length > 0) faults.push([schema.name, unknown]);
  } catch (error) {
    faults.push([entity.schema, String(error)]);
  }
}
console.log(JSON.stringify({ schemata, faults: faults.slice(0, 20) }));
