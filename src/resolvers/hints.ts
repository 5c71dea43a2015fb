import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql'
import { wayToRightId } from '../answer/nearest-id.js'
import { isIdOfSaid } from '../model/said-ids.js'
import { type LinkQuestion, MOST_BESIDES } from '../questions/link.js'
import type { Besides } from '../questions/rows.js'

/** Something that whoever reads the answer should know, and that is no error: it stands in `extensions.hints`. */
interface Hint {
  /** The path of the field in the answer. */
  readonly path: readonly (string | number)[]
  /** The code of the hint, for programs. */
  readonly reason: string
  /** What the hint says in words, with the way out. */
  readonly message: string
}

/** A hint without its path, with what else a program can use. */
export type HintText = Omit<Hint, 'path'> & Readonly<Record<string, unknown>>

/** More hints than anybody reads. */
const MOST_HINTS = 20

/** The hints of one answer, in the order in which its fields are answered. Where there are too many, the first ones are kept. */
export class Hints {
  readonly #hints: Hint[] = []
  readonly #told = new Set<string>()
  #more = 0

  /** Adds a hint. `within` leads from the field to the part of its value that is meant. */
  add(info: GraphQLResolveInfo, hint: HintText, within: readonly number[] = []): void {
    if (this.#hints.length >= MOST_HINTS) this.#more++
    else this.#hints.push({ path: [...responsePathAsArray(info.path), ...within], ...hint })
  }

  /** Adds a hint once for all places that share the key: what holds of a hundred empty links is told at the first. */
  addOnce(key: string, info: GraphQLResolveInfo, hint: HintText): void {
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.add(info, hint)
  }

  /** The hints as an answer shows them. Where some are left out, the last one says how many. */
  get shown(): readonly Hint[] {
    if (this.#more === 0) return this.#hints
    const message = `${this.#more} more hints are left out here; ask for fewer fields or things at once to see them.`
    return [...this.#hints, { path: [], reason: 'MORE_HINTS', message }]
  }
}

/** Tells that a link is empty because it leaves out other modalities: how many claims of each stand besides, and which argument shows them. */
export function hintOfBesides({ choice }: LinkQuestion, besides: Besides): HintText {
  const counts = Object.entries(besides).sort(([one], [other]) => (one < other ? -1 : 1))
  const modality = [...new Set([...choice.modality, ...counts.map(([name]) => name)])]
  const told = counts.map(([name, count]) => `${count} ${name}`)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  const most = all >= MOST_BESIDES ? 'at least ' : ''
  return {
    reason: 'OTHER_MODALITIES',
    message: `No claim here is ${choice.modality.join(' or ')}, and that is not all there is: ${most}${told.join(', ')}. Set \`modality: [${modality.join(', ')}]\` to see them.`,
    leftOut: Object.fromEntries(counts),
    modality,
  }
}

/** Tells that nothing bears an id, and which id may have been meant. */
export function hintOfMissing(id: string, nearest: string | null): HintText {
  return {
    reason: 'NO_SUCH_ID',
    message: `Nothing has the id “${id.slice(0, 80)}”. ${wayToRightId(nearest, isIdOfSaid(id))}`,
    id: id.slice(0, 200),
    nearest,
  }
}
