import { dateBounds } from '../model/edtf.js'
import { asText } from '../model/model.js'
import type { Grade } from '../model/stored.js'
import { type Checked, type Problem, checkEach, withProblems, reportIf } from './checked.js'
import type { Item, ReadSource, SeedEntity } from './item.js'
import { type At, hintOfNearest } from './place.js'
import { publisherProblems } from './publishers.js'
import type { HostGiven } from './side-shapes.js'

/** The facts of a source that evidence needs. */
export interface SourceFacts {
  readonly id: string
  readonly grade: Grade
  readonly publisher: string
  readonly publishedOn: string | null
  readonly seen: string | null
  readonly file: string | null
  readonly sha256: string | null
}

/** Gathers what the sources say of themselves, by their ids, with the grade that their host gives them. */
export function sourcesById(
  entities: Iterable<SeedEntity>,
  hosts: readonly Item<HostGiven>[],
): Checked<Map<string, SourceFacts>> {
  const byHost = new Map(hosts.map(({ given: host }) => [host.host, host]))
  const sources = [...entities].flatMap(entity => (entity.type.bearsEvidence ? [readSource(entity)] : []))
  const facts = checkEach(sources, source => factsOfSource(source, byHost))
  const byId = new Map(facts.value.map(source => [source.id, source]))
  return withProblems(byId, facts, publisherProblems(sources, hosts))
}

const readSource = ({ id, at, parts }: SeedEntity): ReadSource => ({
  id,
  at,
  given: parts.map(part => part.read()),
})

function factsOfSource(
  { id, given, at }: ReadSource,
  hosts: ReadonlyMap<string, HostGiven>,
): Checked<SourceFacts> {
  const statements = given.flatMap(part => part.statements)
  const value = (field: string): string | null => {
    const found = statements.find(statement => statement.field === field)?.value
    return found === undefined ? null : asText(found)
  }
  const host = hosts.get(value('host') ?? '')
  const facts: SourceFacts = {
    id,
    grade: host?.grade ?? 'UNCHECKED',
    publisher: value('originPublisher') ?? value('publisher') ?? host?.publisher ?? id,
    publishedOn: value('publishedOn'),
    seen: findLastSeen(given.flatMap(part => part.seen ?? [])),
    file: value('file'),
    sha256: value('sha256'),
  }
  return withProblems(facts, hostProblems(value('host'), value('url'), hosts, at))
}

/** Finds the last of the days on which a source was read. */
function findLastSeen(days: readonly string[]): string | null {
  const lastDay = (text: string): string => dateBounds(text)?.last ?? ''
  return days.reduce<string | null>(
    (last, seen) => (last === null || lastDay(seen) > lastDay(last) ? seen : last),
    null,
  )
}

function hostProblems(
  host: string | null,
  url: string | null,
  hosts: ReadonlyMap<string, HostGiven>,
  at: At,
): readonly Problem[] {
  if (host === null) return [() => `${at()}: the source has no \`host\`; its grade follows from it.`]
  return [
    ...reportIf(
      !hosts.has(host),
      () => `${at()}: the host ${host} is not in hosts.yaml.${hintOfNearest(host, hosts.keys())}`,
    ),
    ...reportIf(
      url !== null && !isOnHost(url, host),
      () => `${at()}: the address ${url} is not at the host ${host}.`,
    ),
  ]
}

function isOnHost(url: string, host: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname, protocol } = new URL(url)
  return /^https?:$/.test(protocol) && (hostname === host || hostname.endsWith(`.${host}`))
}
