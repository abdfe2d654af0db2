import { nameCase } from '../../byline.ts';
import { publisherLine } from '../../publishers.ts';
import type { BylineContext } from './author-names.ts';
import { byWords, namesJob } from './byline-words.ts';
import { likeness, wordsOf } from './wording.ts';

const PARTICLE =
  /^(?:al|bin|binti|bint|da|das|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|of|van|von|y|ole|wa|ter|ten|zu|af|av|d'|'t|bte|ap|mac|i|ud|ul|ur|los|las)$/i;
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Shri|Smt)\.? (?=\p{Lu})/u;
const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;
const LOGIN =
  /^(?:admin\d*|administrator|root|webmaster|user\d*|editor\d*|superuser|wp|guest|anonymous|unknown|author|null|undefined|none|n\/a|test|system|default|contributor|by|staff|(?=[\p{Ll}._-]*\d)[\p{Ll}\d._-]+)$/iu;
/** `Site Admin`, `Administrador Web`: whoever runs the system, under whatever name. */
const SYSTEM =
  /(?<![\p{L}\p{M}])(?:admin|administrator|administrador|administradora|administrateur|amministratore|beheerder|webmaster|superuser|super user|yönetici|администратор)(?![\p{L}\p{M}])/iu;
/** The name of a person that a piece of a byline is; undefined for jobs, agencies, desks, initials, logins and the outlet. */
export function nameIn(piece: string, { outlets, language }: BylineContext): string | undefined {
  const lead = byWords(piece.trim(), language);
  const text = withoutPlace((lead === undefined ? piece.trim() : piece.trim().slice(lead.length)).replace(TITLE, ''))
    .replace(/(?:記者|记者|기자|特派員|様|さん)$/u, '')
    .replace(/^[\s"'“”‘’.:*_-]+|(?<![\s"“”:*_-])[\s"“”:*_-]+$/gu, '')
    .replace(/(?<!\b(?:Jr|Sr|\p{Lu}))\.$/u, '')
    .trim();
  if (text === '' || text.length > 60 || !/\p{L}{2}|\p{L}\p{M}/u.test(text) || LOGIN.test(text)) return undefined;
  if (SYSTEM.test(text)) return undefined;
  if (outlets.some((outlet) => isOutlet(text, outlet)) || publisherLine(text) !== undefined) return undefined;
  if (namesJob(text) || INITIALS.test(text)) return undefined;
  return readsAsName(text) ? nameCase(text) : undefined;
}

/** `Ana Cruz in Quito`, `Ana Cruz for the Coast`, `Ana Cruz at the port`. */
export function withoutPlace(text: string): string {
  return text
    .replace(/ (?:in|at|for|from|em|en|à|aus|pour|para|στην?|στο|w|v|ve|di|im) \p{Lu}.*$/su, '')
    .replace(/ (?:in|at|for) the .*$/su, '');
}

function readsAsName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 7 || /[\d<>{}=@#?!…]/.test(text)) return false;
  if (!/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return [...text].length <= 40;
  if (text === text.toLowerCase()) return words.length >= 2 && words.length <= 3;
  return words.every((word) => /^['’]?\p{Lu}|^\p{Ll}{1,3}['’-]\p{Lu}/u.test(word) || PARTICLE.test(word));
}

/** The outlet's name. */
function isOutlet(text: string, outlet: string): boolean {
  const own = bareName(outlet);
  return (own !== '' && bareName(text) === own) || likeness(text, outlet) === 1;
}

function bareName(name: string): string {
  return wordsOf(name)
    .filter((word) => !/^(?:the|com|org|net|www|news|online|web|digital|media|editorial)$/.test(word))
    .join('');
}
