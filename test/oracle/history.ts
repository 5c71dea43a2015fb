import type { OracleModel } from './model.js'
import type { SaidByRelease, SaidRow } from './read-release.js'
import { type JudgedRelease, judgeRelease } from './release.js'

/** What every release said, whole and apart; the last may be a draft that none has published. */
export interface History {
  readonly model: OracleModel
  /** Release 1 first. */
  readonly releases: readonly SaidByRelease[]
  readonly endsInDraft: boolean
}

/** The releases of a world, each judged by itself. */
export class OracleWorld {
  readonly model: OracleModel
  readonly releases: readonly SaidByRelease[]
  readonly #endsInDraft: boolean
  readonly #judged = new Map<number, JudgedRelease>()

  constructor({ model, releases, endsInDraft }: History) {
    this.#endsInDraft = endsInDraft
    this.model = model
    this.releases = releases
  }

  /** The number of the last one. */
  get last(): number {
    return this.releases.length
  }

  at(release: number): JudgedRelease {
    const judged = this.#judged.get(release) ?? judgeRelease(this.model, this.said(release))
    this.#judged.set(release, judged)
    return judged
  }

  isDraft(release: number): boolean {
    return this.#endsInDraft && release === this.last
  }

  said(release: number): SaidByRelease {
    return this.releases[release - 1]!
  }

  /** The release since which a row says what it says at that one. */
  recordedIn(row: SaidRow, release: number): number {
    const before = this.releases[release - 2]?.rows.find(({ id }) => id === row.id)
    return before?.whole === row.whole ? this.recordedIn(before, release - 1) : release
  }

  /** The first release that had the entity. */
  firstWith(id: string): number {
    return 1 + this.releases.findIndex(({ entities }) => entities.has(id))
  }

  /** The entity that answers to an id at a release: itself, or the one that took it over, however often that came about. */
  heirOf(id: string, release: number, seen: readonly string[] = []): string | null {
    if (this.said(release).entities.has(id)) return id
    for (let at = release; at > 0; at--) {
      const heirs = [...this.said(at).entities.values()].filter(({ formerIds }) => formerIds.includes(id))
      for (const heir of heirs) {
        const found = seen.includes(heir.id) ? null : this.heirOf(heir.id, release, [...seen, id])
        if (found !== null) return found
      }
    }
    return null
  }
}
