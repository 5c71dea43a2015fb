import type { Api } from '../support/ask.js'
import { askByHand, writeOperation } from './by-hand/asked.js'
import type { InquiryWorld } from './inquiry-world.js'
import type { RandomInquiry } from './make-asked.js'

/** Where a question is put, and what its oracle looks at. */
export interface Comparison {
  readonly api: Api
  readonly world: InquiryWorld
  readonly inquiry: RandomInquiry
}

/** A question that is answered otherwise than its oracle does, and what differs. */
export interface Mismatch {
  readonly asked: object
  readonly why: string
}

/** What differs; null where nothing does. */
export async function findMismatch(
  { api, world, inquiry: { byHand } }: Comparison,
  asked: object,
): Promise<Mismatch | null> {
  const { knownAt } = asked as { readonly knownAt?: number }
  try {
    const came = await askByHand(api, byHand, asked)
    byHand.compare(came, world.withHeirs(asked, knownAt), world.at(knownAt))
    return null
  } catch (error) {
    return { asked, why: error instanceof Error ? error.message : String(error) }
  }
}

const MOST_TRIES = 40

/** Leaves out of the question what it can do without, one argument or one entry of a list after the other; what is refused without it stays. */
export async function shrinkInquiry(comparison: Comparison, found: Mismatch): Promise<Mismatch> {
  let smallest = found
  let left = smallerThan(found.asked)
  for (let tries = 0; tries < MOST_TRIES && left.length > 0; tries++) {
    const [asked, ...others] = left as [object, ...object[]]
    const isAnswered =
      (await comparison.api.ask(writeOperation(comparison.inquiry.byHand, asked))).errors === undefined
    const mismatch = isAnswered ? await findMismatch(comparison, asked) : null
    if (mismatch !== null) smallest = mismatch
    left = mismatch === null ? others : smallerThan(asked)
  }
  return smallest
}

/** The same with one thing less. */
function smallerThan(asked: object): object[] {
  return Object.entries(asked).flatMap(([name, value]): object[] => {
    const { [name]: _, ...rest } = asked as Record<string, unknown>
    const shorter =
      Array.isArray(value) && value.length > 1
        ? value.map((_, place) => ({ ...asked, [name]: value.toSpliced(place, 1) }))
        : []
    return [rest, ...shorter]
  })
}

/** A mismatch for a reader. */
export const tellMismatch = ({ byHand }: RandomInquiry, { asked, why }: Mismatch): string =>
  `${writeOperation(byHand, asked)}\n${why}`
