import type { RemovalReason } from '../article/index.ts';

interface NoiseRule {
  readonly reason: RemovalReason;
  readonly pattern: RegExp;
  /** Longer lines are prose that happens to begin so. */
  readonly longest: number;
}

const READ_MORE =
  "(?:read (?:more|also|next|on|this|full story)|also read|see also|see more|more on this(?: story| topic)?|more (?:stories|news)|related(?: (?:stories|story|articles?|news|links?|topics?|content|coverage|posts?|reading|videos?))?|recommended(?: (?:stories|for you|reading))?|you (?:may|might) (?:also )?(?:like|be interested in)|must[- ]read|further reading|don['’]t miss|editor['’]?s['’]? picks?|top stories|trending(?: now)?|most (?:read|popular|viewed)|what to read next|watch(?: (?:more|also|now|video))?|in pictures|listen(?: now)?|previous(?: story)?|next(?: story)?|external links?|from the archives?)";

const RULES: readonly NoiseRule[] = [
  { reason: 'read-more', longest: 300, pattern: new RegExp(`^[\\W_]{0,4}${READ_MORE}\\s?(?:[:|»>›→]|[–—-] |$)`, 'i') },
  { reason: 'read-more', longest: 300, pattern: /^[\W_]{0,4}(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|RELATED|WATCH) (?=\p{Lu})/u },
  {
    reason: 'share',
    longest: 120,
    pattern:
      /^(?:share(?: (?:this|on|via|with|now|article|story)\b.{0,60})?|tweet(?: this)?|print(?: this)?(?: article)?|e-?mail(?: this)?(?: article)?|copy link|whatsapp|facebook|twitter|linkedin|telegram|pinterest|(?:facebook|twitter|whatsapp|e-?mail|linkedin|telegram|reddit|copy link|print|share|x)(?:[ |,/·•]+(?:facebook|twitter|whatsapp|e-?mail|linkedin|telegram|reddit|copy link|print|share|x))+)$/i,
  },
  {
    reason: 'call-to-action',
    longest: 60,
    pattern: /^(?:discuss(?: this)?|(?:\d+ |no |view |show |post a |add a |leave a )?(?:comments?|reply)(?: ?\(\d+\))?|join the (?:conversation|discussion)|have your say|report (?:a|an) (?:typo|error))\W{0,2}$/i,
  },
  {
    reason: 'call-to-action',
    longest: 260,
    pattern:
      /^(?:subscribe\b(?! by)(?=.*\b(?:to|now|today|here|our|us)\b|$)|sign up\b(?=.*\b(?:newsletters?|alerts?|e-?mails?|inbox|updates|briefing|free|here|now|account)\b|$)|(?:like|follow) (?:us|our|@|the author)\b|follow .{1,60} on (?:twitter|x|facebook|instagram|telegram|whatsapp|google news|youtube)\b|join (?:us|our)\b(?=.*\b(?:whatsapp|telegram|channel|facebook|newsletter|community|group)\b)|(?:download|get|install) (?:our|the) .{0,40}app\b|click (?:here|to)\b|tap here\b|get (?:the latest|all the|breaking|more|our) .{0,60}(?:news(?:letters?)?|updates|alerts|inbox|app)\b|support (?:our|independent|quality|local) (?:journalism|work|newsroom|reporting)|(?:donate|become a (?:member|subscriber|patron))\b(?=.*\b(?:today|now|here|us|our)\b|$)|enjoying our|stay (?:informed|up to date|tuned)\b|(?:do you )?have a (?:news )?tip\b|(?:our )?(?:daily |weekly |free )?newsletters?$|do you have (?:a story|information|any information) .{0,60}(?:e-?mail|contact|let us know))/i,
  },
  {
    reason: 'credit',
    longest: 200,
    pattern:
      /^\(?\[?(?:(?:file |handout |stock |cover |lead |main )?(?:photos?|photographs?|pictures?|pics?|images?|video|illustration|graphic|credits?)(?: (?:credits?|courtesy(?: of)?|source|by))?\s?[:/|©]|(?:photo|photograph|picture|image) (?:by|courtesy)\b|(?:ap|afp|reuters|epa|getty) (?:photo|images?)\b|file (?:photo|picture|image)\b|getty images|shutterstock|caption\s?:)/i,
  },
  { reason: 'credit', longest: 300, pattern: /^[^.]{0,280}\((?:photo|image|picture|video|file photo|credit)s?(?: credit| courtesy| by)?\s?[:/][^()]{1,80}\)$/i },
  { reason: 'credit', longest: 300, pattern: /^.{0,240}[([](?:AP Photo|AFP Photo|Reuters Photo|Getty Images)\/?[^()[\]]{0,60}[)\]]$/i },
  {
    reason: 'credit',
    longest: 400,
    pattern: /^\(?(?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|written) by [^.]{3,}(?:[;)]|(?:editing|writing) by|\.?$)/i,
  },
  {
    reason: 'boilerplate',
    longest: 400,
    pattern:
      /^(?:©|\(c\) ?\d{4}|copyright\b(?=.{0,20}(?:\d{4}|©|\(c\)))|all rights reserved|(?:this (?:article|story|report|content|post|piece) (?:(?:was|is|has been) (?:(?:first |originally |also )?(?:published|produced|translated|auto|generated|not been|syndicated|provided|republished)|part of|an? (?:invented|sample))|(?:first |originally )appeared|has not been edited|may not be))|\(?(?:except for the headline|this story has (?:not )?been)|the views expressed|invented sample article|disclaimer\s?:|terms (?:of|and) (?:use|service|conditions)|privacy policy|we use cookies|file:\S+)/i,
  },
  {
    reason: 'boilerplate',
    longest: 40,
    pattern: /^(?:advertise?ments?|sponsored(?: content)?|ad|loading\W*|skip (?:advert|to .{1,20})|-+ ?(?:ends?|30) ?-+|ends|#{2,4}|\*{3,}|_{3,}|-{3,}|~{3,}|={3,}|sources?|references|tags?|topics?|home|menu|continue reading|story continues below|show more|back to top|e-?paper)\W{0,2}$/i,
  },
  { reason: 'boilerplate', longest: 200, pattern: /^(?:tags?|topics|keywords|filed under|categories)\s?:\s/i },
]; // biome-ignore format: a table of patterns

/** Why a line is not part of the article's own text; undefined when it is. */
export function noiseReason(line: string): RemovalReason | undefined {
  return RULES.find((rule) => line.length <= rule.longest && rule.pattern.test(line))?.reason;
}

/** A line after which bare headlines are links: `Related stories:`. */
export function opensLinks(line: string): boolean {
  return line.length <= 40 && new RegExp(`^[\\W_]{0,4}${READ_MORE}\\W{0,3}$`, 'i').test(line);
}
