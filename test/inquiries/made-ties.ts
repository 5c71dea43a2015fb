import type { Tie } from '../../src/questions/view.js'

/** A claim of a made-up graph: a fact that always holds, unless something else is said. */
export const tie = (type: string, from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  id: `${type}:${from}:${to}`,
  type,
  from,
  to,
  since: null,
  until: null,
  possibleFrom: '0000-00-00',
  possibleTo: '9999-99-99',
  certainFrom: '9999-99-99',
  certainTo: '0000-00-00',
  gradeRank: 2,
  modality: 'FACT',
  verdict: 'ACCEPTED',
  certainty: null,
  ...more,
})

/** Each claim once, in the order of their ids. */
export const distinctTies = (ties: readonly Tie[]): Tie[] =>
  [...new Map(ties.map(each => [each.id, each])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
