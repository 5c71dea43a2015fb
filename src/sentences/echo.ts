import type { Lang } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { textOfNoun } from './nouns.js'

/**
 * A sentence need not say again what a name says already, as in "the National Crime Agency of the United Kingdom is a government agency of the United
 * Kingdom" or "Technology is a technology". The name of the whole is left out of a body's name only in a sentence that tells that the body belongs to this
 * whole. Elsewhere the shorter name could be that of another body: the ASEAN Ministerial Meeting is not the one on Transnational Crime.
 */

/** The claim types by which something belongs to a whole, or is at work in one. */
const OF_WHOLES: ReadonlySet<string> = new Set(['PART_OF', 'AGENCY_OF', 'ACTIVE_IN'])

const BY_NAME: ReadonlySet<string> = new Set(['Organization', 'Programme', 'Undertaking'])

/** Drops the name of the whole from the name of its part: the INTERPOL General Secretariat, which is part of INTERPOL, becomes "the General Secretariat". */
export function dropWhole(claimType: string, part: Noun, whole: Noun, lang: Lang): Noun {
  if (!OF_WHOLES.has(claimType) || !BY_NAME.has(part.type) || typeof part.collectiveOf === 'string')
    return part
  const written = whole.name.replace(/^the /i, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const behind = new RegExp(`(,| of| in| di) (the )?${written}$`)
  // The name of a state may stand before the own name of its agency, and people know the agency by both: the Japan International Cooperation Agency.
  const before = claimType === 'PART_OF' ? [matchBareBeginning(written)] : []
  const rules = [behind, ...(lang === 'id' ? [matchBareEnd(written)] : before)]
  const rest = { ...part, name: rules.reduce(cut, part.name) }
  // Where the rest of an English name would take no article, the whole name stays: Cyber Security Brunei.
  return lang === 'id' || textOfNoun(rest, lang) !== rest.name ? rest : part
}

const matchBareBeginning = (written: string): RegExp =>
  new RegExp(`^(the )?${written} (?=\\p{Lu}\\S+ \\S)`, 'u')

/**
 * Matches a whole at the end of a name, without a preposition, as Indonesian puts it: "Kementerian Dalam Negeri Kamboja". One word alone is not left over:
 * "Kepolisian Laos" stays.
 */
const matchBareEnd = (written: string): RegExp => new RegExp(`(?<=\\S \\S.*) (?=\\p{Lu})${written}$`, 'u')

/** Cuts out of a name what the rule finds, unless the rest cannot stand alone. */
function cut(name: string, rule: RegExp): string {
  const rest = name.replace(rule, '')
  return rest === '' || ENDS_OPEN.test(rest) ? name : rest
}

/** The words at the end of a name that ask for another word behind them. */
const ENDS_OPEN =
  /(^|\s)(and|dan|for|untuk|of|in|di|the|with|dengan|to|ke|against|on|tentang|Republik|Kerajaan|Republic|Kingdom|–|-)$/i

/** Whether a name already holds the noun of its value: the Arms Trade Treaty is "a treaty". */
export function isEchoOfValue(name: string, value: string, lang: Lang): boolean {
  const [first = ''] = value.replace(/^an? /, '').split(/,| (?:of|that|outside|known|named|with) /)
  const noun = lang === 'en' ? first.split(' ').at(-1)! : first.split(' ')[0]!
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun.toLowerCase())
}
