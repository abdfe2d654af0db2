const WRAPPING = /<!--|-->|(?:(?:\/\/|\/\*)\s{0,9})?(?:<!\[CDATA\[|\]\]>)\s*(?:\*\/)?/g;

/** JSON as pages write it: read as it is, else mended by the simplest repair that does; undefined where none does. */
export function looseJson(written: string): unknown {
  const text = written.trim();
  return (
    parsed(text) ??
    parsed(unwrapped(text)) ??
    parsed(repaired(unwrapped(text))) ??
    (text.includes('&quot;') ? parsed(repaired(unwrapped(unquoted(text)))) : undefined)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined; // Its author's mistake is no reason to leave the page unread.
  }
}

function unwrapped(text: string): string {
  return text.replace(WRAPPING, '').trim().replace(/;$/, '');
}

function unquoted(text: string): string {
  return text
    .replace(/&quot;|&#0*34;/g, '"')
    .replace(/&#0*39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/**
 * One pass that closes what was left open, drops commas before a closing bracket and comments, sets a comma between
 * objects that have none, and inside strings escapes line ends, other controls, and quotes that end nothing.
 */
function repaired(text: string): string {
  const parts: string[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = stringEnd(text, at);
      parts.push(mendedString(text.slice(at + 1, end)));
      at = end + 1;
      continue;
    }
    if (text.startsWith('/*', at)) at = after(text, '*/', at);
    else if (text.startsWith('//', at)) at = after(text, '\n', at);
    else {
      if (character === '{' || character === '[') {
        if (parts.at(-1) === '}') parts.push(',');
        open.push(character === '{' ? '}' : ']');
      }
      if (character === '}' || character === ']') {
        if (parts.at(-1) === ',') parts.pop();
        if (open.pop() !== character) return '';
      }
      if (!/\s/.test(character)) parts.push(character);
      at += 1;
    }
  }
  if (parts.at(-1) === ',') parts.pop();
  const closed = parts.join('') + open.reverse().join('');
  // Several objects in one script are a list of them.
  return open.length === 0 && parsed(closed) === undefined ? `[${closed}]` : closed;
}

function after(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at);
  return end < 0 ? text.length : end + mark.length;
}

/** A string ends at a quote after which JSON goes on; a quote inside it is followed by more words. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"' && goesOn(text, at + 1)) return at;
  }
  return text.length;
}

function goesOn(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  const next = text.charAt(at);
  if (next === '' || next === ':' || next === '}' || next === ']') return true;
  if (next !== ',') return false;
  at += 1;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return /["{[\]}\d-]|^$/.test(text.charAt(at)) || /^(?:true|false|null)\b/.test(text.slice(at, at + 6));
}

function mendedString(inside: string): string {
  const mended = inside
    .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, '')
    .replace(/\\.|"/g, (found) => (found === '"' ? '\\"' : found))
    .replace(/\p{Cc}/gu, ' ');
  return `"${mended}"`;
}
