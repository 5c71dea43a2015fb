import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { sentencesIn, sentencesOfComments } from './support/comments.js'
import {
  type TopName,
  namesIn,
  topConstants,
  topFunctions,
  topTypes,
  wordsOf,
} from './support/exported-names.js'

const page = readFileSync('docs/words.md', 'utf8')
const functions = topFunctions('src')

/** The words in code ticks of the paragraph that begins with these words. */
function listed(beginning: string): Set<string> {
  const paragraph = page.split('\n').find(line => line.startsWith(`${beginning}: `))!
  return new Set([...paragraph.matchAll(/`(\w+)`/g)].map(match => match[1]!))
}

const VERBS = listed('Verbs')
const NOUNS = listed('Nouns that a function may be named for')
const EXCEPTIONS = listed('Exceptions')
const SAYS_WHOSE = /^(of|by|in|on|at|from|below|then|for)$/

const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(x)es$/, '$1')
    .replace(/([^s])s$/, '$1')

function isWellNamed(name: string): boolean {
  const words = wordsOf(name)
  if (EXCEPTIONS.has(name)) return true
  if (VERBS.has(words[0]!) || words.slice(1).some(word => SAYS_WHOSE.test(word))) return true
  return words.length > 1 && NOUNS.has(singular(words.at(-1)!))
}

/** The files below a folder whose names end so, with the folder; none of what is installed or made. */
function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => ending.test(file) && !/node_modules|\.data/.test(file))
    .map(file => join(folder, file))
}

/** A requirement is named by its sentence, a component by what it shows. */
const isNamedByRule = ({ name, file }: TopName): boolean =>
  name.startsWith('every') || (file.endsWith('.tsx') && /^[A-Z]/.test(name)) || isWellNamed(name)

test('an exported function begins with a verb, says whose value it gives, or ends in a noun of the list', () => {
  const found = functions.filter(({ isExported }) => isExported).filter(one => !isNamedByRule(one))
  expect(found).toEqual([])
})

test('a function that no other file sees is named by the same rule', () => {
  const found = functions.filter(one => !isNamedByRule(one)).map(({ name, file }) => `${file}: ${name}`)
  expect(found).toEqual([])
})

/** Names that stand in more than one file, with the files. */
function namesInSeveral(found: readonly TopName[]): string[][] {
  const files = new Map<string, Set<string>>()
  for (const { name, file } of found) files.set(name, (files.get(name) ?? new Set()).add(file))
  return [...files].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where])
}

test('no two files of src/ have a function of the same name', () => {
  expect(namesInSeveral(functions)).toEqual([])
})

test.each([
  ['type', topTypes('src'), 300],
  ['constant', topConstants('src'), 200],
])('a %s that others import has its name for itself in all of src/', (_, found, least) => {
  const imported = new Set(found.filter(({ isExported }) => isExported).map(({ name }) => name))
  expect(imported.size).toBeGreaterThan(least)
  expect(namesInSeveral(found.filter(({ name }) => imported.has(name)))).toEqual([])
})

const explained = [...page.matchAll(/^\| ([a-z ]+) \| [A-Z].*\. \|$/gm)].map(match => match[1]!)

test('the glossary explains each word once', () => {
  expect(explained.length).toBeGreaterThan(100)
  expect(explained).toEqual([...new Set(explained)])
  const rows = page.split('\n').filter(line => line.startsWith('| ') && !/^\| (word|---)/.test(line))
  expect(rows).toHaveLength(explained.length)
})

/** Every name in the code and the schema, as its words in the singular: ` link of claim `. */
function namesInHouse(): string[] {
  const code = ['src', 'test/support'].flatMap(folder => filesBelow(folder, /\.tsx?$/)).flatMap(namesIn)
  const schema = filesBelow('schema', /\.graphql$/)
    .map(file => readFileSync(file, 'utf8').replace(/"""[^]*?"""|"[^"\n]*"|#.*/g, ''))
    .flatMap(text => text.match(/\w+/g)!)
  return [...new Set([...code, ...schema])].map(name => ` ${wordsOf(name).map(singular).join(' ')} `)
}

test('every word that the glossary explains stands in a name', () => {
  const names = namesInHouse()
  expect(names.length).toBeGreaterThan(3_000)
  const unused = explained.filter(word => {
    const sought = ` ${word.split(' ').map(singular).join(' ')} `
    return !names.some(name => name.includes(sought))
  })
  expect(unused).toEqual([])
})

/** Last words of types that mean in this house what they mean anywhere. */
const PLAIN = new Set(
  `address answer archive argument column condition context count database date day direction document element end entry error event
  field file form history id index java kind line log map name neo4j number object option pair parameter part place problem progress property
  range reader reason server size state step tense time total tree value variable word`.split(/\s+/),
)
/** A type may also be named for what was done to its things (`Asked`), or end in what joins it to them (`TiesOf`). */
const DONE_OR_JOINED =
  /^(\w+ed|found|given|held|kept|sent|shown|told|lies|missing|lower|among|at|below|beside|besides|by|first|for|if|of|off|back|when|all|status)$/

test('the last word of every exported type is explained by the glossary, or a plain one', () => {
  const known = new Set([...explained.flatMap(word => word.split(' ')), ...PLAIN])
  const types = topTypes('src').filter(({ isExported }) => isExported)
  const found = types.filter(({ name }) => {
    const last = wordsOf(name).at(-1)!
    return !known.has(singular(last)) && !known.has(last) && !DONE_OR_JOINED.test(last)
  })
  expect(types.length).toBeGreaterThan(400)
  expect(found).toEqual([])
})

test('a plain word is one in which a type ends, and that the glossary need not explain; there are few', () => {
  const types = topTypes('src').filter(({ isExported }) => isExported)
  const last = new Set(types.flatMap(({ name }) => [wordsOf(name).at(-1)!, singular(wordsOf(name).at(-1)!)]))
  const terms = new Set(explained.flatMap(word => word.split(' ')))
  expect([...PLAIN].filter(word => !last.has(word) || terms.has(word))).toEqual([])
  expect(PLAIN.size).toBeLessThanOrEqual(60)
})

/** Cypher under the name of what the domain calls a statement: in sentences, and as what is typed or sent as a query. */
const CYPHER_AS_STATEMENT =
  /\b(hand-written|cypher|neo4j) statements?\b|\bstatements? (written )?by hand\b|\bstatements?\??: (readonly )?(Query|TextWithValues)\b|\b(read|run|alter|runAlone)\(statement\b/gi

test('what is sent to Neo4j is nowhere called a statement', () => {
  const files = ['src', 'test', 'bench', 'docs', 'setup', 'schema'].flatMap(folder =>
    filesBelow(folder, /\.(ts|tsx|mjs|md|graphql|cypher)$/),
  )
  const pages = ['README.md', 'RELIABILITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
  const found = [...files.filter(file => file !== 'test/words.test.ts'), ...pages].flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(CYPHER_AS_STATEMENT)].map(([words]) => `${file}: ${words}`),
  )
  expect(files.length).toBeGreaterThan(600)
  expect(found).toEqual([])
})

const LONGEST_SENTENCE = 40
test('no sentence of a comment has more than forty words', () => {
  const sentences = sentencesOfComments('src')
  const found = sentences.filter(({ text }) => text.split(' ').length > LONGEST_SENTENCE)
  expect(sentences.length).toBeGreaterThan(3_000)
  expect(found).toEqual([])
})

test('the sentences of comments are found in every form of comment', () => {
  const text = `/**
 * One that goes on
 * in a line. Another, e.g. this.
 *
 * 1. An entry
 * 2. \`another\`
 */
const a = 'no // comment' // Behind it.
// First
// of two lines.
const b = 1 /* Within. */`
  expect(sentencesIn('some.ts', text)).toEqual([
    'One that goes on in a line.',
    'Another, e.g. this.',
    'An entry',
    '`another`',
    'Behind it.',
    'First of two lines.',
    'Within.',
  ])
})
