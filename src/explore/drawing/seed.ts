/** A place to begin with that depends on the name alone: the same drawing of the same graph each time. */
export function seedOf(id: string): { readonly x: number; readonly y: number } {
  const [one, other] = [hash(id), hash(`${id}'`)];
  const angle = one * 2 * Math.PI;
  const radius = Math.sqrt(other);
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
}

/** FNV-1a with a final mix, from 0 to 1. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}
