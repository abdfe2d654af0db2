const SNIFFED_BYTES = 4096;

/** The encoding that an input declares: the server's word first, then that of its markup. */
export function declaredCharset(bytes: Uint8Array, contentType: string): string | undefined {
  const start = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1');
  const [, charset] = /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType) ?? [];
  const [, encoding] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(start) ?? [];
  const [, meta] = /<meta\b[^>]*\bcharset\s*=\s*["']?([\w:.-]+)/i.exec(start) ?? [];
  return charset ?? encoding ?? meta;
}
