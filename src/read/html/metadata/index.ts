export { pageMetadata } from './page-metadata.ts';
