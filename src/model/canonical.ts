import { createHash } from 'node:crypto'

/**
 * Writes JSON with the keys of every object in the order of the alphabet, and without undefined values: equal values give equal texts. A load writes some
 * hundred thousand such texts, so this function makes no list where a text will do.
 */
export function writeCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const object = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(object).sort()) {
    if (object[key] === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${writeCanonical(object[key])}`
  }
  return `{${text}}`
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Hashes, in the same way, a text that is given line by line: the lines of a large graph together are longer than a text can be. */
export function hashLines(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  let separator = ''
  for (const line of lines) {
    hash.update(`${separator}${line}`, 'utf8')
    separator = '\n'
  }
  return hash.digest('hex')
}
