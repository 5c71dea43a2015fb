import { writeCanonical } from '../model/canonical.js'
import type { Model } from '../model/model.js'
import { partiesOf } from './parties.js'
import { PARTY, bearsOnParties } from './party-grounds.js'
import type { ClaimRow, StatementRow, Version } from './row.js'
import { type SaidVersion, isSaidVersion, stoodAt } from './stood-at.js'

/**
 * Adds to the rows of the files what follows from them by rule at each release. It works out these claims from the rows of that release alone, since the graph
 * is a function of its rows. Each is recorded in the first release that has its grounds, ends with the last, and stands in no file.
 */
export function withDerived(model: Model, given: readonly Version[], last: number): Version[] {
  if (!model.claims.has(PARTY)) return [...given]
  const grounds = given.filter(isSaidVersion).filter(({ row }) => bearsOnParties(row) || isParty({ row }))
  if (grounds.length === 0) return [...given]
  const others = given.filter(version => !isParty(version))
  return [...others, ...partiesOverReleases(model, grounds, last)]
}

const isParty = ({ row }: Pick<Version, 'row'>): boolean => row.row === 'claim' && row.type === PARTY

function partiesOverReleases(
  model: Model,
  grounds: readonly SaidVersion[],
  last: number,
): Version<ClaimRow>[] {
  const versions: Version<ClaimRow>[] = []
  let open = new Map<string, { readonly text: string; readonly row: ClaimRow; readonly from: number }>()
  for (let release = 1; release <= last; release++) {
    const atRelease = grounds.filter(version => stoodAt(version, release)).map(({ row }) => row)
    const now = new Map(listPartiesNow(model, grounds, atRelease, release))
    for (const [id, { text, row, from }] of open)
      if (now.get(id)?.text !== text) versions.push({ row, recordedIn: from, retractedIn: release })
    open = new Map(
      [...now].map(([id, { text, row }]) => {
        const before = open.get(id)
        return [id, before?.text === text ? before : { text, row, from: release }]
      }),
    )
  }
  return [
    ...versions,
    ...[...open.values()].map(({ row, from }) => ({ row, recordedIn: from, retractedIn: null })),
  ]
}

/** Lists the parties of a release by their ids. The text that is compared holds the release that recorded a row of a file, so that such a row keeps it. */
function listPartiesNow(
  model: Model,
  grounds: readonly SaidVersion[],
  atRelease: readonly (ClaimRow | StatementRow)[],
  release: number,
): [string, { readonly text: string; readonly row: ClaimRow }][] {
  const recorded = new Map(
    grounds.filter(version => stoodAt(version, release)).map(({ row, recordedIn }) => [row.id, recordedIn]),
  )
  return partiesOf(model, atRelease).map(row => [
    row.id,
    { text: `${recorded.get(row.id) ?? ''} ${writeCanonical(row)}`, row },
  ])
}
