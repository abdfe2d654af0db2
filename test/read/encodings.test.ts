import { describe, expect, it } from 'vitest';
import { declaredEncoding, decode } from '../../src/read/decode.ts';

const WORDS = 'The mayor of Asunción, Óscar Benítez-Ayala, said: “It will open in May – at last.” ';
const read = (bytes: Uint8Array, declared?: string) => decode(bytes, 'input', declared);
/** In one byte a character, as the encoding has it. */
const inSingleBytes = (text: string, encoding: string) => {
  // In parts, for of a whole Node 20 takes Windows-1252 for Latin-1.
  const letter = (byte: number) => new TextDecoder(encoding).decode(new Uint8Array([byte]), { stream: true });
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [letter(byte), byte]));
  return Uint8Array.from(text, (character) => table.get(character) ?? 63);
};

describe('a text', () => {
  it.each([
    ['UTF-8, whatever is declared', Buffer.from(WORDS), 'iso-8859-1'],
    ['UTF-8, declared as a name that nobody knows', Buffer.from(WORDS), 'utf8mb4'],
    ['Windows-1252, declared as Latin-1', inSingleBytes(WORDS, 'windows-1252'), 'iso-8859-1'],
    ['Windows-1252, declared as UTF-8', inSingleBytes(WORDS, 'windows-1252'), 'utf-8'],
    ['Windows-1252, declared as what cannot be', inSingleBytes(WORDS, 'windows-1252'), 'euc-jp'],
    ['Windows-1252, not declared', inSingleBytes(WORDS, 'windows-1252'), undefined],
  ])('is read in %s', (_, bytes, declared) => {
    expect(read(bytes, declared)).toBe(WORDS);
  });

  it('with a zero byte or two that a program has left in it is still a text', () => {
    const text = WORDS.repeat(5).replace('mayor', 'may\0or').replace('Asunción,', 'Asunción\0,');
    expect(read(Buffer.from(text))).toBe(text);
  });

  it('in Cyrillic or Greek letters is read in the encoding that it declares', () => {
    expect(read(inSingleBytes('Мэр города', 'windows-1251'), 'windows-1251')).toBe('Мэр города');
    expect(read(inSingleBytes('Ο δήμαρχος', 'iso-8859-7'), 'ISO-8859-7')).toBe('Ο δήμαρχος');
    expect(read(Buffer.from('\u001b$B;TD9\u001b(B', 'latin1'), 'iso-2022-jp')).toBe('市長');
  });

  it('in UTF-8 in which one character is damaged keeps all the others', () => {
    const bytes = Buffer.from(WORDS.repeat(3));
    const cut = Buffer.concat([bytes.subarray(0, bytes.indexOf('ó') + 1), bytes.subarray(bytes.indexOf('ó') + 2)]);
    expect(read(cut, 'utf-8')).toBe(WORDS.repeat(3).replace('ó', '\ufffd'));
  });
});

describe('the encoding that is declared', () => {
  it.each([
    ['text/html; charset=ISO-8859-2', '<meta charset="utf-8">', 'ISO-8859-2'],
    ['text/html', '<meta charset=utf-8>', 'utf-8'],
    ['text/html', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', 'windows-1250'],
    ['', '<?xml version="1.0" encoding="koi8-r"?>', 'koi8-r'],
    ['text/html', '<p>No word of it.', undefined],
  ])('by a server that says %j of %s is %s', (contentType, markup, encoding) => {
    expect(declaredEncoding(Buffer.from(markup), contentType)).toBe(encoding);
  });
});
