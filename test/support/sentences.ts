import { LANGS, type Lang, type Model } from '../../src/model/model.js'
import { type Noun, factsOfNoun } from '../../src/model/names.js'
import { NAME_COLUMNS, STATEMENT_TYPES } from '../../src/model/stored.js'
import { STATEMENT } from '../../src/model/said-ids.js'
import type { Values } from '../../src/questions/values.js'
import { makeSentence } from '../../src/sentences/sentence.js'
import { keyOfStage } from '../../src/store/graph.js'
import type { SeedGraph } from '../../src/store/seed-graph.js'
import type { StageKey, StoredSaid } from '../../src/store/said-stages.js'

/** What the graph says now of one claim or statement, in both languages. */
export interface Spoken {
  readonly claim: string
  readonly claimType: string
  readonly values: Values
  readonly lang: Lang
  readonly text: string
  readonly from: Noun
  readonly to: Noun
}

const STATEMENTS: readonly string[] = Object.values(STATEMENT_TYPES)

/** Every sentence of a graph as its last release has it, without a database: from what would be stored. */
export function sentencesOfGraph(
  { wanted: { entities, said }, versions }: SeedGraph,
  model: Model,
): Spoken[] {
  const today = versions.releases.at(-1)!.at.slice(0, '2026-11-27'.length)
  const nounOf = (key: StageKey, lang: Lang): Noun => {
    const values = entities.get(keyOfStage(key))!
    return { ...factsOfNoun(values.type as string, values), name: values[NAME_COLUMNS[lang]] as string }
  }
  return said
    .filter(({ properties }) => (properties.untilRelease ?? null) === null)
    .flatMap(item =>
      LANGS.map(lang => {
        const { properties, from, to } = item
        const told = {
          claimType: claimTypeOf(item),
          values: properties,
          from: nounOf(from, lang),
          to: nounOf(to ?? from, lang),
          today,
        }
        return { ...told, claim: properties.id as string, lang, text: makeSentence(told, lang, model) }
      }),
    )
}

const claimTypeOf = ({ stored }: StoredSaid): string =>
  STATEMENTS.includes(stored) ? STATEMENT : stored.replace(/_ASIDE$/, '')
