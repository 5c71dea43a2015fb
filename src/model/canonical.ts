import { createHash } from 'node:crypto'

/** JSON with the keys of every object in the order of the alphabet, and without what is undefined: equal values give equal texts. */
export function writeCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${entries
    .sort(byKey)
    .map(([key, inner]) => `${JSON.stringify(key)}:${writeCanonical(inner)}`)
    .join(',')}}`
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The same of a text that is given line by line: the lines of a large graph are longer together than a text can be. */
export function hashLines(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  let separator = ''
  for (const line of lines) {
    hash.update(`${separator}${line}`, 'utf8')
    separator = '\n'
  }
  return hash.digest('hex')
}
