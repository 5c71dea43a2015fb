import { GRADES } from '../../../src/model/stored.js'
import type { SeedSaid } from '../../support/seed-said.js'
import { type Seen, isSeen } from '../../support/seed-ties.js'
import { type Ground, type ViewAsked, viewOfAsked } from './asked.js'

/**
 * The statements that place an entity by a field, tried one way after another until one gives some: those of the grade that is asked for, then those of each
 * grade from the best down; facts where the entity has any, else what the view sees besides, but for what is denied. How sure they are is not asked.
 */
export function placingByHand(
  asked: ViewAsked,
  { said }: Ground,
  fields: readonly string[],
): (id: string, field: string) => SeedSaid[] {
  const { day, minGrade, modality = ['FACT'] } = viewOfAsked(asked)
  const days = said.filter(
    ({ type, values }) => type === 'STATEMENT' && fields.includes(String(values.field)),
  )
  const byGrade = minGrade === undefined ? [GRADES.at(-1)!] : [minGrade, ...GRADES]
  const others = modality.filter(one => !['FACT', 'DENIED'].includes(one))
  const foundAs = (meant: readonly string[]): SeedSaid[][] =>
    byGrade.map(minGrade =>
      days.filter(({ values }) => isSeen(values as unknown as Seen, { day, modality: meant, minGrade })),
    )
  const [facts, rest] = [foundAs(['FACT']), foundAs(others)]
  const withFacts = new Set(facts.flat().map(({ from }) => from))
  return (id, field) => {
    const all = withFacts.has(id) ? facts : rest
    const own = all.map(some => some.filter(({ from, values }) => from === id && values.field === field))
    return own.find(some => some.length > 0) ?? []
  }
}
