import { readFlow } from './plain-yaml-flow.js'
import { NotPlain, checkWords, readWord } from './plain-yaml-values.js'

/** A line that says something: without its indentation, and without blank lines and comments before it. */
interface Line {
  indent: number
  text: string
  readonly isAfterGap: boolean
}

/** What a reader for all of YAML may see otherwise: tabs, line ends of other systems, marks of byte order. */
const UNUSUAL = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\uffff]/

const KEY = /^([A-Za-z][\w-]{0,99}):(?: ([^ ].*))?$/

/**
 * What a YAML text says, when it keeps to the plain part of the language in which seeds are written; null when it does not, or is wrong. A reader for all of
 * YAML takes some ten times as long and keeps a tree of every letter, so that most of a start went into it. This one guesses nothing: whatever it does not know
 * for certain (anchors, tags, blocks of text, quotes over several lines, numbers in unusual forms, a key given twice) is left to the other, which also
 * tells what is wrong, and where. A test holds the two against each other.
 */
export function readPlainYaml(text: string): { readonly value: unknown } | null {
  if (UNUSUAL.test(text)) return null
  try {
    return { value: new Blocks(linesOfText(text)).readWhole() }
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

function linesOfText(text: string): Line[] {
  const lines: Line[] = []
  let isAfterGap = false
  for (const whole of text.split('\n')) {
    const indent = whole.search(/[^ ]/)
    const isGap = indent === -1 || whole[indent] === '#'
    if (!isGap) lines.push({ indent, text: whole.slice(indent), isAfterGap })
    isAfterGap = isGap
  }
  return lines
}

/** Lists and maps that are told by their indentation. */
class Blocks {
  readonly #lines: readonly Line[]
  #at = 0

  constructor(lines: readonly Line[]) {
    this.#lines = lines
  }

  readWhole(): unknown {
    const value = this.#readBlock(0)
    if (this.#at < this.#lines.length) throw new NotPlain()
    return value
  }

  #readBlock(indent: number): unknown {
    const line = this.#lineAt(indent)
    if (line === undefined) throw new NotPlain()
    return isItem(line) ? this.#readList(indent) : this.#readMap(indent)
  }

  #readList(indent: number): unknown[] {
    const items: unknown[] = []
    for (let line = this.#lineAt(indent); line !== undefined && isItem(line); line = this.#lineAt(indent)) {
      line.indent += 2
      line.text = line.text.slice(2)
      items.push(this.#readItem(line, indent))
    }
    return items
  }

  #readItem(line: Line, indentOfList: number): unknown {
    if (isItem(line) || KEY.test(line.text)) return this.#readBlock(line.indent)
    this.#at++
    return this.#readValue(line.text, indentOfList)
  }

  #readMap(indent: number): unknown {
    const map: Record<string, unknown> = {}
    for (let line = this.#lineAt(indent); line !== undefined && !isItem(line); line = this.#lineAt(indent)) {
      const [, key, value] = KEY.exec(line.text) ?? []
      if (key === undefined || Object.hasOwn(map, key) || readWord(key) !== key) throw new NotPlain()
      this.#at++
      map[key] = value === undefined ? this.#readBelow(indent) : this.#readValue(value, indent)
    }
    return map
  }

  /** What stands below a key that has nothing beside it; a list may stand as far left as its key. */
  #readBelow(indent: number): unknown {
    const next = this.#lines[this.#at]
    if (next === undefined || next.indent < indent) return null
    if (next.indent > indent) return this.#readBlock(next.indent)
    return isItem(next) ? this.#readList(indent) : null
  }

  /** A value that begins on the line before; it goes on over all lines that stand further in than what holds it, and a line end in it is a space. */
  #readValue(text: string, indent: number): unknown {
    const more = this.#takeFurtherIn(indent)
    const whole = [text, ...more].join(' ')
    if (more.length > 0 && [text, ...more].some(line => /[ \\]$/.test(line))) throw new NotPlain()
    if (/^["'[{]/.test(text)) return readFlow(whole)
    const first = readWord(text)
    if (more.some(line => /^[-?:]/.test(line))) throw new NotPlain()
    return more.length === 0 ? first : checkWords(whole)
  }

  #takeFurtherIn(indent: number): string[] {
    const texts: string[] = []
    for (let line = this.#furtherIn(indent); line !== undefined; line = this.#furtherIn(indent)) {
      if (line.isAfterGap) throw new NotPlain()
      texts.push(line.text)
      this.#at++
    }
    return texts
  }

  #furtherIn(indent: number): Line | undefined {
    const line = this.#lines[this.#at]
    return line !== undefined && line.indent > indent ? line : undefined
  }

  #lineAt(indent: number): Line | undefined {
    const line = this.#lines[this.#at]
    return line?.indent === indent ? line : undefined
  }
}

const isItem = ({ text }: Line): boolean => text.startsWith('- ')
