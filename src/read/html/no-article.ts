import { WiregraphError } from '../../article/index.ts';
import { isTeasers } from './body/teasers.ts';
import { wordsIn } from './body/words.ts';
import type { PageBody } from './body.ts';
import { type PageElements, rawText } from './metadata/index.ts';

const FEWEST_WORDS = 12;
const FEW_WORDS = 40;
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[\s*)?"[\w\s,"]*(?:Article|BlogPosting|Report)"/;
const ERROR_TITLE =
  /\b(?:[45]\d\d|not found|page missing|error|access denied|forbidden|unavailable|just a moment|attention required|no encontrad[ao]|introuvable|nicht gefunden|non trovata|não encontrada|не найдена|bulunamadı|captcha)\b/iu;

/** The error for a page without an article: an index, a search page, an error page, a page that scripts fill in. */
export function noArticle(source: string): WiregraphError {
  return new WiregraphError(
    'input-empty',
    'this page holds no article text',
    'Give the page of one article: not a front page, a list of articles or an error page, nor one that only scripts fill.',
    { source },
  );
}

/** Whether what was found on a page is an article's text, and not the words of a menu, an index or an error page. */
export function holdsArticle(elements: PageElements, body: PageBody): boolean {
  const words = body.blocks.reduce((sum, { text }) => sum + wordsIn(text), 0);
  if (words < FEWEST_WORDS) return false;
  if (statesArticle(elements)) return true;
  if (words < FEW_WORDS && ERROR_TITLE.test(titleOf(elements))) return false;
  return !isTeasers(body);
}

function titleOf({ named }: PageElements): string {
  const [title] = named('title');
  return title === undefined ? '' : rawText(title);
}

function statesArticle({ named, marked }: PageElements): boolean {
  const type = named('meta').find(({ attribs }) => attribs.property === 'og:type');
  if (type?.attribs.content === 'article') return true;
  if (marked.some(({ attribs }) => attribs.itemprop === 'articleBody' || attribs.itemtype?.endsWith('NewsArticle')))
    return true;
  return named('script').some(
    (script) => script.attribs.type === 'application/ld+json' && ARTICLE_TYPE.test(rawText(script)),
  );
}
