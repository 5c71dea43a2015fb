import type { Means } from '../../answer/means.js'
import { isDay } from '../../model/edtf.js'
import { type Bilingual, type Lang, makeBilingual } from '../../model/model.js'
import type { Noun } from '../../model/names.js'
import { claimColumns } from '../../plan/columns.js'
import type { Clocks } from '../../questions/clocks.js'
import type { Values } from '../../questions/values.js'
import { dateInWords, sayDate } from '../../sentences/date-words.js'
import { dayOfTelling, makeSentence, makeShortSentence } from '../../sentences/sentence.js'
import { tenseOfDate } from '../../sentences/tense.js'
import { nounFor, readNouns } from '../nouns.js'
import type { TimelineEvent } from './gathered.js'
import { MEETING } from './kinds.js'

/** The phrases of the kinds that no claim tells, with their verbs in the present. */
const PHRASES: Readonly<Record<string, Bilingual>> = {
  MEETING: { en: '{is held|are held}', id: '{diselenggarakan}' },
  ADOPTED: { en: '{is adopted|are adopted}', id: '{diadopsi}' },
  ENTERED_INTO_FORCE: { en: '{enters into force|enter into force}', id: '{mulai berlaku}' },
  PERIOD_BEGAN: { en: '{enters its period|enter their period}', id: '{memasuki periodenya}' },
  EXPIRED: {
    en: '{reaches the end of its period|reach the end of their period}',
    id: '{mencapai akhir periodenya}',
  },
  STARTED: { en: '{begins|begin}', id: '{dimulai}' },
  FINISHED: { en: '{ends|end}', id: '{berakhir}' },
  PUBLISHED: { en: '{is published|are published}', id: '{diterbitkan}' },
  FOUNDED: { en: '{comes into being|come into being}', id: '{mulai ada}' },
  DISSOLVED: { en: '{ceases to exist|cease to exist}', id: '{tidak ada lagi}' },
}

const WORDS = {
  en: {
    end: 'Ended',
    withdrawn: 'Withdrawn',
    follows: 'as the meeting or the text tells',
  },
  id: {
    end: 'Berakhir',
    withdrawn: 'Ditarik kembali',
    follows: 'menurut pertemuan atau naskahnya',
  },
} as const

const KINDS_OF_END: ReadonlySet<string> = new Set(['ENDED', 'LEFT', 'NO_LONGER_BOUND'])

/** Tells the event in a sentence of each language, made from its claim where it has one, else from its kind. */
export async function tellEvent(event: TimelineEvent, clocks: Clocks, means: Means): Promise<Bilingual> {
  const claimId = event.other === null ? undefined : event.restsOn[0]
  const type = claimId?.split(':')[0]
  const today = dayOfTelling(clocks, means.version)
  if (claimId === undefined || type === undefined || !means.model.claims.has(type)) {
    const nouns = await readNouns([event.node], clocks, means)
    return makeBilingual(lang => tellKind(event, nounFor(event.node, nouns, lang), today, lang))
  }
  const columns = claimColumns(means.model.claims.get(type)!.fields, ['sentence'])
  const claim = (await means.byId.said(type, clocks.release, columns, claimId))!
  const nouns = await readNouns([claim.from, claim.to], clocks, means)
  return makeBilingual(lang => {
    const [from, to] = [claim.from, claim.to].map(id => nounFor(id, nouns, lang))
    const tell = (values: Values): string =>
      makeSentence({ claimType: type, values, from: from!, to: to!, today }, lang, means.model)
    return tellClaim(event, claim.values, tell, lang)
  })
}

/** Tells an event by its claim. The claim says its own days; the day on which it ends, and a day that only follows from other claims, stand beside it. */
function tellClaim(
  event: TimelineEvent,
  values: Values,
  tell: (values: Values) => string,
  lang: Lang,
): string {
  const words = WORDS[lang]
  const day = event.since === null ? '' : dateInWords(event.since, lang)
  if (KINDS_OF_END.has(event.kind)) return `${words.end} (${day}): ${tell(values)}`
  if (event.kind === 'WITHDRAWN') return `${words.withdrawn} (${day}): ${tell(values)}`
  const isOwn = event.since === values.since || event.since === null
  return isOwn ? tell(values) : `${tell({ ...values, since: null })} (${day}, ${words.follows})`
}

function tellKind(event: TimelineEvent, noun: Noun, today: string, lang: Lang): string {
  const { kind, since, until } = event
  const modality = event.toldAs ?? event.modality
  const tense = tenseOfDate(until ?? since, modality, today)
  const told = { noun, phrase: PHRASES[kind]![lang], dates: daysInWords(event, lang) }
  return makeShortSentence(told, { tense, modality }, lang)
}

/** Writes the days as sentences say them. A meeting went through all of its days; of a meeting without a last day, only the first is told. */
function daysInWords({ kind, since, until }: TimelineEvent, lang: Lang): string[] {
  if (since === null) return until === null ? [] : [sayDate('UNTIL', until, lang)]
  if (until === since) return [sayDate('AT', since, lang)]
  if (until === null) return [sayDate(kind === MEETING && isDay(since) ? 'OPENING' : 'AT', since, lang)]
  if (areDays(since, until)) return [sayDate('THROUGH', `${since}/${until}`, lang)]
  return [sayDate('FROM', since, lang), sayDate('UNTIL', until, lang)]
}

/** Whether both dates are whole days, the first before the last, and both sure or both unsure. */
function areDays(since: string, until: string): boolean {
  const [first, last] = since.endsWith('?')
    ? [since, until].map(date => date.replace(/\?$/, ''))
    : [since, until]
  return since.endsWith('?') === until.endsWith('?') && isDay(first!) && isDay(last!) && first! < last!
}
