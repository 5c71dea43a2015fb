import type { Lang } from './model.js'

/** A name as it is kept with its entity. */
export interface Name {
  readonly value: string
  readonly lang: Lang
  readonly kind: string
  /** Between which dates it was the name, as they are written; null when unknown. */
  readonly since: string | null
  readonly until: string | null
}

/** Kinds of names from the one to show first to the last resort. */
const PREFERENCE = ['OFFICIAL', 'SHORT', 'AS_WRITTEN', 'ALIAS', 'TRANSLATION', 'FORMER', 'ACRONYM']

/** The name to show: the best kind in the language, else the best kind in another; initials only where there is nothing else. */
export function bestName(names: readonly Name[], lang: Lang): Name | null {
  const cost = (name: Name): number =>
    PREFERENCE.indexOf(name.kind) + (name.lang === lang ? 0 : 10) + (name.kind === 'ACRONYM' ? 20 : 0)
  return names.reduce<Name | null>(
    (best, name) => (best === null || cost(name) < cost(best) ? name : best),
    null,
  )
}
