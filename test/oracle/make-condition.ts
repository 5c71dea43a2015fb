import { type Condition, MODALITIES, type EnumValue } from './conditions.js'
import type { LinkOfType, OracleModel, OwnField, TypeOfEntity } from './model.js'
import type { Random } from './random.js'
import type { SaidByRelease, SaidRow } from './read-release.js'
import { GRADES } from './verdicts.js'

/** Makes random conditions from what is said, so that they are met now and then. */
export class ConditionMaker {
  readonly #model: OracleModel
  readonly #random: Random
  readonly #said: SaidByRelease

  constructor(model: OracleModel, random: Random, said: SaidByRelease) {
    this.#model = model
    this.#random = random
    this.#said = said
  }

  /** On the claim of a link, on its far end, or on both. */
  ofLink(link: LinkOfType): Condition {
    const part = this.#random.whole(1, 3)
    return {
      ...(part === 2 ? {} : { claim: this.ofClaim(link.claim) }),
      ...(part === 1 ? {} : { node: this.ofNode(link.far) }),
    }
  }

  ofClaim(claim: string): Condition {
    const rows = this.#said.rows.filter(row => row.claim === claim)
    return this.#joined(() => this.#leafOfClaim(rows), 2)
  }

  /** `Entity` for any type. */
  ofNode(type: string, depth = 2): Condition {
    const known = this.#model.types.get(type)
    return this.#joined(() => this.#leafOfNode(known, depth), depth)
  }

  #joined(leaf: () => Condition, depth: number): Condition {
    const random = this.#random
    if (depth === 0 || random.chance(0.5)) return leaf()
    const inner = (): Condition => this.#joined(leaf, depth - 1)
    const turn = random.next()
    if (turn < 0.4) return { not: inner() }
    return turn < 0.7 ? { or: [inner(), inner()] } : { and: [inner(), inner()] }
  }

  #leafOfClaim(rows: readonly SaidRow[]): Condition {
    const random = this.#random
    const dates = (key: 'since' | 'until'): (string | null)[] => rows.map(row => row[key])
    const turn = random.next()
    if (turn < 0.3) return { since: this.#onDate(dates('since')) }
    if (turn < 0.5) return { until: this.#onDate(dates('until')) }
    if (turn < 0.75) return { modality: this.#onEnum(MODALITIES, false) }
    if (turn < 0.95 || rows.length === 0) return { grade: this.#onEnum(GRADES, false) }
    return { id: this.#onId(rows.map(({ id }) => id)) }
  }

  #leafOfNode(type: TypeOfEntity | undefined, depth: number): Condition {
    const random = this.#random
    const ids = this.#idsOf(type?.name)
    const fields = (type?.fields ?? []).filter(field => this.#canAsk(field))
    const turn = random.next()
    if (turn < 0.45 && fields.length > 0) {
      const field = random.pick(fields)
      return { [field.name]: this.#onField(field) }
    }
    if (turn < 0.65 && type !== undefined && depth > 0) {
      const link = random.pick(type.links)
      const inner = random.chance(0.3)
        ? {}
        : random.chance(0.5)
          ? { claim: this.ofClaim(link.claim) }
          : { node: this.ofNode(link.far, 0) }
      return { [link.name]: { [random.pick(['some', 'none'])]: inner } }
    }
    if (type === undefined && turn < 0.4)
      return { type: this.#onEnum(['ORGANIZATION', 'COUNTRY', 'PERSON', 'CRIME_TYPE'], false) }
    if (turn > 0.92) return { externalId: this.#onCode(ids) }
    return turn < 0.8 ? { name: this.#onName(ids) } : { id: this.#onId(ids) }
  }

  #onCode(ids: readonly string[]): Condition {
    const random = this.#random
    const rows = this.#said.rows.filter(({ scheme, from }) => scheme !== null && ids.includes(from))
    const codes = rows.map(({ value }) => String(value))
    const scheme = { symbol: rows.length === 0 ? 'WIKIDATA' : random.pick(rows).scheme! }
    const operator = random.pick(['eq', 'in', 'exists', 'none'])
    if (operator === 'none' || codes.length === 0) return { scheme }
    if (operator === 'exists') return { scheme, exists: random.chance(0.5) }
    return { scheme, [operator]: operator === 'in' ? random.some(codes, 3) : random.pick(codes) }
  }

  #idsOf(type: string | undefined): string[] {
    const all = [...this.#said.entities.values()].filter(found => type === undefined || found.type === type)
    return all.map(({ id }) => id)
  }

  /** Whether the oracle knows how the field is asked for. */
  #canAsk({ type }: OwnField): boolean {
    return type === 'EDTF' || this.#model.enums.has(type)
  }

  #onField({ name, type }: OwnField): Condition {
    const values = this.#said.rows.filter(({ field }) => field === name).map(({ value }) => String(value))
    if (type === 'EDTF') return this.#onDate(values)
    return this.#onEnum(values.length > 0 ? values : this.#model.enums.get(type)!, true)
  }

  #onEnum(values: readonly string[], mayBeMissing: boolean): Condition {
    const random = this.#random
    if (mayBeMissing && random.chance(0.25)) return { exists: random.chance(0.5) }
    const symbol = (value: string): EnumValue => ({ symbol: value })
    const operator = random.pick(['eq', 'ne', 'in'])
    return operator === 'in'
      ? { in: random.some(values, 2).map(symbol) }
      : { [operator]: symbol(random.pick(values)) }
  }

  #onDate(dates: readonly (string | null)[]): Condition {
    const random = this.#random
    const known = dates.filter(date => date !== null)
    const written = known.length === 0 ? '2004-05-06' : random.pick(known)
    const operator = random.pick(['exists', 'eq', 'lt', 'lte', 'gt', 'gte'])
    if (operator === 'exists') return { exists: random.chance(0.5) }
    if (operator === 'eq' && written !== '..') return { eq: written }
    const day = /\d{4}-\d\d-\d\d/.exec(written)?.[0] ?? `${/\d{4}/.exec(written)?.[0] ?? '2001'}-06-30`
    const period = day.slice(0, random.pick([4, 7, 10, 10]))
    return { [operator === 'eq' ? 'lte' : operator]: period }
  }

  #onId(ids: readonly string[]): Condition {
    const random = this.#random
    const operator = random.pick(['eq', 'ne', 'in'])
    if (ids.length === 0) return { ne: 'nobody' }
    return operator === 'in' ? { in: random.some(ids, 4) } : { [operator]: random.pick(ids) }
  }

  #onName(ids: readonly string[]): Condition {
    const random = this.#random
    const names = this.#said.rows
      .filter(({ field, from }) => field === 'name' && ids.includes(from))
      .map(({ value }) => String(value))
    const name = names.length === 0 ? 'Nobody' : random.pick(names)
    const [word = name] = random.pick([name.split(' ').slice(0, 1), name.split(' ').slice(-1)])
    const operator = random.pick(['eq', 'ne', 'contains', 'startsWith'])
    return { [operator]: operator === 'eq' || operator === 'ne' ? name : word }
  }
}
