import { LABELS } from '../names/labels.ts';
import type { NameTagger } from '../names/tagger.ts';
import { type Encoder, keepScores } from './encoder.ts';

/** The encoder as a tagger of names alone: each token is read in a window of up to 128 word pieces. */
export function nameTaggerOf(encoder: Encoder): NameTagger {
  return {
    async score(text) {
      const { tokens, windows } = encoder.windowsOf(text);
      const scores = new Float32Array(tokens.length * LABELS);
      for (const window of windows) keepScores(scores, window, await encoder.scores(window));
      return { tokens, scores };
    },
  };
}
