import type { Breach, Facts, Law } from './facts.js'
import { datesOfField, isSurelyBefore } from './facts.js'

/** Nobody signs or consents to a text that is not adopted yet. */
export const consentAfterAdoption: Law = {
  name: 'no signature or consent before the adoption of its instrument',
  findBreaches: facts =>
    ['SIGNED', 'RATIFIED'].flatMap(type => findEarlier(facts, type, 'adoptedOn', 'was adopted')),
}

/** A treaty binds no party before it is in force, unless the party applies it provisionally; nor is it in force before it is adopted. */
export const partiesAfterEntry: Law = {
  name: 'no party before the treaty is in force, nor the treaty in force before it is adopted',
  findBreaches: facts => [
    ...findEarlier(facts, 'PARTY_TO', 'enteredIntoForceOn', 'entered into force'),
    ...findEarlyEntries(facts),
  ],
}

function findEarlier(facts: Facts, type: string, field: string, happened: string): Breach[] {
  return facts.claims(type).flatMap(({ id, to, since, fields }) => {
    const day = datesOfField(facts, to, field).find(date => isSurelyBefore(since, date))
    if (day === undefined || fields.isProvisional === true) return []
    return [{ id, says: `${id} is of ${since}, and ${to} ${happened} on ${day}` }]
  })
}

function findEarlyEntries(facts: Facts): Breach[] {
  const instruments = [...facts.types].filter(([, type]) => type === 'Instrument')
  return instruments.flatMap(([id]) => {
    const [adopted] = datesOfField(facts, id, 'adoptedOn')
    const entry = datesOfField(facts, id, 'enteredIntoForceOn').find(date =>
      isSurelyBefore(date, adopted ?? null),
    )
    return entry === undefined
      ? []
      : [{ id, says: `${id} entered into force on ${entry}, and was adopted on ${adopted}` }]
  })
}
