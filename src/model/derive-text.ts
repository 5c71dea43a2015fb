import { type FieldDefinitionNode, Kind, print, visit } from 'graphql'
import type { Field } from './model.js'

/** Small pieces of SDL text from which the derived types are put together. */

export interface Described {
  readonly name: string
  readonly type: string
  readonly description: string
}

/** A description as SDL, whatever it contains. */
export function describeInText(text: string): string {
  return print({ kind: Kind.STRING, value: text, block: text.includes('\n') })
}

/** A field or input field with its description. */
export function fieldText({ name, type, description }: Described): string {
  return `${describeInText(description)} ${name}: ${type}`
}

/** A field that is stored: of a text in both languages, one is given. */
export function valueField({ name, type, kind, description }: Field): string {
  const lang = '"Language wanted; without it, the one that the request accepts."'
  return kind === 'bilingual'
    ? fieldText({ name: `${name}(${lang} lang: Language)`, type: 'String', description })
    : fieldText({ name, type, description })
}

/** An object type with its interfaces and fields. */
export function objectText(
  name: string,
  description: string,
  interfaces: string[],
  fields: string[],
): string {
  const implemented = interfaces.length > 0 ? ` implements ${interfaces.join(' & ')}` : ''
  return `${describeInText(description)} type ${name}${implemented} { ${fields.join('\n')} }`
}

/** An input type with its fields. */
export function inputText(name: string, description: string, fields: string[]): string {
  return `${describeInText(description)} input ${name} { ${fields.join('\n')} }`
}

/** A field definition of a schema file, without its directives. */
export function printField(node: FieldDefinitionNode): string {
  return print(visit(node, { Directive: () => null }))
}

/** The three ways to combine conditions, for the input type of that name. */
export function combinatorsOf(input: string): string[] {
  return [
    fieldText({ name: 'and', type: `[${input}!]`, description: 'All of these.' }),
    fieldText({ name: 'or', type: `[${input}!]`, description: 'At least one of these.' }),
    fieldText({
      name: 'not',
      type: input,
      description:
        'Not this. What has no value meets neither a condition nor its opposite: ask for it with `exists: false`.',
    }),
  ]
}

/** The arguments that go down to all that is below, as every root field and link has them: both clocks, and the modality. */
export const INHERITED_ARGUMENTS: readonly string[] = [
  '"True in the world on that day; inherited by the links below. Null undoes what a field above set." asOf: Day',
  '"What the graph said at that release or instant; inherited by the links below. Null undoes what a field above set. Names, fields, filters, order and days are those of that release." knownAt: KnownAt',
  '"How sources mean the claims that links and conditions follow; inherited by all below. Facts alone, unless set here or above; null goes back to facts." modality: [Modality!]',
]

/** The arguments of paging, as every list has them. */
export const PAGE_ARGUMENTS: readonly string[] = [
  '"How many, 1 to 100. What may be answered counts towards the cost of a question, so ask for no more than you read." first: Int = 25',
  '"Go on after this cursor." after: Cursor',
]

/** The arguments that choose among the claims of a link. */
export const CLAIM_ARGUMENTS: readonly string[] = [
  '"Leave out claims whose best source has a worse grade." minGrade: Grade',
  '"Only claims that are certain, or only those that are no more than possible, on the day of `asOf`, which must be set here or above." certainty: Certainty',
]
