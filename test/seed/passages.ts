import { createHash } from 'node:crypto'
import type { Passage } from '../../src/seed/side-shapes.js'

/** Letters of one, two and three bytes, and one of two code units, so that no other way of counting fits by chance. */
export const TEXT = 'Judul – é.\n\nThey met 🚢 in “Harbour Town”.  They will meet again.\n'
export const PARTS = ['Judul – é.', 'They met 🚢 in “Harbour Town”.', 'They will meet again.']

export const hash = (text: string): string =>
  createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')

export const passage = (number: number, more: Partial<Passage> = {}): Passage => {
  const part = PARTS[number - 1]!
  const start = TEXT.indexOf(part)
  return { id: `001-${number}`, at: [start, start + part.length], sha256: hash(part), ...more }
}
export const HEADING = passage(1, { without: 'HEADING', because: 'It names what follows.' })
export const good = (): Passage[] => [HEADING, passage(2), passage(3)]
