import { isClaim } from '../../rules/party-grounds.js'
import type { Law } from './facts.js'

/** A source speaks for everything that is claimed. Only a name that is our own translation needs none, and its kind says so. */
export const evidenceForAll: Law = {
  name: 'no claim without evidence',
  findBreaches: ({ said }) =>
    said
      .filter(row => isClaim(row) || row.kind !== 'TRANSLATION')
      .filter(({ evidence }) => !evidence.some(({ stance }) => stance === 'SUPPORTS'))
      .map(({ id }) => ({ id, says: `no source supports ${id}` })),
}
