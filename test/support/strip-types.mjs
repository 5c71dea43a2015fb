import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * Takes the types out of a file for jest, with what vite does the same for the pages: twenty times as fast as the compiler of TypeScript, which holds
 * types against each other elsewhere (`npm run check:types`). What it made is kept by jest, by the text of the file, so it is loaded only for a text that is new.
 */
export default { getCacheKey: keyOf, processAsync: stripTypes }

const VITE = JSON.parse(readFileSync('node_modules/vite/package.json', 'utf8')).version
const SETTINGS = ['tsconfig.json', new URL(import.meta.url)].map(file => readFileSync(file, 'utf8'))

function keyOf(text, path) {
  const hash = createHash('sha256')
  for (const part of [VITE, ...SETTINGS, path, text]) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 32)
}

async function stripTypes(text, path) {
  const { transformWithOxc } = await import('vite')
  const { code, map } = await transformWithOxc(text, path)
  return { code, map: JSON.stringify(map) }
}
