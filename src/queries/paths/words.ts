import type { Bilingual, Lang } from '../../model/model.js'
import type { CutBy, Room } from './search.js'

/** Says what kept a search from making sure, and the way out. */
export function wordsOfCut(cutBy: CutBy, { entities, ties }: Room): Bilingual {
  const words: Record<CutBy, Bilingual> = {
    ENTITIES: {
      en: `The claims of ${entities} entities were read, and a better path may lie beyond; raise \`limit\`, or narrow by \`types\`, \`avoid\` or \`maxHops\`.`,
      id: `Klaim dari ${entities} entitas telah dibaca, dan jalur yang lebih baik mungkin ada di luarnya; naikkan \`limit\`, atau persempit dengan \`types\`, \`avoid\` atau \`maxHops\`.`,
    },
    CLAIMS: {
      en: `There was room for ${ties} claims, and a better path may lie beyond; raise \`limit\`, or narrow by \`types\`, \`avoid\` or \`maxHops\`.`,
      id: `Hanya ada tempat untuk ${ties} klaim, dan jalur yang lebih baik mungkin ada di luarnya; naikkan \`limit\`, atau persempit dengan \`types\`, \`avoid\` atau \`maxHops\`.`,
    },
    BEGINNINGS: {
      en: 'Too many ways lead round in circles to try all; narrow by `types`, `avoid` or `maxHops`.',
      id: 'Terlalu banyak jalan yang berputar untuk dicoba semuanya; persempit dengan `types`, `avoid` atau `maxHops`.',
    },
  }
  return words[cutBy]
}

/** Joins a list in words: "a, b and c". */
export function joinNames(words: readonly string[], lang: Lang): string {
  const and = lang === 'en' ? 'and' : 'dan'
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)!}`
}
