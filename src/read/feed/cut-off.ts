/** So many tags begun behind the last one that ends: a feed cut off in a tag has one, a feed that quotes code a few. */
const MOST_OPEN = 50;

/** Whether a feed ends in a heap of tags that are never closed; the parser would look for the end of each, to the end. */
export function endsInOpenTags(xml: string): boolean {
  let open = 0;
  for (let at = xml.indexOf('<', xml.lastIndexOf('>') + 1); at >= 0; at = xml.indexOf('<', at + 1)) {
    open += 1;
    if (open > MOST_OPEN) return true;
  }
  return false;
}
