import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql'
import { wayToRightId } from '../answer/nearest-id.js'
import { isIdOfSaid } from '../model/said-ids.js'
import { type LinkQuestion, MOST_BESIDES } from '../questions/link.js'
import type { Besides } from '../questions/rows.js'

/** Something that whoever reads the answer should know, and that is no error: it stands in `extensions.hints`. */
interface Hint {
  /** The field of the answer. */
  readonly path: readonly (string | number)[]
  /** The code of it, for programs. */
  readonly reason: string
  /** The same in one sentence, with the way out. */
  readonly message: string
}

/** A hint without its path, with what else a program can use. */
export type HintText = Omit<Hint, 'path'> & Readonly<Record<string, unknown>>

/** More than anybody reads. */
const MOST_HINTS = 20

/** The hints of one answer, in the order in which its fields are answered; of many, the first. */
export class Hints {
  readonly #hints: Hint[] = []
  readonly #told = new Set<string>()
  #more = 0

  /** `within` leads from the field to the part of its value that is meant. */
  add(info: GraphQLResolveInfo, hint: HintText, within: readonly number[] = []): void {
    if (this.#hints.length >= MOST_HINTS) this.#more++
    else this.#hints.push({ path: [...responsePathAsArray(info.path), ...within], ...hint })
  }

  /** The same, once for all places that share the key: what holds of a hundred empty links is told at the first. */
  addOnce(key: string, info: GraphQLResolveInfo, hint: HintText): void {
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.add(info, hint)
  }

  /** As an answer shows them; the last one says how many more there would be. */
  get shown(): readonly Hint[] {
    if (this.#more === 0) return this.#hints
    const message = `${this.#more} more hints are left out here; ask for fewer fields or things at once to see them.`
    return [...this.#hints, { path: [], reason: 'MORE_HINTS', message }]
  }
}

/** That a link is empty for want of other modalities: how many claims of each stand besides, and the argument that shows them. */
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

/** That nothing bears an id, and which id may have been meant. */
export function hintOfMissing(id: string, nearest: string | null): HintText {
  return {
    reason: 'NO_SUCH_ID',
    message: `Nothing has the id “${id.slice(0, 80)}”. ${wayToRightId(nearest, isIdOfSaid(id))}`,
    id: id.slice(0, 200),
    nearest,
  }
}
