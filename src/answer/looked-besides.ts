import type { PagePlan } from '../plan/plan.js'

/** Empty links of which is asked what stands besides. */
const MOST_LOOKED_AT = 20

const NONE: readonly string[] = []

/** Claims of other modalities that stand besides empty links. A hint for each of thousands would take more than the answer, and nobody would read them. */
export class LookedBesides {
  readonly #found = new Map<string, readonly string[]>()
  #looked = 0
  #unlooked = 0

  /** Whether one more empty link may be looked into; counts those that may not. */
  mayLook(): boolean {
    if (this.#looked < MOST_LOOKED_AT) this.#looked++
    else this.#unlooked++
    return this.#unlooked === 0
  }

  /** Empty links that were not looked into. */
  get unlooked(): number {
    return this.#unlooked
  }

  keep(key: string, id: string, modalities: readonly string[]): void {
    if (modalities.length > 0) this.#found.set(`${id} ${key}`, modalities)
  }

  /** The modality of each claim that an empty link of the entity leaves out. */
  of({ besides }: PagePlan, id: string): readonly string[] {
    // Mostly nothing was found, and then no key is made: each of many entities asks for each of its links.
    if (besides === null || this.#found.size === 0) return NONE
    return this.#found.get(`${id} ${besides.key}`) ?? NONE
  }
}
