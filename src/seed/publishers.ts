import { fold } from '../model/text.js'
import { type Problem, reportIf } from './checked.js'
import type { Item, ReadSource } from './item.js'
import type { At } from './place.js'
import type { HostGiven } from './side-shapes.js'

/** One place at which a publisher is named. */
interface NamedPublisher {
  readonly publisher: string
  readonly at: At
}

/**
 * Voices are counted by their publishers, so that one that is written in two ways speaks twice. Refused is a second spelling, wherever it stands, and what
 * a source calls its publisher otherwise than its host does. Whom a page only copies is its `originPublisher`.
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

/** What many share says nothing of who publishes there. */
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
 * The same for two spellings of one name: without case, accents, marks, spaces and "the". It sees more as one than `voiceOf`, which counts voices by what
 * is written: "Viet Nam News" and "Vietnam News" are two voices there, and so must not both be written.
 */
const publisherKey = (publisher: string): string =>
  fold(publisher)
    .split(' ')
    .filter(word => word !== 'the')
    .join('')
