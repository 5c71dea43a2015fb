import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { drawBeginnings } from './beginnings.mjs'
import { claimsOf } from './claims.mjs'
import { dayIn } from './dates.mjs'
import { hostRows, sourceRow, statementsOf } from './entities.mjs'
import { SIZES, countsOf, idOf } from './plan.mjs'
import { createRandom, seedOf } from './random.mjs'

/** Seed files of a graph of a size, the same on every machine: hosts.yaml, and one `*.ndjson` for each type, rows as in the project's own seed. */
export function generate(folder, size) {
  const random = createRandom(seedOf(`sepakat ${size}`))
  const counts = countsOf(SIZES[size])
  const evidence = () => evidenceOf(random, counts.Source)
  const beginnings = drawBeginnings(counts, random)
  const claims = claimsOf(counts, beginnings, random, evidence)
  const unfinished = `${folder}.tmp`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const hosts = hostRows.map(row => `- ${JSON.stringify(row)}\n`).join('')
  writeFileSync(join(unfinished, 'hosts.yaml'), hosts)
  for (const [type, count] of Object.entries(counts)) {
    writeRows(join(unfinished, `${fileName(type)}.ndjson`), count, index => {
      const id = idOf(type, index)
      if (type === 'Source') return sourceRow(id, index, random)
      return {
        id,
        statements: statementsOf(type, index, beginnings.yearOf(type, index), random, evidence),
        claims: claims.get(id) ?? [],
      }
    })
  }
  rmSync(folder, { recursive: true, force: true })
  renameSync(unfinished, folder)
}

const PLURALS = { Activity: 'activities', Country: 'countries', Person: 'people' }

function fileName(type) {
  return PLURALS[type] ?? `${idOf(type, '').slice(0, -1)}s`
}

const PARTS = ['article', 'paragraph', 'page']

/** One to three places in sources; some say more than the claim's phrase. */
function evidenceOf(random, sources) {
  return Array.from(
    {
      length: random.weighted([
        [75, 1],
        [20, 2],
        [5, 3],
      ]),
    },
    () => ({
      source: idOf('Source', random.skewed(sources, 2)),
      locator: `${random.pick(PARTS)} ${random.between(1, 60)}`,
      ...(random.chance(0.2) ? { speaksOn: dayIn(random, 1990) } : {}),
      ...(random.chance(0.25)
        ? {
            says: {
              en: 'The source says so in its own list.',
              id: 'Sumber menyebutnya dalam daftarnya sendiri.',
            },
          }
        : {}),
    }),
  )
}

/** Writes the rows a few thousand at a time, so that a large file never lies in memory as a whole. */
function writeRows(path, count, row) {
  const file = openSync(path, 'w')
  for (let index = 0, text = ''; index < count; index++) {
    text += `${JSON.stringify(row(index))}\n`
    if (text.length < 4_000_000 && index < count - 1) continue
    writeSync(file, text)
    text = ''
  }
  closeSync(file)
}
