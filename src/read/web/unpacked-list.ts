import { gunzipSync } from 'node:zlib';
import { areFeed } from '../feed/sniff.ts';
import { MAX_FILE_BYTES } from '../limits.ts';

/** What a packed sitemap holds (`sitemap.xml.gz`); all else as it is, for other readers to unpack. */
export function unpackedList(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const unpacked = gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES });
    return areFeed(unpacked) ? unpacked : bytes;
  } catch {
    return bytes; // Damaged, or without end: whoever reads it says so.
  }
}
