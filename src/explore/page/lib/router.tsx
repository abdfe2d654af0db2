import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Where the page is: a path and what is asked of it. */
export interface Place {
  readonly path: string;
  readonly asked: URLSearchParams;
}

const MOVED = 'wiregraph-moved';

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const moved = () => setPlace(here());
    addEventListener('popstate', moved);
    addEventListener(MOVED, moved);
    return () => {
      removeEventListener('popstate', moved);
      removeEventListener(MOVED, moved);
    };
  }, []);
  return place;
}

export function go(address: string, isReplacing = false): void {
  if (isReplacing) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(MOVED));
  if (!isReplacing) scrollTo(0, 0);
}

function here(): Place {
  return { path: location.pathname, asked: new URLSearchParams(location.search) };
}

interface LinkProps {
  readonly to: string;
  readonly children?: ComponentChildren;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly 'aria-label'?: string;
  readonly 'aria-current'?: 'page' | undefined;
  readonly onMouseEnter?: () => void;
  readonly onMouseLeave?: () => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** A link within the explorer; opens elsewhere by the browser's own means. */
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  );
}

export const entityAddress = (id: string): string => `/entity/${encodeURIComponent(id)}`;
export const graphAddress = (id: string): string => `/graph?entity=${encodeURIComponent(id)}`;
export const happeningAddress = (id: string): string => `/events/${encodeURIComponent(id)}`;
export const articleAddress = (id: string, at?: number): string =>
  `/article/${encodeURIComponent(id)}${at === undefined ? '' : `?at=${at}`}`;
