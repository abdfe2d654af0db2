/** What qualifies a fact, in words: `planned`, `alleged`, `did not happen`. */
export function marksOf(properties: Readonly<Record<string, unknown>>): string[] {
  const { negated, status, alleged, reported, ended, predicate } = properties;
  return [
    ...(negated === true ? [predicate === undefined ? 'did not happen' : 'denied'] : []),
    ...(typeof status === 'string' && status !== 'happened' ? [status] : []),
    ...(alleged === true ? ['alleged'] : []),
    ...(reported === true ? ['on a source’s word'] : []),
    ...(ended === true ? ['ended'] : []),
  ];
}

/** `2026-03-03`, `2023`, `2026-03-03 – 2026-03-05`: a stretch of days in few words. */
export function wordsOfTime(from: string | null, to: string | null): string {
  const [start, end] = [(from ?? '').slice(0, 10), (to ?? from ?? '').slice(0, 10)];
  if (start === '' && end === '') return '';
  return start === end || end === '' ? start : `${start} – ${end}`;
}
