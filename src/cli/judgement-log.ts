import { WiregraphError } from '../article/index.ts';
import { type Judgement, judgement, type Proposal, VERDICTS, type Verdict, wordsOfPair } from '../resolve/index.ts';
import { wordsOfReasons } from './profile-words.ts';
import { printable } from './terminal.ts';

const HEAD = `# wiregraph judgements: verdict, the two profiles, who, when, what they are; parted by tabs.
# A verdict is same, different or unsure; a line that still says ? is passed over. Lines with # are for reading.`;

/** The judgements as a text that an editor can read, and \`review --apply\` too: one in a line, in the order of time. */
export function formatLog(judgements: readonly Judgement[]): string {
  const lines = judgements
    .toSorted((one, other) => (one.at === other.at ? (one.id < other.id ? -1 : 1) : one.at < other.at ? -1 : 1))
    .map(({ verdict, one, other, by, at, about }) => [verdict, one, other, by, at, about].map(field).join('\t'));
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/** Questions to be answered in an editor: what speaks for and against stands above each. */
export function formatProposals(proposals: readonly Proposal[]): string {
  const lines = proposals.flatMap(({ kind, one, other, score, reasons, articles }) => [
    '#',
    `# ${kind === 'merge' ? 'Two entities: are they one?' : 'One entity: are they two?'} ${articles === 1 ? '1 article' : `${articles} articles`}, score ${score}`,
    `# ${field(wordsOfReasons(reasons))}`,
    [
      '?',
      one.candidate.profile.id,
      other.candidate.profile.id,
      '',
      '',
      field(aboutOf(one.candidate.profile, other.candidate.profile)),
    ].join('\t'),
  ]);
  return `${[HEAD, ...lines].join('\n')}\n`;
}

export function aboutOf(
  one: Proposal['one']['candidate']['profile'],
  other: Proposal['one']['candidate']['profile'],
): string {
  return printable(wordsOfPair(one, other));
}

/**
 * The judgements of a log or of answered questions. `defaults` are who and when, where a line leaves them out.
 * `input-malformed` with the line where it cannot be read.
 */
export function parseLog(
  text: string,
  source: string,
  defaults: { readonly by: string; readonly at: string },
): Judgement[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('?')) return [];
    const [verdict = '', one = '', other = '', by = '', at = '', about = ''] = line
      .split('\t')
      .map((part) => part.trim());
    if (
      !isVerdict(verdict) ||
      !ID.test(one) ||
      !ID.test(other) ||
      one === other ||
      (at !== '' && Number.isNaN(Date.parse(at)))
    ) {
      throw new WiregraphError(
        'input-malformed',
        'This is no judgement',
        `A line has a verdict (${VERDICTS.join(', ')}) and two different ids, parted by tabs; nothing was applied.`,
        { source, line: index + 1, excerpt: line.slice(0, 200) },
      );
    }
    return [judgement([one, other], verdict, { by: by || defaults.by, at: at || defaults.at, about })];
  });
}

const ID = /^[0-9a-f]{24}$/u;

function isVerdict(word: string): word is Verdict {
  return (VERDICTS as readonly string[]).includes(word);
}

function field(text: string): string {
  return text.replaceAll(/[\t\r\n]+/gu, ' ');
}
