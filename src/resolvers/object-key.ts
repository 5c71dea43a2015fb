import type { Lang } from '../model/model.js'
import { FACTS } from '../questions/choice.js'
import type { Standpoint } from '../plan/standpoint.js'
import { type GraphVersion, releaseToldBy } from '../questions/version.js'

/**
 * Makes the key that tells an object of one answer from the same object in another: its id, with all that its fields depend on besides their own arguments.
 *
 * The scar: a client's cache keeps objects by their id. An object that was asked for under `asOf: 2012` was shown to whoever asked for 2020 next. The day was
 * set on a field above, and nothing in the object told of it. A client that keeps objects by this key keeps the two days apart. The release that answers is
 * always in the key, so that nothing of an older state is shown among what is new.
 */
export function keyOfObject(
  id: string,
  { clocks, modality }: Standpoint,
  version: GraphVersion,
  lang: Lang,
): string {
  const { knownAt, isDraft } = releaseToldBy(clocks, version)
  const isUsual = modality.join() === FACTS.modality.join()
  return [
    id,
    `r${knownAt}${isDraft ? '-draft' : ''}`,
    lang,
    ...(clocks.day === null ? [] : [clocks.day]),
    ...(isUsual ? [] : [modality.join('+')]),
  ].join(';')
}
