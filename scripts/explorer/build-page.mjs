// Builds the explorer's page: everything it needs in one folder, nothing fetched from elsewhere when it runs.
import { build } from 'vite';

export async function buildPage(root, outDir) {
  await build({
    root,
    base: '/',
    configFile: false,
    logLevel: 'warn',
    // JSX is Preact's.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // A file in the page as data: would be refused by the content security policy's own list.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      // The licences of what is bundled travel with it.
      license: { fileName: 'licenses.md' },
    },
  });
}
