import { Command } from 'commander';
import type { Weighed } from '../../resolve/index.ts';
import type { Explanation } from '../../store/index.ts';
import { withGraph } from '../graph-target.ts';
import { commonOptions, type FormatOptions, formatOption, type GraphOptions, graphOptions } from '../options.ts';
import { wordsOfProfile, wordsOfReasons, wordsOfWeighed } from '../profile-words.ts';
import { openTerminal, printable } from '../terminal.ts';

type Options = GraphOptions & FormatOptions;

export function explainCommand(): Command {
  const command = new Command('explain')
    .description('say why the mentions of an entity are one, and who else it might be')
    .argument('<entity>', 'its id, or one of its names as it stands in the graph')
    .action(run);
  for (const option of [...graphOptions(), formatOption('text', 'json'), ...commonOptions()]) command.addOption(option);
  return command;
}

async function run(entity: string, options: Options): Promise<void> {
  const terminal = openTerminal(options.quiet ?? false);
  const explanation = await withGraph(options, (graph) => graph.explain(entity));
  if (options.format === 'json') terminal.print(JSON.stringify(plain(explanation)));
  else for (const line of linesOf(explanation)) terminal.print(line);
}

function linesOf({ id, name, profiles, links, others, judgements }: Explanation): string[] {
  return [
    `${printable(name)}  ${id}`,
    ...(profiles.length === 0 ? ['Only its own article speaks of it.'] : ['Articles speak of it as:']),
    ...profiles.map((profile) => `  ${wordsOfWeighed(profile)}`),
    ...(links.length > 0 ? ['These are one because of:'] : []),
    ...links.map(
      ({ one, other, comparison: { score, reasons } }) =>
        `  ${wordsOfProfile(one.candidate.profile)} = ${wordsOfProfile(other.candidate.profile)}  ${score}: ${wordsOfReasons(reasons)}`,
    ),
    ...(others.length > 0 ? ['Not taken for the same, nor ruled out:'] : []),
    ...others.flatMap(({ profile, nearest, comparison: { score, reasons } }) => [
      `  ${wordsOfWeighed(profile)}`,
      `    to ${wordsOfProfile(nearest.candidate.profile)}  ${score}: ${wordsOfReasons(reasons)}`,
    ]),
    ...(judgements.length > 0 ? ['Judged:'] : []),
    ...judgements.map(({ verdict, about, by, at, id: judged }) =>
      printable(`  ${verdict}: ${about}, by ${by}, ${at}  ${judged}`),
    ),
  ];
}

function plain({ id, name, profiles, links, others, judgements }: Explanation) {
  const idOf = ({ candidate }: Weighed) => candidate.profile.id;
  return {
    id,
    name,
    profiles: profiles.map(({ candidate: { profile }, articles }) => ({ ...profile, articles })),
    links: links.map(({ one, other, comparison }) => ({ one: idOf(one), other: idOf(other), ...comparison })),
    others: others.map(({ profile, nearest, comparison }) => ({
      ...profile.candidate.profile,
      articles: profile.articles,
      entity: profile.entity,
      nearest: idOf(nearest),
      ...comparison,
    })),
    judgements,
  };
}
