import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Builds the page into dist/web: the API serves index.html at /graphql and the rest under /web/.
 * While working on it: `npx vite build src/web --watch` beside a running API.
 */
export default defineConfig({
  base: '/web/',
  plugins: [react()],
  // A project whose path Vite cannot read is built through a link to it (setup/build.mjs).
  resolve: { preserveSymlinks: true },
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    reportCompressedSize: false,
  },
})
