import { createHash } from 'node:crypto';
import { canonicalJson, withoutCircumstances } from './canonical.ts';

const MODULUS = 1n << 256n;

/**
 * The hash of a graph: the sum modulo 2^256 of the SHA-256 of each node and relationship. A sum has no order, so the
 * parts may come in any; and each part can be read, added and forgotten.
 */
export interface GraphHash {
  addNode(labels: readonly string[], properties: Readonly<Record<string, unknown>>): void;
  addRelationship(type: string, from: string, to: string, properties: Readonly<Record<string, unknown>>): void;
  /** 64 hexadecimal digits. */
  digest(): string;
}

export function graphHash(): GraphHash {
  let sum = 0n;
  const add = (part: string) => {
    const digest = createHash('sha256').update(part).digest('hex');
    sum = (sum + BigInt(`0x${digest}`)) % MODULUS;
  };
  return {
    addNode(labels, properties) {
      const kept = withoutCircumstances(properties);
      add(canonicalJson({ labels: labels.toSorted(), properties: kept }));
    },
    addRelationship(type, from, to, properties) {
      add(canonicalJson({ type, from, to, properties }));
    },
    digest: () => sum.toString(16).padStart(64, '0'),
  };
}
