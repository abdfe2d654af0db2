const NUMBER = new Intl.NumberFormat('en');

export function number(value: number): string {
  return NUMBER.format(value);
}

/** `1 article`, `12 articles`. */
export function counted(count: number, one: string): string {
  return `${number(count)} ${count === 1 ? one : `${one}s`}`;
}
