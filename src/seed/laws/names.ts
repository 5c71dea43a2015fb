import { type Lang, LANGS, asText } from '../../model/model.js'
import { type Name, bestName, isTitled } from '../../model/names.js'
import { fold } from '../../model/text.js'
import type { Breach, Facts, Law } from './facts.js'

const namesOfFacts = (facts: Facts, id: string): Name[] =>
  facts.values(id, 'name').map(({ value, lang, kind, since, until }) => ({
    value: asText(value),
    lang: lang!,
    kind: kind!,
    since,
    until,
  }))

/** No two entities of a type are shown by one name, sources aside: whoever reads a list must be able to tell its entries apart. */
export const namesApart: Law = {
  name: 'no two entities of a type shown by one name',
  findBreaches: facts => LANGS.flatMap(lang => sharedNames(facts, lang)),
}

function sharedNames(facts: Facts, lang: Lang): Breach[] {
  const first = new Map<string, string>()
  return [...facts.types].flatMap(([id, type]) => {
    const shown = bestName(type, namesOfFacts(facts, id), lang)?.value
    if (shown === undefined || isTitled(type)) return []
    const key = `${type} ${fold(shown)}`
    const other = first.get(key)
    if (other === undefined) first.set(key, id)
    return other === undefined
      ? []
      : [{ id, says: `${id} and ${other} are both shown as “${shown}” (${lang})` }]
  })
}

/** Every entity has a name in both languages: with one in only one language, half of the readers see a name that they may not read. */
export const namedInBoth: Law = {
  name: 'a name in both languages',
  findBreaches: facts =>
    [...facts.types].flatMap(([id, type]) => {
      const langs = new Set(namesOfFacts(facts, id).map(({ lang }) => lang))
      const missing = LANGS.filter(lang => !langs.has(lang))
      // A source bears the title that it has, in its own language.
      return missing.length === 0 || isTitled(type)
        ? []
        : [{ id, says: `${id} has no name in ${missing.join(' and ')}` }]
    }),
}
