const KEY = 'wiregraph-token';

/** Takes the token out of the address, so that it is in no history and no link that is handed on. */
export function takeToken(): void {
  const token = /^#token=([\w-]+)$/u.exec(location.hash)?.[1];
  if (token === undefined) return;
  sessionStorage.setItem(KEY, token);
  history.replaceState(null, '', location.pathname + location.search);
}

/** What changing the graph needs; null where the page was opened without it. */
export function token(): string | null {
  return sessionStorage.getItem(KEY);
}
