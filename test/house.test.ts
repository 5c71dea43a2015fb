import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from '@jest/globals'
import ts from 'typescript'

/** What holds of the tests themselves: each is in its lane, no test knows a time, and one file alone writes what is kept. */

const DEADLINES = 'test/support/deadlines.ts'
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => join('test', file))
  .sort()
const texts = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))

/** Files of test/ whose values, not only types, this one takes in. */
function importsOf(file: string): string[] {
  return [...texts.get(file)!.matchAll(/^import (?!type )[^']*?from '(\.[^']+)'/gm)]
    .map(match => normalize(join(dirname(file), match[1]!)).replace(/\.js$/, '.ts'))
    .filter(found => texts.has(found))
}

/** What a test gets from the set-up of the graph lane, or from a browser or Python beside it; what starts a Neo4j; and what reads the whole seed. */
const NEEDS_GRAPH_LANE =
  /readHistory\('seed'|readSeedGraph\('seed'|\bapplyBlocks\(folder, \[|givenByGraphLane\('|sharedInstance\(|launchChromium\(|pythonWith\(|SEPAKAT_JARS|process.execPath, \['dist\//

function needsGraphLane(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false
  seen.add(file)
  return NEEDS_GRAPH_LANE.test(texts.get(file)!) || importsOf(file).some(other => needsGraphLane(other, seen))
}

test('a test that needs a Neo4j, the built server, a browser, Python or the whole seed is called *.graph.test.ts, and no other is', () => {
  const tests = files.filter(file => file.endsWith('.test.ts') && file !== 'test/house.test.ts')
  const misnamed = tests.filter(file => needsGraphLane(file) !== file.endsWith('.graph.test.ts'))
  expect(misnamed).toEqual([])
  expect(tests.filter(file => needsGraphLane(file)).length).toBeGreaterThan(20)
})

test('no test knows a time: whatever bounds a wait comes from test/support/deadlines.ts', () => {
  const found = files.filter(file => file !== DEADLINES).flatMap(file => timesIn(file))
  expect(found).toEqual([])
})

test('nor does a script: its lengths of time stand in test/support/waits.mjs', () => {
  const scripts = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.mjs'),
  )
  const telling = scripts.filter(file => /_MS = [\d(]/.test(readFileSync(join('test', file), 'utf8')))
  expect(telling).toEqual([join('support', 'waits.mjs')])
})

test('kept files are written by test/support/kept-files.ts alone', () => {
  const writers = files.filter(file => /process\.env\.(SEPAKAT_)?UPDATE/.test(texts.get(file)!))
  expect(writers).toEqual(['test/support/kept-files.ts'])
})

test.each([
  ["test('slow', work, 60_000)", 1],
  ["test.each([1])('slow', work, 60_000)", 1],
  ['beforeAll(work, 5000)', 1],
  ['jest.setTimeout(5000)', 1],
  ['await page.waitForTimeout(50)', 1],
  ['setTimeout(work, 10)', 1],
  ['fetch(url, { signal: AbortSignal.timeout(100) })', 1],
  ['connect({ timeout: 3_000 })', 1],
  ['read(text, { timeoutMs: A_WAIT_MS })', 0],
  ['expect(performance.now() - begun).toBeLessThan(900)', 1],
  ["import { setTimeout as pause } from 'node:timers/promises'", 1],
  ["test('quick', work)", 0],
])('a time is found in %s', (code, count) => {
  expect(timesInText('some.ts', code)).toHaveLength(count)
})

function timesIn(file: string): string[] {
  return file === 'test/house.test.ts' ? [] : timesInText(file, texts.get(file)!)
}

const WAITS = /(^|\.)(setTimeout|waitForTimeout|setDefaultTimeout|timeout)$/
const OF_JEST = /^(test|it|describe|beforeAll|beforeEach|afterAll|afterEach|inBrowser)\b/

/** Places at which a text sleeps, bounds something by a number, or compares a clock. */
function timesInText(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isTime(node)) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isTime(node: ts.Node): boolean {
  if (ts.isImportSpecifier(node)) return (node.propertyName ?? node.name).text === 'setTimeout'
  if (ts.isPropertyAssignment(node))
    return /timeout/i.test(node.name.getText()) && ts.isNumericLiteral(node.initializer)
  if (!ts.isCallExpression(node)) return false
  const [called, last] = [node.expression.getText(), node.arguments.at(-1)]
  const isNumber = last !== undefined && ts.isNumericLiteral(last)
  if (WAITS.test(called)) return isNumber || /^setTimeout$|waitForTimeout$/.test(called)
  if (OF_JEST.test(called)) return isNumber
  return /toBe(Less|Greater)Than/.test(called) && /performance\.now|Date\.now/.test(called)
}
