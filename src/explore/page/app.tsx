import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lazy } from './lib/lazy.tsx';
import { Link, type Place, usePlace } from './lib/router.tsx';
import { applyTheme, type Theme, theme } from './lib/theme.ts';
import { SearchBox } from './parts/search-box.tsx';
import { ArticleView } from './views/article.tsx';
import { EntityView } from './views/entity.tsx';
import { EventsView } from './views/events.tsx';
import { HomeView } from './views/home.tsx';
import { ReviewView } from './views/review.tsx';

const GraphView = lazy(async () => (await import('./views/graph.tsx')).GraphView);
const MapView = lazy(async () => (await import('./views/map.tsx')).MapView);
const QueryView = lazy(async () => (await import('./views/query.tsx')).QueryView);

const TABS = [
  ['/', 'Reports'],
  ['/graph', 'Graph'],
  ['/events', 'Events'],
  ['/map', 'Map'],
  ['/query', 'Query'],
  ['/review', 'Review'],
] as const;

export function App() {
  const place = usePlace();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // Who follows a link with a screen reader is brought to what it opened.
  useEffect(() => {
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [place.path]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="masthead">
        <Link to="/" class="brand" aria-label="wiregraph, to the first page">
          wiregraph
        </Link>
        <SearchBox label="Search names, headlines, quotes" />
        <ThemeButton />
        <nav class="tabs" aria-label="Views">
          {TABS.map(([path, word]) => (
            <Link key={path} to={path} aria-current={isIn(place.path, path) ? 'page' : undefined}>
              {word}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1} class={`view-${place.path.split('/')[1] || 'home'}`}>
        {viewOf(place)}
      </main>
    </>
  );
}

function isIn(path: string, tab: string): boolean {
  return tab === '/' ? path === '/' || path.startsWith('/article') : path === tab || path.startsWith(`${tab}/`);
}

function viewOf({ path, asked }: Place): VNode {
  const [, view = '', rest = ''] = path.split('/');
  const id = decoded(rest);
  if (id === null) return <Nothing />;
  switch (view) {
    case '':
      return <HomeView />;
    case 'article':
      return <ArticleView key={id} id={id} at={asked.has('at') ? Number(asked.get('at')) : null} />;
    case 'entity':
      return <EntityView key={id} id={id} />;
    case 'events':
      return <EventsView id={id === '' ? null : id} asked={asked} />;
    case 'graph':
      return <GraphView asked={asked} />;
    case 'map':
      return <MapView />;
    case 'query':
      return <QueryView asked={asked} />;
    case 'review':
      return <ReviewView />;
    default:
      return <Nothing />;
  }
}

function Nothing() {
  return (
    <p class="waiting">
      There is nothing at this address. <Link to="/">To the first page</Link>
    </p>
  );
}

/** Null of an escape that no letter has. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' };

function ThemeButton() {
  const [chosen, setChosen] = useState(theme);
  const change = () => {
    applyTheme(NEXT[chosen]);
    setChosen(NEXT[chosen]);
  };
  return (
    <button type="button" class="theme" onClick={change} aria-label={`Colours: ${chosen}. Change`}>
      {chosen === 'auto' ? 'Auto' : chosen === 'dark' ? 'Dark' : 'Light'}
    </button>
  );
}
