import type { Properties, PropertyValue } from './changes.ts';

/** The properties that have a value: neither store holds null, and an absent one says the same. */
export function propertiesOf(values: Readonly<Record<string, PropertyValue | null | undefined>>): Properties {
  const kept: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0) continue;
    kept[key] = value;
  }
  return kept;
}

/** The beginning of a text in one line, for people; cut at a word where there is one. */
export function caption(text: string, length = 80): string {
  const line = text
    .slice(0, length * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= length) return line;
  const cut = line.lastIndexOf(' ', length - 1);
  return `${wellFormed(line.slice(0, cut > length / 2 ? cut : length - 1))}…`;
}

/** A half of a surrogate pair cannot be kept in UTF-8: it becomes U+FFFD, which has the same length. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
