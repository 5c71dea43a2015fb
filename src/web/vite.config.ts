import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the pages into dist/web; the API serves them under /web/, and the page itself at /graphql. */
export default defineConfig({
  base: '/web/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    reportCompressedSize: false,
  },
  // `npx vite src/web` beside a running API: changes show at once at http://localhost:5173/web/.
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/questions.json': 'http://127.0.0.1:4000' } },
})
