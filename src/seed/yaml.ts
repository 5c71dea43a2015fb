import { readFileSync, statSync } from 'node:fs'
import { type Document, LineCounter, isNode, parseDocument } from 'yaml'
import { type Checked, checkAll, withProblems } from './checked.js'
import type { CheckItem, Item } from './item.js'
import { type At, placeOfPart } from './place.js'
import { readAsUtf8, decodeUtf8 } from './utf-8.js'

/** How many bytes a file may have: parsing takes some fifty times as much memory. */
const LARGEST = 32_000_000

/** Checks each item of a YAML list. */
export function yamlRows<T>(path: string, check: CheckItem<T>): Checked<T[]> {
  return checkWholeYaml(path, ({ given, at }) => {
    if (given === null || given === undefined) return withProblems([])
    if (!Array.isArray(given))
      return withProblems([], [() => `${path}:1: the file must be a list of rows, each beginning with “- ”.`])
    return checkAll(given as readonly unknown[], (row, index) =>
      check({ given: row, at: placeOfPart(at, index) }),
    )
  })
}

/** Checks the whole of a YAML file as one item. */
export function checkWholeYaml<T>(path: string, check: CheckItem<T>): Checked<T[]> {
  if (statSync(path).size > LARGEST) {
    const size = `${LARGEST / 1_000_000} MB`
    return withProblems(
      [],
      [() => `${path}:1: the file is larger than ${size}; write a large set as NDJSON, a row a line.`],
    )
  }
  return readAsUtf8(path, () => {
    const whole = parseItems(decodeUtf8(readFileSync(path)), path)
    const items = checkAll(whole.value, check)
    return withProblems(items.value, whole, items)
  })
}

function parseItems(text: string, path: string): Checked<Item[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0)
    return withProblems(
      [],
      document.errors.map(
        error => () => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
      ),
    )
  try {
    return withProblems([{ given: document.toJS() as unknown, at: placesIn(document, lines, path) }])
  } catch (error) {
    return withProblems([], [() => `${path}:1: ${(error as Error).message}.`])
  }
}

/** Finds the line of a part. When the part itself is missing, it finds the line of the nearest whole that holds it. */
function placesIn(document: Document, lines: LineCounter, path: string): At {
  return (whole = []) => {
    for (let length = whole.length; length >= 0; length--) {
      const node: unknown = document.getIn(whole.slice(0, length), true)
      if (isNode(node) && node.range) return `${path}:${lines.linePos(node.range[0]).line}`
    }
    return `${path}:1`
  }
}
