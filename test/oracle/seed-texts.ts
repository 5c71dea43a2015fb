import { createHash } from 'node:crypto'
import type { Random } from './random.js'
import type { GivenEntity, GivenSaid } from './seed-parts.js'

/** Texts of which passages are kept: sources with a ledger each, and evidence that names a place in them. */

export const TEXTS = ['text-a', 'text-b', 'text-c']

const COPY = /^copy-(\d+)-of-/

/** The first copy of a text. */
export const fileOf = (text: string): string => `copy-1-of-${text}.txt`

/** The same text as another copy has it, in which everything stands some way further down. */
export function copiedAnew<T extends GivenEntity>(text: T): T {
  const statements = text.statements.map(said =>
    said.field === 'file'
      ? { ...said, value: String(said.value).replace(COPY, (_, n) => `copy-${Number(n) + 1}-of-`) }
      : said,
  )
  return { ...text, statements }
}

/** Where the passages of a text stand, and the numbers in their ids, which don't follow the order of the text. Between some of them nothing is said. */
const PLACES: readonly (readonly [number: number, start: number, end: number])[] = Array.from(
  { length: 16 },
  (_, place) => [1 + ((5 * place) % 16), 100 * place, 100 * place + (place % 3 === 0 ? 99 : 1 + place)],
)

const passageOf = (text: string, number: number): string => `${text}-${number}`

/** What is kept of where the passages of a text stand in its copy. */
export function ledgerOf({ id, statements }: GivenEntity): GivenSaid {
  const file = String(statements.find(({ field }) => field === 'file')!.value)
  const down = 7 * (Number(COPY.exec(file)![1]) - 1)
  const passages = PLACES.map(([number, start, end], place) => ({
    id: passageOf(id, number),
    at: [start + down, end + down],
    sha256: createHash('sha256').update(`${id} ${number}`).digest('hex'),
    ...(place % 2 === 0 ? { paragraph: place + 1 } : {}),
  }))
  return { source: id, passages }
}

/** Evidence of a text rests on one passage of it, on two, or on the text as a whole; that of another source is as it was. */
export function placed(random: Random, given: GivenSaid): GivenSaid[] {
  const { source, ...rest } = given
  if (!TEXTS.includes(source as string) || random.chance(0.2)) return [given]
  const says = { en: 'The text says so.', id: 'Teks mengatakan demikian.' }
  const numbers = PLACES.map(([number]) => number)
  return Array.from({ length: random.pick([1, 1, 2]) }, () => ({
    passage: passageOf(source as string, random.pick(numbers)),
    ...rest,
    says,
  }))
}
