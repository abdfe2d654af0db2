// Events against WikiEvents and RAMS: node scripts/scores/events.mjs SHARED_DATA [--engine encoder|fast] [--errors]
// Only types that map to ours are asked for. A marked event is found where an event of a type that it maps to is told in
// a passage around its trigger. An event of ours is right where one of its passages holds such a trigger; RAMS marks one
// event of a window and leaves the others, so precision is told of WikiEvents alone.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { annotate } from '../../dist/index.js';
import { plainArticle } from '../plain-article.mjs';

/** Their types, by what they begin with, and ours that say the same; the first that fits counts. */
const TYPES = [
  ['conflict.attack.detonateexplode', ['Bombing', 'Attack']],
  ['conflict.attack.bombing', ['Bombing', 'Attack']],
  ['conflict.attack.airstrike', ['Bombing', 'Attack']],
  ['conflict.attack.firearm', ['Shooting', 'Attack']],
  ['conflict.attack.stabbing', ['Assault', 'Attack', 'Killing']],
  ['conflict.attack.invade', ['War', 'Attack']],
  ['conflict.attack.stealrob', ['Theft', 'Kidnapping']],
  ['conflict.attack', ['Attack', 'Bombing', 'Shooting', 'War', 'Killing', 'Assault', 'Raid', 'Riot']],
  ['conflict.demonstrate', ['Protest', 'Riot', 'Strike']],
  ['life.die', ['Death', 'Killing']],
  ['life.injure', ['Injury', 'Assault']],
  ['justice.arrest', ['Arrest']],
  ['justice.chargeindict', ['Charge']],
  ['justice.initiatejudicialprocess.charge', ['Charge']],
  ['justice.trialhearing', ['Trial']],
  ['justice.initiatejudicialprocess.trial', ['Trial']],
  ['justice.investigate', ['Investigation']],
  ['justice.release', ['Release']],
  ['justice.convict', ['Conviction']],
  ['justice.judicialconsequences.convict', ['Conviction']],
  ['justice.judicialconsequences.extradite', ['Extradition']],
  ['justice.judicialconsequences.execute', ['Killing', 'Sentence']],
  ['justice.sentence', ['Sentence']],
  ['contact.contact.meet', ['Meeting', 'Negotiation', 'Visit']],
  ['contact.discussion.meet', ['Meeting', 'Negotiation', 'Visit']],
  ['contact.negotiate', ['Negotiation', 'Meeting', 'Agreement']],
  ['personnel.endposition.firing', ['Resignation', 'Layoff']],
  ['personnel.endposition', ['Resignation', 'Layoff']],
  ['personnel.startposition', ['Appointment']],
  ['personnel.elect', ['Election']],
  ['government.vote', ['Vote', 'Election']],
  ['government.agreements.accept', ['Agreement', 'Ceasefire']],
  ['disaster.diseaseoutbreak', ['Outbreak']],
  ['disaster.accident', ['Accident', 'Disaster']],
  ['disaster.fire', ['Accident', 'Disaster', 'Bombing']],
  ['movement.transportation.evacuation', ['Evacuation', 'Rescue']],
  ['movement.transportperson.evacuation', ['Evacuation', 'Rescue']],
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'encoder' }, errors: { type: 'boolean' } },
});
const [shared] = positionals;
if (shared === undefined) {
  console.error('Name the folder of the corpora: node scripts/scores/events.mjs ../shared/data');
  process.exit(2);
}
for (const corpus of ['wikievents', 'rams']) console.log(await scored(corpus));

async function scored(corpus) {
  const count = { marked: 0, found: 0, told: 0, right: 0 };
  for (const line of readFileSync(`${shared}/events/${corpus}/dev.jsonl`, 'utf8').trimEnd().split('\n')) {
    const document = inUtf16(JSON.parse(line));
    const marked = document.events
      .map((event) => ({ ...event, ours: typesOf(event.type) }))
      .filter(({ ours }) => ours !== undefined);
    const told = (await annotate(plainArticle(document.id, document.text), values.engine)).events.filter(isMapped);
    const found = marked.filter((event) => told.some((ours) => isSame(ours, event)));
    const right = told.filter((ours) => marked.some((event) => isSame(ours, event)));
    count.marked += marked.length;
    count.found += found.length;
    count.told += told.length;
    count.right += right.length;
    if (values.errors) report(document, marked, found, told, right);
  }
  const recall = count.found / count.marked;
  const precision = count.right / count.told;
  const figures = `recall ${recall.toFixed(3)} of ${count.marked}`;
  if (corpus === 'rams') return `${corpus}: ${figures}`;
  const f1 = (2 * precision * recall) / (precision + recall);
  return `${corpus}: ${figures}, precision ${precision.toFixed(3)} of ${count.told}, F1 ${f1.toFixed(3)}`;
}

function typesOf(theirs) {
  return TYPES.find(([beginning]) => theirs.toLowerCase().startsWith(beginning))?.[1];
}

function isMapped({ type, negated }) {
  return !negated && TYPES.some(([, ours]) => ours.includes(type));
}

function isSame(ours, marked) {
  if (!marked.ours.includes(ours.type)) return false;
  return [ours, ...ours.passages].some(({ start, end }) => start <= marked.start && marked.end <= end);
}

/** The corpora count code points. */
function inUtf16(document) {
  const points = [...document.text];
  const places = [0];
  for (const point of points) places.push(places[places.length - 1] + point.length);
  const events = document.events.map((event) => ({ ...event, start: places[event.start], end: places[event.end] }));
  return { ...document, events };
}

function report({ id, text }, marked, found, told, right) {
  const around = ({ start, end }) => text.slice(Math.max(0, start - 60), end + 60).replaceAll('\n', ' ');
  for (const event of marked)
    if (!found.includes(event)) console.log(`${id} missed ${event.type} '${event.text}': ${around(event)}`);
  for (const event of told)
    if (!right.includes(event))
      console.log(`${id} false ${event.type} '${event.trigger}': ${text.slice(event.start, event.end)}`);
}
