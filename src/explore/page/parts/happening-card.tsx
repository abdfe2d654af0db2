import {
  type ArticleBrief,
  counted,
  type EntityBrief,
  type Figure,
  type Happening,
  standingOf,
  type Telling,
} from '../../answers.ts';
import { day, days } from '../lib/format.ts';
import { happeningAddress, Link } from '../lib/router.tsx';
import { EntityLinks } from './entity-link.tsx';
import { PassageCard } from './passage.tsx';

interface Props {
  readonly happening: Happening;
  readonly articles: ReadonlyMap<string, ArticleBrief>;
  readonly isOpen?: boolean;
}

/** One happening: who, whom, where and when; of several tellings the figures side by side; and the words of each. */
export function HappeningCard({ happening, articles, isOpen = false }: Props) {
  const { type, tellings, figureRelations } = happening;
  const [first] = tellings;
  if (first === undefined) return null;
  const contradictions = figureRelations.filter(({ relation }) => relation === 'CONTRADICTS');
  const disagree = new Set(contradictions.map(({ later }) => later)).size;
  const marks = [...new Set(tellings.flatMap((telling) => telling.marks))];
  return (
    <article class="happening">
      <header>
        <h3>
          <Link to={happeningAddress(happening.id)}>{type}</Link>
        </h3>
        <span class="when">{days(first.from, first.to) || `reported ${day(happening.date)}`}</span>
        {marks.map((mark) => (
          <span key={mark} class="tag">
            {mark}
          </span>
        ))}
        {disagree > 0 && (
          <span class="tag tag-contradicts">
            {counted(disagree, 'figure')} {disagree === 1 ? 'disagrees' : 'disagree'}
          </span>
        )}
      </header>
      <Participants tellings={tellings} />
      {tellings.some(({ figures }) => figures.length > 0) && tellings.length > 1 && (
        <Figures happening={happening} articles={articles} />
      )}
      {isOpen || tellings.length === 1 ? (
        <Tellings tellings={tellings} articles={articles} withFigures={tellings.length === 1} />
      ) : (
        <details>
          <summary>{counted(tellings.length, 'report')} of it, in their words</summary>
          <Tellings tellings={tellings} articles={articles} withFigures={false} />
        </details>
      )}
    </article>
  );
}

function Participants({ tellings }: { readonly tellings: readonly Telling[] }) {
  const rows: readonly (readonly [string, readonly EntityBrief[]])[] = [
    ['Who', distinct(tellings.flatMap(({ agents }) => agents))],
    ['Whom or what', distinct(tellings.flatMap(({ targets }) => targets))],
    ['Where', distinct(tellings.flatMap(({ places }) => places))],
  ];
  const told = rows.filter(([, entities]) => entities.length > 0);
  if (told.length === 0) return null;
  return (
    <dl class="participants">
      {told.map(([word, entities]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>
            <EntityLinks entities={entities} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Tellings({
  tellings,
  articles,
  withFigures,
}: {
  readonly tellings: readonly Telling[];
  readonly articles: Props['articles'];
  readonly withFigures: boolean;
}) {
  return (
    <ul class="tellings">
      {tellings.map((telling) => (
        <li key={telling.event}>
          <PassageCard passage={telling.passage} article={articles.get(telling.passage.article)} />
          {withFigures && telling.figures.length > 0 && (
            <p class="figures-line">{telling.figures.map(({ text }) => text).join(' · ')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A row for each report, a column for each thing that is counted. */
function Figures({ happening, articles }: { readonly happening: Happening; readonly articles: Props['articles'] }) {
  const { tellings } = happening;
  const units = [...new Set(tellings.flatMap(({ figures }) => figures.map(unitOf)))];
  const rows = tellings.filter(({ figures }) => figures.length > 0);
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label="Figures compared">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">Report</th>
            {units.map((unit) => (
              <th key={unit} scope="col">
                {unit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((telling) => {
            const article = articles.get(telling.passage.article);
            return (
              <tr key={telling.event}>
                <th scope="row">
                  <bdi>{article?.outlet ?? article?.headline ?? ''}</bdi> <time>{day(article?.published ?? null)}</time>
                </th>
                {units.map((unit) => (
                  <td key={unit}>
                    {telling.figures
                      .filter((figure) => unitOf(figure) === unit)
                      .map((figure) => (
                        <FigureWords key={figure.id} happening={happening} figure={figure} />
                      ))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function FigureWords({ happening, figure }: { readonly happening: Happening; readonly figure: Figure }) {
  const standing = standingOf(happening, figure.id);
  return (
    <span class={`figure figure-${standing[0]?.relation ?? 'plain'}`}>
      {figure.text}
      {standing.map(({ words }) => (
        <small key={words}>{words}</small>
      ))}
    </span>
  );
}

function unitOf({ unit }: Figure): string {
  return unit ?? 'figure';
}

/** Who is unnamed is of one article alone: 'a ring' of two reports is told once. */
function distinct(entities: readonly EntityBrief[]): EntityBrief[] {
  const keyOf = ({ kind, id, name }: EntityBrief) => (kind === 'Unnamed' ? name.toLowerCase() : id);
  return [...new Map(entities.map((entity) => [keyOf(entity), entity])).values()];
}
