/** The zeros of the decimal digits that news is written in; each is followed by its other nine. */
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀០᠐０';
const DIGIT = new RegExp(`[${[...ZEROS].map((zero) => `${zero}-${nine(zero)}`).join('')}]`, 'gu');

function nine(zero: string): string {
  return String.fromCodePoint((zero.codePointAt(0) ?? 0) + 9);
}

/** Digits of any script as `0` to `9`. */
export function asciiDigits(text: string): string {
  return text.replace(DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = [...ZEROS].find((one) => code >= (one.codePointAt(0) ?? 0) && code <= (nine(one).codePointAt(0) ?? 0));
    return String(code - (zero?.codePointAt(0) ?? code));
  });
}
