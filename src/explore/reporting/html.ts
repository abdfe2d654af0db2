import { escaped } from '../drawing/escaped.ts';

/** Text that is HTML already, and is put in as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | string | number | null | readonly (Html | string)[];

/** HTML in which every value is escaped that is not HTML already: words of articles cannot become markup. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, at) => part + (at < values.length ? written(values[at] ?? null) : '')).join(''));
}

function written(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(written).join('');
  return escaped(String(value));
}
