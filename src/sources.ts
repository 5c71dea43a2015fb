import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { SeedError, SetupError } from './errors.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { type CountedLedger, reportOn } from './seed/ledger.js'
import { readSeed } from './seed/read-seed.js'

// `npm run sources -- FOLDER` reads the texts again, and says of every sentence which claims it carries or why it carries none.
await main(async () => {
  const folder = process.argv[2]
  if (folder === undefined)
    throw new SetupError('Name the folder that holds the texts: npm run sources -- FOLDER.')
  const { rows, ledgers } = readSeed(readConfig().seedFolder, checkModel(loadSchema('schema')))
  const reports = ledgers.map(ledger => reportOn(ledger, rows, folder))
  reports.forEach(print)
  const sum = (count: (report: CountedLedger) => number): number =>
    reports.reduce((total, report) => total + count(report), 0)
  const problems = reports.flatMap(report => report.problems)
  if (problems.length > 0) throw new SeedError(problems)
  say(
    `${reports.length} texts, ${sum(report => report.passages)} passages: ${sum(report => report.carrying)} carry ${sum(report => report.claims)} claims and statements, ${sum(report => report.excused.length)} carry none, each with its reason; every offset and hash fits`,
  )
})

function print({ source, passages, carrying, claims, speakers, excused }: CountedLedger): void {
  say(`${source}: ${carrying} of ${passages} passages carry ${claims} claims and statements`)
  for (const [speaker, count] of speakers) say(`  ${speaker} says ${count} of them`)
  for (const { id, without, because } of excused) say(`  ${id} ${without.toLowerCase()}: ${because}`)
}
