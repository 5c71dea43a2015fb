import { readFileSync, statSync } from 'node:fs'
import { type Document, LineCounter, isNode, parseDocument } from 'yaml'
import { type Checked, checkAll, checked } from './checked.js'
import type { Check, Item } from './item.js'
import { type At, partOf } from './place.js'
import { readAsUtf8, textOf } from './utf-8.js'

/** Parsing takes some fifty times as much memory as the file has bytes. */
const LARGEST = 32_000_000

/** Checks each item of a YAML list. */
export function yamlRows<T>(path: string, check: Check<T>): Checked<T[]> {
  return yamlWhole(path, ({ given, at }) => {
    if (given === null || given === undefined) return checked([])
    if (!Array.isArray(given))
      return checked([], [() => `${path}:1: the file must be a list of rows, each beginning with “- ”.`])
    return checkAll(given as readonly unknown[], (row, index) => check({ given: row, at: partOf(at, index) }))
  })
}

/** Checks the whole of a YAML file as one item. */
export function yamlWhole<T>(path: string, check: Check<T>): Checked<T[]> {
  if (statSync(path).size > LARGEST) {
    const size = `${LARGEST / 1_000_000} MB`
    return checked(
      [],
      [() => `${path}:1: the file is larger than ${size}; write a large set as NDJSON, a row a line.`],
    )
  }
  return readAsUtf8(path, () => {
    const whole = parsed(textOf(readFileSync(path)), path)
    const items = checkAll(whole.value, check)
    return checked(items.value, whole, items)
  })
}

function parsed(text: string, path: string): Checked<Item[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0)
    return checked(
      [],
      document.errors.map(
        error => () => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
      ),
    )
  try {
    return checked([{ given: document.toJS() as unknown, at: placesIn(document, lines, path) }])
  } catch (error) {
    return checked([], [() => `${path}:1: ${(error as Error).message}.`])
  }
}

/** Finds the line of a part; of the nearest whole that holds it, when the part itself is missing. */
function placesIn(document: Document, lines: LineCounter, path: string): At {
  return (whole = []) => {
    for (let length = whole.length; length >= 0; length--) {
      const node: unknown = document.getIn(whole.slice(0, length), true)
      if (isNode(node) && node.range) return `${path}:${lines.linePos(node.range[0]).line}`
    }
    return `${path}:1`
  }
}
