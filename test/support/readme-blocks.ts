import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { SETTINGS } from '../../src/config.js'
import { FORMATS } from '../../src/exports/registry.js'
import type { Figures } from '../../src/seed/figures.js'
import { readQuestions } from '../../src/server/saved-questions.js'
import { FOLDERS } from './import-table.js'

/** The parts of the README that are made from the code, each between `<!-- name -->` and `<!-- /name -->`. */

const QUESTIONS = 'examples/questions'

/** The ready questions that the README shows, with their answers. */
export const SHOWN: readonly string[] = [
  'which-asean-members-are-parties-to-untoc',
  'who-in-asean-is-outside-the-firearms-protocol',
  'which-reservations-asean-members-made-on-uncac',
  'how-actip-came-about',
  'what-the-17th-ammtc-did-with-each-text',
  'which-number-has-the-aseanapol-conference-of-2022',
  'how-untoc-stood-in-asean-on-a-day',
  'what-asean-and-japan-made-together',
  'which-programmes-work-in-viet-nam-on-trafficking',
  'who-adopted-the-work-plan',
]

/** What the coverage says of some claims of an entity, as the API tells it. */
export interface Covered {
  readonly isComplete: boolean
  readonly of: { readonly id: string; readonly name: string }
  readonly claimTypes: readonly string[]
  readonly since: string | null
  readonly until: string | null
  readonly asOf: string | null
  readonly toldBy: { readonly name: string } | null
  readonly missing: string | null
  /** How many such claims the graph has. */
  readonly total: number
}

/** The series and treaties with which the README opens: those for which most people of the field come. */
const OPENS_WITH: readonly string[] = [
  ...['ammtc', 'ammtc-plus3', 'ammtc-japan', 'ammtc-china', 'ammtc-korea', 'somtc', 'somtc-plus3'],
  ...['aseanapol-conference', 'asean-summit', 'interpol-general-assembly', 'un-crime-congress'],
  ...['cop-untoc', 'cosp-uncac', 'bali-process-ministerial-conference'],
  ...['actip', 'acct', 'asean-mlat', 'asean-extradition-treaty', 'untoc', 'untoc-tip-protocol'],
  ...['untoc-smuggling-migrants-protocol', 'untoc-firearms-protocol', 'uncac', 'single-convention-1961'],
  ...['psychotropics-1971', 'vienna-drug-convention-1988', 'terrorist-bombings-1997', 'icsft-1999'],
  ...['nuclear-terrorism-2005', 'hostages-1979', 'ilo-c029', 'ilo-c105', 'ilo-c182', 'budapest-convention'],
  'un-cybercrime-convention',
]

/** The record of the field's main series and treaties, complete or with what is missing; and of what else it is complete. */
export function recordBlocks(covered: readonly Covered[]): { record: string; 'record-besides': string } {
  const complete = covered.filter(({ isComplete }) => isComplete)
  const wholeIds = new Set(complete.map(({ of }) => of.id))
  const main = OPENS_WITH.map(id =>
    covered.find(({ of, isComplete }) => of.id === id && isComplete === wholeIds.has(id)),
  )
  const absent = OPENS_WITH.filter((_, index) => main[index] === undefined)
  if (absent.length > 0) throw new Error(`the coverage says nothing of ${absent.join(', ')}`)
  return {
    record: recordTable(main.filter(each => each !== undefined)),
    'record-besides': recordTable(complete.filter(({ of }) => !OPENS_WITH.includes(of.id))),
  }
}

function recordTable(covered: readonly Covered[]): string {
  const rows = covered.map(each => {
    const { of, claimTypes, total, toldBy, missing } = each
    const types = claimTypes.map(type => `\`${type}\``).join(', ')
    return `| ${of.name} | ${total} ${types} | ${each.isComplete ? daysOf(each) : ''} | ${toldBy?.name ?? `*Missing:* ${missing}`} |`
  })
  return ['| of | claims | complete | by, or what is missing |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}

/** An entry speaks until its own end, where it has one; else until the last day that its source could know. */
function daysOf({ since, until, asOf }: Covered): string {
  return since !== null && since === asOf ? `on ${asOf}` : `up to ${until ?? asOf}`
}

export function settingsBlock(): string {
  const rows = SETTINGS.map(
    ({ name, default: value, help }) => `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${help} |`,
  )
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

export function importsBlock(): string {
  const rows = FOLDERS.map(
    ({ folder, holds, mayImport }) =>
      `| \`${folder}\` | ${holds} | ${mayImport.map(name => `\`${name}\``).join(' ') || 'nothing of ours'} |`,
  )
  return ['| folder | holds | may import |', '| --- | --- | --- |', ...rows].join('\n')
}

export function exportsBlock(): string {
  const rows = FORMATS.map(({ file, opensIn }) => `| \`/export/${file}\` | ${opensIn} |`)
  return ['| address | for |', '| --- | --- |', ...rows].join('\n')
}

/** Each question as prose with its answer in words, and where the query and the whole answer are. */
export function questionsBlock(): string {
  const saved = new Map(readQuestions(QUESTIONS).map(question => [question.name, question]))
  return SHOWN.map((name, index) => {
    const { prose } = saved.get(name)!
    const files = ['graphql', 'json'].map(kind => `[${kind}](${QUESTIONS}/${name}.${kind})`)
    return `${index + 1}. *${prose.en}*\n   ${answerInWords(name).en} (${files.join(', ')})`
  }).join('\n')
}

/** The answer to a shown question in words, in both languages. What stands in bold stands in the whole answer too. */
export function answerInWords(name: string): { readonly en: string; readonly id: string } {
  const about = parse(readFileSync(join(QUESTIONS, `${name}.yaml`), 'utf8')) as {
    answer: { en: string; id: string }
  }
  return about.answer
}

/** What the record is meant to reach, and how far it is. */
export function goalsBlock({ entities, shares: { of, seen, good, dated } }: Figures): string {
  // Never more than it is: 99.96 is not 100.
  const percent = (part: number): number => Math.floor((1000 * part) / of) / 10
  const held = entities.reduce((sum, [, count]) => sum + count, 0)
  const goals: readonly (readonly [what: string, least: number, measured: number, unit: string])[] = [
    ['entities', 900, held, ''],
    ['claims', 5_000, of, ''],
    ['claims of which somebody saw a source', 85, percent(seen), ' %'],
    ['claims that a PRIMARY or OFFICIAL source supports', 35, percent(good), ' %'],
    ['claims that say when', 50, percent(dated), ' %'],
  ]
  const rows = goals.map(
    ([what, least, measured, unit]) =>
      `| ${what} | ${least}${unit} | ${measured}${unit} | ${measured >= least ? 'holds' : '**missed**'} |`,
  )
  return ['| goal | at least | now | |', '| --- | ---: | ---: | --- |', ...rows].join('\n')
}

/** How many there are of everything, from the running graph. */
export function holdingsBlock(entityCounts: readonly Count[], claimCounts: readonly Count[]): string {
  const list = (counts: readonly Count[]): string =>
    counts.map(({ typeName, total }) => `${total} ${typeName}`).join(', ')
  const sum = (counts: readonly Count[]): number => counts.reduce((total, count) => total + count.total, 0)
  return `${sum(entityCounts)} entities: ${list(entityCounts)}.\n\n${sum(claimCounts)} claims: ${list(claimCounts.map(({ typeName, total }) => ({ typeName: `\`${typeName}\``, total })))}.`
}

export interface Count {
  readonly typeName: string
  readonly total: number
}

/** The types and the claims between them that make most of the graph, as a picture that code hosts draw. */
export const PICTURE: readonly (readonly [string, string, string])[] = [
  ['Country', 'MEMBER_OF', 'Organization'],
  ['Country', 'PARTY_TO', 'Instrument'],
  ['Country', 'AFFECTED_BY', 'CrimeType'],
  ['Organization', 'COOPERATES_WITH', 'Country'],
  ['Organization', 'ADDRESSES', 'CrimeType'],
  ['Organization', 'USES', 'System'],
  ['Organization', 'FACES', 'Challenge'],
  ['Instrument', 'COVERS', 'CrimeType'],
  ['Instrument', 'ADOPTED_AT', 'Meeting'],
  ['Instrument', 'AGREED_AT', 'Meeting'],
  ['Instrument', 'MONITORED_BY', 'Organization'],
  ['Meeting', 'SESSION_OF', 'Organization'],
  ['Meeting', 'HELD_IN', 'Place'],
  ['Person', 'HOLDS_OFFICE_IN', 'Organization'],
  ['Undertaking', 'PROVIDED_BY', 'Organization'],
  ['Undertaking', 'PROVIDED_TO', 'Organization'],
  ['Undertaking', 'BY_MEANS_OF', 'Activity'],
  ['Undertaking', 'UNDER', 'Instrument'],
  ['Undertaking', 'ADDRESSES', 'CrimeType'],
]

export function pictureBlock(): string {
  return [
    '```mermaid',
    'graph LR',
    ...PICTURE.map(([from, claim, to]) => `  ${from} -- ${claim} --> ${to}`),
    '```',
  ].join('\n')
}

/** The README with its blocks made anew. */
export function withBlocks(readme: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((text, [name, block]) => {
    const marks = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`)
    if (!marks.test(text)) throw new Error(`README.md has no block ${name}`)
    return text.replace(marks, (_, open: string, close: string) => `${open}\n${block}\n${close}`)
  }, readme)
}
