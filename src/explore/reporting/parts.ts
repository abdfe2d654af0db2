import { type ArticleBrief, type Evidence, type Figure, type Happening, type Passage, standingOf } from '../answers.ts';
import { wordsOfTime } from '../reading/standing.ts';
import { type Html, html } from './html.ts';

/** The articles of a report in the order in which they are first named, with their numbers. */
export class Sources {
  readonly #known: ReadonlyMap<string, ArticleBrief>;
  readonly #cited: string[] = [];

  constructor(articles: readonly ArticleBrief[]) {
    this.#known = new Map(articles.map((article) => [article.id, article]));
  }

  /** The number of an article in the list; put there if it is new. */
  cite(id: string): number {
    const at = this.#cited.indexOf(id);
    return at < 0 ? this.#cited.push(id) : at + 1;
  }

  list(): Html {
    const items = this.#cited.map((id) => {
      const article = this.#known.get(id);
      const told = [article?.outlet, article?.published?.slice(0, 10)].filter(Boolean).join(', ');
      return html`<li id="${id}"><bdi>${article?.headline ?? id}</bdi> <small>${told}${article !== undefined && article.origin !== id ? ' (copy)' : ''}</small></li>`;
    });
    return html`<h2>Sources</h2><ol class="sources">${items}</ol>`;
  }

  of(id: string): string {
    const article = this.#known.get(id);
    return [article?.outlet, article?.published?.slice(0, 10)].filter(Boolean).join(', ');
  }
}

export function passageHtml({ article, before, words, after }: Passage, sources: Sources): Html {
  const number = sources.cite(article);
  return html`<blockquote><bdi>${before}<mark>${words}</mark>${after}</bdi> <small>${sources.of(article)} <a href="#${article}">[${number}]</a></small></blockquote>`;
}

export function evidenceHtml({ states, marks, passage }: Evidence, sources: Sources): Html {
  return html`<p><bdi>${states}</bdi> ${marks.map((mark) => html`<span class="tag">${mark}</span> `)}</p>${passageHtml(passage, sources)}`;
}

export function happeningHtml(happening: Happening, sources: Sources): Html {
  const { type, tellings } = happening;
  const [first] = tellings;
  const names = (of: 'agents' | 'targets' | 'places') =>
    [...new Set(tellings.flatMap((telling) => telling[of].map(({ name }) => name)))].join(', ');
  const rows = (['agents', 'targets', 'places'] as const)
    .map((of) => [{ agents: 'Who', targets: 'Whom or what', places: 'Where' }[of], names(of)] as const)
    .filter(([, told]) => told !== '');
  const figure = ({ id, text }: Figure) => {
    const standing = standingOf(happening, id);
    const isBad = standing.some(({ relation }) => relation === 'CONTRADICTS');
    const told = standing.map(({ words }) => html` <small>${words}</small>`);
    return html`<div${isBad ? html` class="bad"` : ''}>${text}${told}</div>`;
  };
  const counted = tellings.filter(({ figures }) => figures.length > 0);
  return html`<h3>${type} <small>${wordsOfTime(first?.from ?? null, first?.to ?? null)} ${first?.marks.join(', ') ?? ''}</small></h3>
${rows.map(([word, told]) => html`<p><small>${word}</small> <bdi>${told}</bdi></p>`)}
${counted.length > 0 ? html`<table><tr><th>Report</th><th>Figures</th></tr>${counted.map((telling) => html`<tr><td>${sources.of(telling.passage.article)} <a href="#${telling.passage.article}">[${sources.cite(telling.passage.article)}]</a></td><td>${telling.figures.map(figure)}</td></tr>`)}</table>` : ''}
${tellings.map(({ passage }) => passageHtml(passage, sources))}`;
}
