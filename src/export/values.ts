/** Properties of a node as a form wants them; what is absent or of another type is empty. */
export type Held = Readonly<Record<string, unknown>>;

export function textIn(properties: Held, key: string): string | undefined {
  const value = properties[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberIn(properties: Held, key: string): number | undefined {
  const value = properties[key];
  return typeof value === 'number' ? value : undefined;
}

export function textsIn(properties: Held, key: string): string[] {
  const value = properties[key];
  return Array.isArray(value) ? value.map(String) : [];
}

export function numbersIn(properties: Held, key: string): number[] {
  const value = properties[key];
  return Array.isArray(value) ? value.map(Number) : [];
}

/** The passages of a fact, first the one that tells of it first. */
export function passagesOf(properties: Held): { readonly start: number; readonly end: number }[] {
  const flat = [
    numberIn(properties, 'start') ?? 0,
    numberIn(properties, 'end') ?? 0,
    ...numbersIn(properties, 'passages'),
  ];
  return Array.from({ length: flat.length >> 1 }, (_, at) => ({
    start: flat[2 * at] ?? 0,
    end: flat[2 * at + 1] ?? 0,
  }));
}

/** Where an article mentions an entity. */
export function mentionsIn(
  properties: Held,
): { readonly start: number; readonly end: number; readonly kind: string }[] {
  const [ends, kinds] = [numbersIn(properties, 'ends'), textsIn(properties, 'kinds')];
  return numbersIn(properties, 'starts').map((start, at) => ({
    start,
    end: ends[at] ?? start,
    kind: kinds[at] ?? 'name',
  }));
}
