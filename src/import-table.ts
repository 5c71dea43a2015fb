import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { SetupError } from './errors.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { readSeed } from './seed/read-seed.js'
import { readMapping } from './seed/table/check-mapping.js'
import { participantIndex } from './seed/table/participants.js'
import { readTable } from './seed/table/read-table.js'
import { describeTable, listProblems, takeFaultless } from './seed/table/report.js'
import { claimsOfTable } from './seed/table/table-claims.js'
import { filesOfClaims, writeEntities } from './seed/table/write-claims.js'

const tell = (line: string): void => void process.stderr.write(`${line}\n`)
const WAY_OUT =
  'Nothing was written. Say under `participant` of the mapping which entity a name means (`names`), or that it is left out (`skip`), and mend the rest in the table or under `letters`; --skip-unmatched leaves out whatever these lines are about.'

// `npm run import:table -- TABLE.csv MAPPING.yaml --out seed/countries.topic.yaml` makes rows of the seed from a table that a depositary keeps. It needs no
// database.
await main(() => {
  const { values: flags, positionals } = parseArgs({
    options: { out: { type: 'string' }, 'skip-unmatched': { type: 'boolean' } },
    allowPositionals: true,
  })
  const [tablePath, mappingPath] = positionals
  if (tablePath === undefined || mappingPath === undefined)
    throw new SetupError('Name a table and its mapping: npm run import:table -- TABLE.csv MAPPING.yaml.')
  const model = checkModel(loadSchema('schema'))
  const { rows } = readSeed(readConfig().seedFolder, model)
  const [mapping] = takeFaultless('The mapping', readMapping(mappingPath, model, rows))
  const [table] = takeFaultless('The table', readTable(tablePath, mapping!.delimiter))
  const found = claimsOfTable(table!, mapping!, participantIndex(mapping!, rows))
  if (flags['skip-unmatched']) listProblems('The table', found).forEach(tell)
  else takeFaultless('The table', found, WAY_OUT)
  const written =
    flags.out === undefined ? [] : filesOfClaims(found.value, mapping!.types, model, rows, flags.out)
  for (const { path, text } of written) writeFileSync(path, text)
  if (flags.out === undefined) process.stdout.write(writeEntities(found.value))
  tell(describeTable(table!, found.value))
  for (const { path } of written) say(`${path} is written; npm run check:seed says what it changes.`)
  return Promise.resolve()
})
