import { type Lang, LANGS } from '../model/model.js'
import type { EvidenceValues } from '../questions/values.js'
import { type Attribute, LANGUAGE, type Stored, joinItems } from './attribute.js'

/** The attributes of evidence: how much there is, from which sources, who speaks in them, and which of the sources contradict. */
export function attributesOfEvidence<Subject>(
  columns: readonly string[],
  witnesses: (subject: Subject) => readonly EvidenceValues[],
): Attribute<Subject>[] {
  const sources = (subject: Subject, isMeant: (item: EvidenceValues) => boolean): string | null =>
    joinItems(
      witnesses(subject)
        .filter(isMeant)
        .map(({ source }) => source),
    )
  const contradicts = ({ stance }: EvidenceValues): boolean => stance === 'CONTRADICTS'
  return [
    { name: 'evidenceCount', kind: 'integer', columns, read: subject => witnesses(subject).length },
    { name: 'sources', kind: 'text', columns, read: subject => sources(subject, () => true) },
    {
      name: 'speakers',
      kind: 'text',
      columns,
      read: subject => joinItems(witnesses(subject).flatMap(speakerOf)),
    },
    { name: 'contradictedBy', kind: 'text', columns, read: subject => sources(subject, contradicts) },
  ]
}

const speakerOf = ({ speaker }: EvidenceValues): string[] => (speaker === undefined ? [] : [speaker])

/** The evidence that lies on a claim. */
export const witnessesOf = ({ values }: Stored): readonly EvidenceValues[] =>
  (values.evidence ?? []) as readonly EvidenceValues[]

/** The places where the sources of a claim say it, and what they say in our words. */
export function attributesOfWords(): Attribute<Stored>[] {
  const attribute = (name: string, words: (item: EvidenceValues) => string[]): Attribute<Stored> => ({
    name,
    kind: 'text',
    columns: ['evidence'],
    read: claim => joinItems(witnessesOf(claim).flatMap(words)),
  })
  const says = (lang: Lang): Attribute<Stored> =>
    attribute(`says${LANGUAGE[lang]}`, item => (item.says === null ? [] : [item.says[lang]]))
  const locators = attribute('locators', ({ source, locator }) =>
    locator === null ? [] : [`${source}: ${locator}`],
  )
  return [locators, ...LANGS.map(says)]
}
