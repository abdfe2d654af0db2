import type { MetaSource } from '../../../article/index.ts';

/** Somebody whom a source calls the author; `isOrganization` where the source itself says so. */
export interface Author {
  readonly name: string;
  readonly isOrganization: boolean;
  /** Content systems fill this in with who pressed the button: it counts where the page prints the name. */
  readonly isOfSystem?: boolean;
}

/** What one source of a page says about the page's article, in the source's own words; what it does not say is absent. */
export interface Statement {
  readonly source: MetaSource;
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly section?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors?: readonly Author[] | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
}
