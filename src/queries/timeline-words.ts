import type { Means } from '../answer/means.js'
import type { Bilingual, Lang } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { claimColumns } from '../plan/columns.js'
import type { Clocks } from '../questions/clocks.js'
import type { Values } from '../questions/values.js'
import { dateInWords } from '../resolvers/date-words.js'
import { numberOfNoun, textOfNoun } from '../resolvers/nouns.js'
import { dayOfTelling, makeSentence } from '../resolvers/sentence.js'
import { makeBilingual } from './in-words.js'
import { nounFor, readNouns } from './nouns.js'
import type { TimelineEvent } from './timeline-gathered.js'

/** What happened to an entity, where no claim says it: the phrase of its kind. */
const PHRASES: Readonly<Record<string, Bilingual>> = {
  MEETING: { en: '{was|were} held', id: 'diselenggarakan' },
  ADOPTED: { en: '{was|were} adopted', id: 'diadopsi' },
  ENTERED_INTO_FORCE: { en: 'entered into force', id: 'mulai berlaku' },
  PERIOD_BEGAN: { en: 'entered its period', id: 'memasuki periodenya' },
  EXPIRED: { en: 'reached the end of its period', id: 'mencapai akhir periodenya' },
  STARTED: { en: 'began', id: 'dimulai' },
  FINISHED: { en: 'ended', id: 'berakhir' },
  PUBLISHED: { en: '{was|were} published', id: 'diterbitkan' },
  FOUNDED: { en: 'came into being', id: 'mulai ada' },
  DISSOLVED: { en: 'ceased to exist', id: 'tidak ada lagi' },
}

const WORDS = {
  en: {
    since: 'from',
    until: 'until',
    end: 'Ended',
    withdrawn: 'Withdrawn',
    follows: 'as the meeting or the text tells',
  },
  id: {
    since: 'sejak',
    until: 'sampai',
    end: 'Berakhir',
    withdrawn: 'Ditarik kembali',
    follows: 'menurut pertemuan atau naskahnya',
  },
} as const

const ENDS: ReadonlySet<string> = new Set(['ENDED', 'LEFT', 'NO_LONGER_BOUND'])

/** The event in a sentence of each language, made from its claim where it has one, else from its kind. */
export async function tellEvent(event: TimelineEvent, clocks: Clocks, means: Means): Promise<Bilingual> {
  const claimId = event.other === null ? undefined : event.restsOn[0]
  const type = claimId?.split(':')[0]
  if (claimId === undefined || type === undefined || !means.model.claims.has(type)) {
    const nouns = await readNouns([event.node], clocks, means)
    return makeBilingual(lang => tellKind(event, nounFor(event.node, nouns, lang), lang))
  }
  const columns = claimColumns(means.model.claims.get(type)!.fields, ['sentence'])
  const claim = (await means.byId.said(type, clocks.release, columns, claimId))!
  const nouns = await readNouns([claim.from, claim.to], clocks, means)
  const today = dayOfTelling(clocks, means.version)
  return makeBilingual(lang => {
    const [from, to] = [claim.from, claim.to].map(id => nounFor(id, nouns, lang))
    const tell = (values: Values): string =>
      makeSentence({ claimType: type, values, from: from!, to: to!, today }, lang, means.model)
    return tellClaim(event, claim.values, tell, lang)
  })
}

/** A claim says its own days; what ends it, and a day that only follows from others, are told besides. */
function tellClaim(
  event: TimelineEvent,
  values: Values,
  tell: (values: Values) => string,
  lang: Lang,
): string {
  const words = WORDS[lang]
  const day = event.since === null ? '' : dateInWords(event.since, lang)
  if (ENDS.has(event.kind)) return `${words.end} (${day}): ${tell(values)}`
  if (event.kind === 'WITHDRAWN') return `${words.withdrawn} (${day}): ${tell(values)}`
  const isOwn = event.since === values.since || event.since === null
  return isOwn ? tell(values) : `${tell({ ...values, since: null })} (${day}, ${words.follows})`
}

function tellKind(event: TimelineEvent, noun: Noun, lang: Lang): string {
  const isOne = lang !== 'en' || numberOfNoun(noun) === 'ONE'
  const phrase = PHRASES[event.kind]![lang].replace(/\{(\w+)\|(\w+)\}/, isOne ? '$1' : '$2')
  const text = `${textOfNoun(noun, lang)} ${phrase}${daysInWords(event, lang)}`
  return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
}

function daysInWords({ since, until }: TimelineEvent, lang: Lang): string {
  const words = WORDS[lang]
  if (until === null || until === since) return since === null ? '' : ` (${dateInWords(since, lang)})`
  const begin = since === null ? '' : `${words.since} ${dateInWords(since, lang)} `
  return ` (${begin}${words.until} ${dateInWords(until, lang)})`
}
