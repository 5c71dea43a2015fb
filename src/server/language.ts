import type { Lang } from '../model/model.js'

/** The language of names and sentences that a request accepts most, of the two that there are; English when it says nothing. */
export function acceptedLanguage(header: string | undefined): Lang {
  const wanted = (header ?? '').split(',').map(part => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters
      .map(parameter => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find(found => found !== undefined)
    return { lang: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
  })
  const best = wanted
    .filter(({ lang, quality }) => (lang === 'id' || lang === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)[0]
  return best?.lang === 'id' ? 'id' : 'en'
}
