import { closest } from 'fastest-levenshtein'
import type { EntityType, Model } from '../model/model.js'
import type { Grade } from '../model/stored.js'
import type { PassageRef } from '../rules/row.js'
import type { EntityGiven, HostGiven, Passage } from './shapes.js'

/** Where a part of a row stands: `seed/meetings.yaml:12`. */
export type At = (path?: readonly PropertyKey[]) => string

/** An entity as its file gives it, with its type and its place. */
export interface GivenEntity {
  readonly type: EntityType
  readonly given: EntityGiven
  readonly at: At
}

/** What evidence needs to know of its source. */
export interface SourceFacts {
  readonly id: string
  readonly grade: Grade
  readonly publisher: string
  readonly publishedOn: string | null
  readonly seen: string | null
  readonly file: string | null
  readonly sha256: string | null
}

/** All that rows are checked against. */
export interface SeedContext {
  readonly model: Model
  readonly entities: ReadonlyMap<string, GivenEntity>
  readonly sources: ReadonlyMap<string, SourceFacts>
  readonly passages: ReadonlyMap<
    string,
    { readonly source: string; readonly ref: PassageRef; readonly paragraph: number | null }
  >
}

/** ` Did you mean …?`, with the nearest of the valid names; nothing when there is none. */
export function didYouMean(wrong: string, valid: Iterable<string>): string {
  const candidates = [...valid]
  return candidates.length === 0 ? '' : ` Did you mean ${closest(wrong, candidates)}?`
}

/** The entities by id; an id that comes twice is a problem at its second place. */
export function entitiesById(given: readonly GivenEntity[], problems: string[]): Map<string, GivenEntity> {
  const byId = new Map<string, GivenEntity>()
  for (const entity of given) {
    const first = byId.get(entity.given.id)
    if (first === undefined) byId.set(entity.given.id, entity)
    else
      problems.push(
        `${entity.at(['id'])}: the id ${entity.given.id} stands at ${first.at(['id'])} already; ids are unique over all types.`,
      )
  }
  checkFormerIds(given, byId, problems)
  return byId
}

/** An id that was merged away answers as one entity: it no longer stands, and one entity alone took it over. */
function checkFormerIds(
  given: readonly GivenEntity[],
  byId: ReadonlyMap<string, GivenEntity>,
  problems: string[],
): void {
  const heirs = new Map<string, GivenEntity>()
  for (const entity of given) {
    for (const former of entity.given.formerIds) {
      const [standing, heir] = [byId.get(former), heirs.get(former)]
      const at = entity.at(['formerIds'])
      if (standing !== undefined)
        problems.push(`${at}: ${former} is given as a former id, but still stands at ${standing.at(['id'])}.`)
      if (heir !== undefined)
        problems.push(`${at}: ${former} is given as a former id at ${heir.at(['formerIds'])} already.`)
      heirs.set(former, entity)
    }
  }
}

/** What the Source rows say of themselves, with the grade that their host gives them. */
export function sourceFacts(
  given: readonly GivenEntity[],
  hosts: ReadonlyMap<string, HostGiven>,
  problems: string[],
): Map<string, SourceFacts> {
  const sources = given.filter(entity => entity.type.name === 'Source')
  return new Map(sources.map(source => [source.given.id, factsOf(source, hosts, problems)]))
}

function factsOf(
  { given, at }: GivenEntity,
  hosts: ReadonlyMap<string, HostGiven>,
  problems: string[],
): SourceFacts {
  const value = (field: string): string | null => {
    const found = given.statements.find(statement => statement.field === field)?.value
    return found === undefined ? null : String(found)
  }
  const host = hostOf(value('host'), value('url'), hosts, at, problems)
  return {
    id: given.id,
    grade: host?.grade ?? 'UNCHECKED',
    publisher: value('originPublisher') ?? value('publisher') ?? host?.publisher ?? given.id,
    publishedOn: value('publishedOn'),
    seen: given.seen ?? null,
    file: value('file'),
    sha256: value('sha256'),
  }
}

function hostOf(
  host: string | null,
  url: string | null,
  hosts: ReadonlyMap<string, HostGiven>,
  at: GivenEntity['at'],
  problems: string[],
): HostGiven | undefined {
  if (host === null) {
    problems.push(`${at()}: the source has no \`host\`; its grade follows from it.`)
    return undefined
  }
  if (!hosts.has(host))
    problems.push(`${at()}: the host ${host} is not in hosts.yaml.${didYouMean(host, hosts.keys())}`)
  if (url !== null && !isOnHost(url, host))
    problems.push(`${at()}: the address ${url} is not at the host ${host}.`)
  return hosts.get(host)
}

function isOnHost(url: string, host: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, protocol } = new URL(url)
  return /^https?:$/.test(protocol) && (hostname === host || hostname.endsWith(`.${host}`))
}

/** A passage as evidence carries it. */
export function passageRef(passage: Passage, file: string): PassageRef {
  return { id: passage.id, file, start: passage.at[0], end: passage.at[1], sha256: passage.sha256 }
}
