import { WiregraphError } from '../../dist/article/index.js';
import { failureOf } from '../../dist/work/answer.js';

/** Does what the text of the article says. */
export default async function answer({ article }) {
  switch (article.text) {
    case 'exit':
      return process.exit(7);
    case 'throw':
      throw new RangeError('nothing is right');
    case 'throw later':
      setTimeout(() => {
        throw new RangeError('too late');
      });
      return new Promise(() => {});
    case 'malformed':
      return {
        failure: failureOf(
          new WiregraphError('input-malformed', 'it has no end', 'Write one.', { source: article.source, line: 3 }),
        ),
      };
    default:
      return { annotated: { ...article, sentences: [] } };
  }
}
