import type { Lang } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { textOfNoun } from './nouns.js'

/**
 * A sentence need not say again what a name says already. Such are "the National Crime Agency of the United Kingdom is a government agency of the
 * United Kingdom" and "Technology is a technology". The whole is left out of a body's name only where the body is told to belong to it. Elsewhere the
 * shorter name could be that of another: the ASEAN Ministerial Meeting is not the one on Transnational Crime.
 */

/** Claims by which something belongs to a whole, or is at work in one. */
const OF_WHOLES: ReadonlySet<string> = new Set(['PART_OF', 'AGENCY_OF', 'ACTIVE_IN'])

const BY_NAME: ReadonlySet<string> = new Set(['Organization', 'Programme', 'Undertaking'])

/** The part without the name of its whole: "the General Secretariat" of the INTERPOL General Secretariat, which is part of INTERPOL. */
export function dropWhole(claimType: string, part: Noun, whole: Noun, lang: Lang): Noun {
  if (!OF_WHOLES.has(claimType) || !BY_NAME.has(part.type) || typeof part.collectiveOf === 'string')
    return part
  const written = whole.name.replace(/^the /i, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const behind = new RegExp(`(,| of| in| di) (the )?${written}$`)
  // An agency may have its state before its own name, and is known by both: the Japan International Cooperation Agency.
  const before = claimType === 'PART_OF' ? [matchBareBeginning(written)] : []
  const rules = [behind, ...(lang === 'id' ? [matchBareEnd(written)] : before)]
  const rest = { ...part, name: rules.reduce(cut, part.name) }
  // What English calls by no article is a name as it stands: Cyber Security Brunei, the United Nations Children's Fund.
  return lang === 'id' || textOfNoun(rest, lang) !== rest.name ? rest : part
}

const matchBareBeginning = (written: string): RegExp =>
  new RegExp(`^(the )?${written} (?=\\p{Lu}\\S+ \\S)`, 'u')

/** As in Indonesian, where the state stands behind what is its own: "Kementerian Dalam Negeri Kamboja", but not "Kepolisian Laos". */
const matchBareEnd = (written: string): RegExp => new RegExp(`(?<=\\S \\S.*) (?=\\p{Lu})${written}$`, 'u')

/** The name without what the rule finds, unless what is left cannot stand alone. */
function cut(name: string, rule: RegExp): string {
  const rest = name.replace(rule, '')
  return rest === '' || ENDS_OPEN.test(rest) ? name : rest
}

/** What asks for the word behind it. */
const ENDS_OPEN =
  /(^|\s)(and|dan|for|untuk|of|in|di|the|with|dengan|to|ke|against|on|tentang|Republik|Kerajaan|Republic|Kingdom|–|-)$/i

/** Whether a name holds the noun of what is said that it is: "a treaty" of the Arms Trade Treaty. */
export function isEchoOfValue(name: string, value: string, lang: Lang): boolean {
  const [first = ''] = value.replace(/^an? /, '').split(/,| (?:of|that|outside|known|named|with) /)
  const noun = lang === 'en' ? first.split(' ').at(-1)! : first.split(' ')[0]!
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun.toLowerCase())
}
