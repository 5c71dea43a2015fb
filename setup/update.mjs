import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkArguments } from './help.mjs'
import { NAMED, runJest } from './jest.mjs'
import { end } from './say.mjs'
import { prepare } from './steps.mjs'
import { lastLine } from './test-counts.mjs'

const NOTES = '.sepakat/updated.txt'
const MOST_LINES = 200

// `npm run update`: writes every file that the code makes and the repository keeps, and shows what changed. An answer that is the trouble of a
// moment is never written. With arguments, only the tests of that name write.
try {
  checkArguments('update', process.argv.slice(2))
  await prepare()
  mkdirSync('.sepakat', { recursive: true })
  writeFileSync(NOTES, '')
  const named = process.argv.slice(2)
  // One after the other: two of them write into the README.
  const counts = await runJest(['--runInBand', ...(named.length > 0 ? named : keepers('test'))], NAMED, {
    SEPAKAT_UPDATE: NOTES,
  })
  show([...new Set(readFileSync(NOTES, 'utf8').split('\n'))].filter(file => file !== '').sort())
  console.log(lastLine(counts))
  process.exit(counts.failed > 0 ? 1 : 0)
} catch (error) {
  end(error)
}

/** The test files that keep something. */
function keepers(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts'))
    .map(file => join(folder, file))
    .filter(file => /from '.*support\/kept-files\.js'/.test(readFileSync(file, 'utf8')))
}

function show(files) {
  if (files.length === 0) return console.log('Nothing changed: every kept file is what the code makes.')
  const lines = differenceOf(files).split('\n')
  console.log(lines.slice(0, MOST_LINES).join('\n'))
  if (lines.length > MOST_LINES) console.log(`... ${lines.length - MOST_LINES} lines more: git diff`)
  console.log(`${files.length} files written anew; look at each difference before it is committed:`)
  for (const file of files) console.log(`  ${file}`)
}

/** What git says of the files against what is committed; nothing in a copy of the project that is no clone. */
function differenceOf(files) {
  if (!existsSync('.git')) return ''
  return execFileSync('git', ['--no-pager', 'diff', '--unified=1', '--', ...files], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
}
