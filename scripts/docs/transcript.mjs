// A page whose commands are run: a block that begins with `$ ` holds commands and what they print, as a terminal shows
// them; `> ` goes on with a command, and a line of `…` alone stands for any lines. A block ```text NAME is a file.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK = /^```([^\n]*)\n([\s\S]*?)^```$/gmu;
const COMMAND = /^\$ .*\n(?:> .*\n)*/gmu;
/** What differs from run to run and from machine to machine: speeds, times of day, and the hash, which holds the
 * encoder's probabilities to their last digit. */
const VARIES = [
  [/\b\d+(?:\.\d+)? s \(\d+(?:\.\d+)? a second\)/gu, 'SPEED'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/gu, 'TIME'],
  [/\b[0-9a-f]{64}\b/gu, 'HASH'],
];

/** The files and commands of a page in order; `from` and `to` are where a command's output stands in it. */
export function stepsOf(page) {
  return [...page.matchAll(BLOCK)].flatMap(({ 0: whole, 1: info, 2: text, index }) => {
    const begin = index + whole.indexOf('\n') + 1;
    const name = /^text (\S+)$/u.exec(info)?.[1];
    if (name !== undefined) return [{ name, text }];
    return text.startsWith('$ ') ? commandsOf(text, begin) : [];
  });
}

function commandsOf(text, begin) {
  const found = [...text.matchAll(COMMAND)];
  return found.map(({ 0: words, index }, at) => {
    const from = index + words.length;
    const to = found[at + 1]?.index ?? text.length;
    const command = words.trimEnd().replaceAll(/^[$>] /gmu, '');
    return { command, printed: text.slice(from, to), from: begin + from, to: begin + to };
  });
}

/**
 * Runs the page's commands in `folder`, one after the other, and gives each with what the page prints (`printed`) and
 * what it printed (`output`). A container is not started: `neo4jUri` stands in for the address that the page exports,
 * and where it is null, what comes after that is left out.
 */
export async function runPage(page, { folder, environment, neo4jUri }) {
  const results = [];
  let surroundings = environment;
  /** The server's address as the page has it. */
  let written = neo4jUri;
  for (const step of stepsOf(page)) {
    const exported = variablesOf(step.command ?? '');
    if (step.command === undefined) writeFileSync(join(folder, step.name), step.text);
    else if (exported !== null) {
      if (neo4jUri === null) break;
      surroundings = { ...surroundings, ...exported, NEO4J_URI: neo4jUri };
      written = exported.NEO4J_URI;
    } else if (!step.command.startsWith('docker ')) {
      const output = await run(step.command, folder, surroundings);
      results.push({ ...step, output: neo4jUri === null ? output : output.replaceAll(neo4jUri, written) });
    }
  }
  return results;
}

/** What a line `export NAME=VALUE …` sets; null for another command. */
function variablesOf(command) {
  if (!/^export(?: \w+=\S+)+$/u.test(command)) return null;
  return Object.fromEntries([...command.matchAll(/(\w+)=(\S+)/gu)].map(([, name, value]) => [name, value]));
}

/** Whether a command printed what the page says, but for what varies. */
export function isAsPrinted({ printed, output }) {
  const pieces = still(printed).split(/^…\n/mu);
  const pattern = pieces.map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('(?:.*\\n)*?');
  return new RegExp(`^${pattern}$`, 'u').test(still(output));
}

/**
 * Whether hashes are equal where the page has equal ones, and differ where it has others: what they are is the machine's,
 * but that a graph is the same as before is what the page says.
 */
export function areHashesAlike(results) {
  const hashesIn = (text) => text.match(/\b[0-9a-f]{64}\b/gu) ?? [];
  const pairs = results.flatMap(({ printed, output }) => {
    const found = hashesIn(output);
    return hashesIn(printed).map((hash, at) => [hash, found[at]]);
  });
  const is = new Map(pairs);
  return pairs.every(([hash, other]) => is.get(hash) === other) && new Set(is.values()).size === is.size;
}

/** The page with the outputs that are not as printed put in anew. */
export function printedAnew(page, results) {
  return results
    .filter((result) => !isAsPrinted(result))
    .reduceRight((text, { from, to, output }) => text.slice(0, from) + output + text.slice(to), page);
}

function still(output) {
  return VARIES.reduce((text, [pattern, word]) => text.replaceAll(pattern, word), output);
}

/** What a terminal would show: both streams, in the order in which they were written. */
function run(command, folder, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `exec 2>&1\n${command}`], { cwd: folder, env: environment });
    const output = [];
    child.stdout.setEncoding('utf8').on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(output.join('').replace(/[^\n]$/u, '$&\n')));
    child.stdin.end();
  });
}
