import type { Article } from '../article/index.ts';

/**
 * One step of the extraction: a pure function that reads the article with the layers it needs and returns its own.
 * `run` is a property, not a method: method parameters are bivariant, and any order of stages would compile.
 */
export interface Stage<Needs, Gives> {
  readonly name: string;
  readonly run: (article: Article & Needs) => Gives | Promise<Gives>;
}

/** What the compiler shows when stages are put in an order that cannot work. */
interface MissingLayers<Keys> {
  readonly 'these layers are not written yet': Keys;
}
interface LayersWrittenTwice<Keys> {
  readonly 'these layers are written already': Keys;
}

/** A stage where all layers that it needs are written and none that it gives, else words that no stage fits. */
export type Fitting<Layers, Needs, Gives> = Article & Layers extends Needs
  ? keyof Gives & keyof (Article & Layers) extends never
    ? Stage<Needs, Gives>
    : LayersWrittenTwice<keyof Gives & keyof (Article & Layers)>
  : MissingLayers<Exclude<keyof Needs, keyof (Article & Layers)>>;

/** Stages in order. Adding one gives a new pipeline whose articles carry one layer more. */
export interface Pipeline<Layers> {
  readonly stages: readonly string[];
  with<Needs, Gives>(stage: Stage<Needs, Gives> & Fitting<Layers, Needs, Gives>): Pipeline<Layers & Gives>;
  run(article: Article): Promise<Article & Layers>;
}

// biome-ignore lint/complexity/noBannedTypes: the pipeline that has no stages yet adds nothing.
export function pipeline(): Pipeline<{}> {
  return build([]);
}

function build<Layers>(stages: readonly Stage<never, object>[]): Pipeline<Layers> {
  return {
    stages: stages.map((stage) => stage.name),
    with: (stage) => build([...stages, stage as unknown as Stage<never, object>]),
    run: async (article) => {
      let carried: object = article;
      for (const stage of stages) carried = { ...carried, ...(await stage.run(carried as never)) };
      return carried as Article & Layers;
    },
  };
}
