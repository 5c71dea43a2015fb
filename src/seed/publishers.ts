import { fold } from '../model/text.js'
import { type Problem, reportIf } from './checked.js'
import type { Item, ReadSource } from './item.js'
import type { At } from './place.js'
import type { HostGiven } from './side-shapes.js'

interface NamedPublisher {
  readonly publisher: string
  readonly at: At
}

/**
 * Finds publishers that are written in two ways. Voices are counted by their publishers, so that such a publisher would speak twice. It refuses a second
 * spelling, wherever it stands. It also refuses a publisher of a source that is not that of its host: whom a page only copies is its `originPublisher`.
 */
export function publisherProblems(
  sources: readonly ReadSource[],
  hosts: readonly Item<HostGiven>[],
): readonly Problem[] {
  const byHost = new Map(hosts.map(({ given }) => [given.host, given]))
  const ofHosts = hosts.map(({ given, at }) => ({ publisher: given.publisher, at }))
  const ofSources = sources.flatMap(source => namedIn(source, ['publisher', 'originPublisher']))
  return [
    ...sources.flatMap(source => comparePublisher(source, byHost)),
    ...findSecondSpellings([...ofHosts, ...ofSources]),
  ]
}

const namedIn = (source: ReadSource, fields: readonly string[]): NamedPublisher[] =>
  valuesOfFields(source, fields).map(publisher => ({ publisher, at: source.at }))

const valuesOfFields = ({ given }: ReadSource, fields: readonly string[]): string[] =>
  given
    .flatMap(({ statements }) => statements)
    .flatMap(({ field, value }) => (typeof value === 'string' && fields.includes(field) ? [value] : []))

/** Compares the publisher of a source with that of its host. A host that many share does not say who publishes there. */
function comparePublisher(source: ReadSource, byHost: ReadonlyMap<string, HostGiven>): readonly Problem[] {
  const host = byHost.get(valuesOfFields(source, ['host'])[0] ?? '')
  if (host === undefined || host.shared === true) return []
  return namedIn(source, ['publisher']).flatMap(({ publisher, at }) =>
    reportIf(
      publisher !== host.publisher,
      () =>
        `${at()}: the publisher ${publisher} is not that of the host ${host.host}, ${host.publisher}; give it so, and in \`originPublisher\` whom the page copies.`,
    ),
  )
}

function findSecondSpellings(named: readonly NamedPublisher[]): readonly Problem[] {
  const first = new Map<string, string>()
  return named.flatMap(({ publisher, at }) => {
    const key = publisherKey(publisher)
    const known = first.get(key) ?? publisher
    first.set(key, known)
    return reportIf(
      known !== publisher,
      () => `${at()}: the publisher ${publisher} is ${known} elsewhere; write it in one way.`,
    )
  })
}

/**
 * Makes a key that is the same for two spellings of one name: without case, accents, marks, spaces and "the". It finds more names equal than `voiceOf`, which
 * counts voices by what is written. "Viet Nam News" and "Vietnam News" are two voices there, and so must not both be written.
 */
const publisherKey = (publisher: string): string =>
  fold(publisher)
    .split(' ')
    .filter(word => word !== 'the')
    .join('')
