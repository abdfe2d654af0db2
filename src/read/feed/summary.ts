/** Signs that a text breaks off. */
const BREAKS_OFF = /(?:…|\.{3}|\[\s*(?:…|\.{3}|\+)\s*\])$/;
/** Words of a link to the rest, at the start of a paragraph or after the end of a sentence. */
const LEADS_ON =
  /(?:^|[.!?…\])»”"]\s*)\(?(?:(?:read|see|view|continue|learn|find out) (?:the )?(?:more|full(?: (?:story|article|text|report|post))?|reading|rest|on)|full (?:story|article|report)|(?:more|keep|continue) reading|click (?:here )?(?:to|for) (?:read |see )?more)\b[^.\n]{0,60}[.…»→>)\]]*$/i;
/** What feed software puts under each item. */
const SIGNATURE = /^The post .+ (?:first )?appeared (?:first )?on .+$/i;
/** Fewer words than these under `description`, which is meant for summaries, are one. */
const FULL_WORDS = 150;
const FULL_PARAGRAPHS = 3;

/** Whether a paragraph is only the mark of the software that made the feed. */
export function isSignature(paragraph: string): boolean {
  return paragraph.length < 600 && SIGNATURE.test(paragraph);
}

/**
 * Whether a text, by its paragraphs, is only a summary of its article: it breaks off, or stands where feeds put
 * summaries and is short.
 */
export function isSummary(text: readonly string[], isMeantInFull: boolean): boolean {
  const paragraphs = text.map((paragraph) => paragraph.trim()).filter((words) => words !== '' && !isSignature(words));
  const last = paragraphs.at(-1);
  if (last === undefined) return true;
  const end = last.slice(-200);
  if (BREAKS_OFF.test(end) || LEADS_ON.test(end)) return true;
  return !isMeantInFull && paragraphs.length < FULL_PARAGRAPHS && paragraphs.join(' ').split(/\s+/).length < FULL_WORDS;
}
