import { type AnnotatedArticle, type Article, WiregraphError } from '../article/index.ts';
import type { Engine, Fitting, LanguageLayer, Stage } from '../extract/index.ts';

/**
 * Reads out of an article everything that it states: who, what, where, when, how many, and who says so. Pure: the same
 * article gives the same bytes. An article that is not in English comes back without facts, with a notice. The model
 * and the tables are loaded by the first call, which takes a second or two.
 *
 * @param engine who names things: `encoder`, the default, or `fast`, the light model, some ten times faster and less exact
 */
export function annotate(article: Article, engine?: Engine): Promise<AnnotatedArticle> {
  return extraction(engine).run(article);
}

/**
 * What a stage of one's own can build on: all that the article states, and the sentences, words and noun phrases of
 * `text` (`body`) and of `meta.headline` (`head`), of which an article that is not in English has none.
 */
export type ReadArticle = AnnotatedArticle & LanguageLayer;

/** How articles are annotated: the stages of the project, and after them those of one's own. Immutable. */
export interface Extraction<Own = unknown> {
  /**
   * The extraction with one stage more, whose layer each article carries beside what is read otherwise. It does not
   * compile where the stage needs a layer that is not written, or writes one that is there already.
   */
  with<Needs, Gives>(stage: Stage<Needs, Gives> & Fitting<ReadArticle & Own, Needs, Gives>): Extraction<Own & Gives>;
  /** `usage` where a stage writes a layer that is there already; what a stage throws is thrown on. */
  run(article: Article): Promise<AnnotatedArticle & Own>;
}

/** The extraction of the project, to which stages of one's own can be added by `with`. */
export function extraction(engine: Engine = 'encoder'): Extraction {
  return build(engine, []);
}

type AnyStage = Stage<never, object>;

function build<Own>(engine: Engine, stages: readonly AnyStage[]): Extraction<Own> {
  return {
    with: (stage) => build(engine, [...stages, stage as unknown as AnyStage]),
    run: async (article) => {
      // Loaded when it is needed: who only asks a graph does without the tables.
      const { annotateWithLanguage } = await import('../extract/annotate.ts');
      let carried: ReadArticle = await annotateWithLanguage(article, engine);
      for (const stage of stages) carried = withLayer(carried, stage.name, await stage.run(carried as never));
      const { body: _, head: __, ...annotated } = carried;
      return annotated as AnnotatedArticle & Own;
    },
  };
}

/** The compiler refuses what is written twice; plain JavaScript has no compiler. */
function withLayer(carried: ReadArticle, name: string, layer: object): ReadArticle {
  const twice = Object.keys(layer).find((key) => key in carried);
  if (twice === undefined) return { ...carried, ...layer };
  const advice = 'Give its layer a name of its own: no stage changes what an earlier one made.';
  throw new WiregraphError('usage', `the stage ${name} writes '${twice}', which is there already`, advice);
}
