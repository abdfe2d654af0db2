import { UNRESOLVED } from './calendar.ts';
import { type DateRule, rule } from './rule.ts';

const FEW = '(?:few|several|couple of|two|three|four|five|six|seven|eight|nine|ten|dozen|\\d{1,3})';
const UNITS = '(?:minutes|hours|days|weeks|weekends|months|quarters|years|decades|centuries)';

/** Times that are told, and that no calendar can place. */
export const vagueRules: readonly DateRule[] = [
  rule(
    `(?:(?:in|over|for|during|within) )?(?:the |these )?(?:following|past|last|coming|next|recent|previous|ensuing|subsequent|future)(?: ${FEW})? ${UNITS}`,
    () => UNRESOLVED,
    'giu',
  ),
  rule('in the (?:near |foreseeable |not too distant |short |long )?(?:future|term)', () => UNRESOLVED, 'giu'),
  rule('in the (?:recent |distant )?past(?= *(?:[.,;:)]|$|and|but))', () => UNRESOLVED, 'giu'),
  rule(
    'recently|currently|nowadays|previously|right now|these days|at the moment|at the time|so far',
    () => UNRESOLVED,
    'giu',
  ),
  rule('[Nn]ow(?! that)', () => UNRESOLVED),
];
