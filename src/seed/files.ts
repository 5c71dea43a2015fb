import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SeedError } from '../errors.js'
import { SEARCH_LAYOUT } from '../model/stored.js'
import { piecesOf } from './lines.js'

/** Lists the names of all files of the seed folder, sorted. */
export function seedFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(file => file.replaceAll('\\', '/'))
      .filter(file => /\.(yaml|ndjson)$/.test(file) && statSync(join(folder, file)).isFile())
      .sort()
  } catch (cause) {
    throw new SeedError([
      `${folder}: the folder of the seed cannot be read (${(cause as Error).message}); set SEPAKAT_SEED to the right one.`,
    ])
  }
}

/** This number moves when rows become a graph in another way: then a graph that an older program made is made anew, though no file moved. */
const LAYOUT = 6

/** Makes the SHA-256 over the names and contents of all files of the seed folder, and over the layout of the graph. It moves when any of these does. */
export function hashOfFiles(folder: string): string {
  const hash = createHash('sha256').update(`${LAYOUT} ${SEARCH_LAYOUT}\0`)
  for (const file of seedFiles(folder)) {
    hash.update(`${file}\0`)
    for (const piece of piecesOf(join(folder, file))) hash.update(piece)
    hash.update('\0')
  }
  return hash.digest('hex')
}
