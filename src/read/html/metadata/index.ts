export { rawText } from './element-words.ts';
export { type PageElements, pageElements } from './page-elements.ts';
export { pageMetadata } from './page-metadata.ts';
