import { EVENT_TYPES, type Happening, type HappeningsAnswer } from '../../answers.ts';
import { go, Link } from '../lib/router.tsx';
import { useAnswer } from '../lib/use-answer.ts';
import { DayField } from '../parts/day-field.tsx';
import { HappeningCard } from '../parts/happening-card.tsx';
import { articlesById } from '../parts/passage.tsx';
import { Trouble, Waiting } from '../parts/waiting.tsx';

const ONLY = [
  ['all', 'All'],
  ['compared', 'Told by several reports'],
  ['contradicted', 'Figures disagree'],
] as const;

/** One happening, or the timeline of all that meet the conditions in the address. */
export function EventsView({ id, asked }: { readonly id: string | null; readonly asked: URLSearchParams }) {
  return id === null ? <Timeline asked={asked} /> : <OneHappening id={id} />;
}

function OneHappening({ id }: { readonly id: string }) {
  const { answer, error } = useAnswer<Omit<HappeningsAnswer, 'isCut'>>(`/api/events/${encodeURIComponent(id)}`);
  const [happening] = answer?.happenings ?? [];
  if (error !== null) return <Trouble error={error} />;
  if (answer === null || happening === undefined) return <Waiting what="the event" />;
  const events = happening.tellings.map(({ event }) => `event=${encodeURIComponent(event)}`).join('&');
  return (
    <div class="column">
      <h1>{happening.type}</h1>
      <p class="quiet">
        <Link to={`/graph?${events}`}>Draw who takes part</Link> · <Link to="/events">All events</Link>
      </p>
      <HappeningCard happening={happening} articles={articlesById(answer.articles)} isOpen />
    </div>
  );
}

function Timeline({ asked }: { readonly asked: URLSearchParams }) {
  const { answer, error, isWaiting } = useAnswer<HappeningsAnswer>(`/api/events?${asked}`);
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value === '' || (name === 'only' && value === 'all')) next.delete(name);
    else next.set(name, value);
    go(`/events?${next}`, true);
  };
  const articles = articlesById(answer?.articles ?? []);
  return (
    <div class="column wide">
      <h1>Events</h1>
      <form class="filters" onSubmit={(event) => event.preventDefault()} aria-label="Which events">
        <fieldset class="choice">
          <legend class="visually-hidden">Which</legend>
          {ONLY.map(([value, word]) => (
            <label key={value}>
              <input
                type="radio"
                name="only"
                checked={(asked.get('only') ?? 'all') === value}
                onChange={() => change('only', value)}
              />
              <span>{word}</span>
            </label>
          ))}
        </fieldset>
        <label>
          Kind
          <select value={asked.get('type') ?? ''} onChange={(event) => change('type', event.currentTarget.value)}>
            <option value="">any</option>
            {EVENT_TYPES.map((type) => (
              <option key={type} value={type}>
                {type}
              </option>
            ))}
          </select>
        </label>
        <DayField label="From" value={asked.get('from') ?? ''} onChange={(day) => change('from', day)} />
        <DayField label="To" value={asked.get('to') ?? ''} onChange={(day) => change('to', day)} />
      </form>
      {error !== null && <Trouble error={error} />}
      {answer === null && error === null && <Waiting what="the events" />}
      {answer !== null && answer.happenings.length === 0 && <p class="quiet">No event meets all of that.</p>}
      <div class="timeline" aria-busy={isWaiting}>
        {byMonth(answer?.happenings ?? []).map(([month, happenings]) => (
          <section key={month} aria-label={month}>
            <h2>{month}</h2>
            {happenings.map((happening) => (
              <HappeningCard key={happening.id} happening={happening} articles={articles} />
            ))}
          </section>
        ))}
      </div>
      {answer?.isCut === true && <p class="quiet">There are earlier ones: narrow the dates to see them.</p>}
    </div>
  );
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function byMonth(happenings: readonly Happening[]): [string, Happening[]][] {
  const months = new Map<string, Happening[]>();
  for (const happening of happenings) {
    const date = new Date(`${(happening.date ?? '').slice(0, 7)}-01T00:00:00Z`);
    const month = Number.isNaN(date.getTime()) ? happening.date?.slice(0, 4) || 'Without a date' : MONTH.format(date);
    months.set(month, [...(months.get(month) ?? []), happening]);
  }
  return [...months];
}
