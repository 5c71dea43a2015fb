import { NotPlain, readWord } from './plain-yaml-values.js'

/** More levels than any seed has: beyond them the reader for all of YAML says what it thinks of it. */
const DEEPEST = 50

/** A value in brackets, braces or quotes; its lines are one. */
export function readFlow(text: string): unknown {
  return new Flow(text).readWhole()
}

class Flow {
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  readWhole(): unknown {
    const value = this.#readValue()
    if (this.#at < this.#text.length) throw new NotPlain()
    return value
  }

  #readValue(): unknown {
    if (this.#depth > DEEPEST) throw new NotPlain()
    const first = this.#text[this.#at]
    if (first === '{') return this.#readMap()
    if (first === '[') return this.#readList()
    if (first === '"') return unescaped(this.#take(/"((?:[^"\\]|\\.)*)"/y))
    if (first === "'") return this.#take(/'((?:[^']|'')*)'/y).replaceAll("''", "'")
    return readWord(this.#take(/([^,[\]{}]+)/y).trimEnd())
  }

  #readMap(): Record<string, unknown> {
    const map: Record<string, unknown> = {}
    this.#readParts('}', () => {
      const key = this.#take(/([A-Za-z][\w-]{0,99}): +/y)
      if (Object.hasOwn(map, key) || readWord(key) !== key) throw new NotPlain()
      map[key] = this.#readValue()
    })
    return map
  }

  #readList(): unknown[] {
    const items: unknown[] = []
    this.#readParts(']', () => void items.push(this.#readValue()))
    return items
  }

  /** What stands between an opening sign and its closing one, divided by commas. */
  #readParts(end: string, readPart: () => void): void {
    this.#at++
    this.#depth++
    this.#skipSpaces()
    for (let isFirst = true; !this.#passes(end); isFirst = false) {
      if (!isFirst) this.#take(/(, *)/y)
      if (!isFirst && this.#passes(end)) break
      readPart()
      this.#skipSpaces()
    }
    this.#depth--
  }

  #passes(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }

  /** What the first group of the pattern finds here. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (found === null) throw new NotPlain()
    this.#at = pattern.lastIndex
    return found[1]!
  }
}

/** Of what may stand behind a backslash, only what needs one here. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(.)/g, (_, sign: string) => {
    if (sign !== '"' && sign !== '\\') throw new NotPlain()
    return sign
  })
}
