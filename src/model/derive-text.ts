import { type FieldDefinitionNode, Kind, print, visit } from 'graphql'
import type { Field } from './model.js'

/** Small pieces of SDL text from which the derived types are put together. */

interface DescribedField {
  readonly name: string
  readonly type: string
  readonly description: string
}

/** A description as SDL, whatever it contains. */
export function describeInText(text: string): string {
  return print({ kind: Kind.STRING, value: text, block: text.includes('\n') })
}

/** A field or input field with its description. */
export function fieldText({ name, type, description }: DescribedField): string {
  return `${describeInText(description)} ${name}: ${type}`
}

/** A field that is stored. A text in both languages is given in one, which an argument chooses. */
export function valueField({ name, type, kind, description }: Field): string {
  const lang = '"Language wanted."'
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

/**
 * Shortens a field of an interface for a type that has it, and drops its directives. The long description stands in the interface. The types, of which there
 * are a hundred, repeat only its first sentence, and the first sentence of each argument.
 */
export function shortenField(node: FieldDefinitionNode): FieldDefinitionNode {
  return visit(node, {
    Directive: () => null,
    StringValue: (text, key) =>
      key === 'description' ? { ...text, value: firstSentenceOf(text.value), block: false } : undefined,
  })
}

/** The part of a description before it goes into detail. */
export function firstSentenceOf(description: string): string {
  return /^.*?\.(?=\s|$)/s.exec(description)?.[0].replace(/\s+/g, ' ') ?? description
}

/** The three ways to combine conditions, for the input type of that name. */
export function combinatorsOf(input: string): string[] {
  return [
    fieldText({ name: 'and', type: `[${input}!]`, description: 'All of these.' }),
    fieldText({ name: 'or', type: `[${input}!]`, description: 'At least one of these.' }),
    fieldText({ name: 'not', type: input, description: 'Not this; what has no value meets neither.' }),
  ]
}

// A hundred fields have the arguments below. Each is described in a few words; what it means in full stands once, in the description of `Query`.

/** The arguments that hold for the field and for all fields below it, as every root field and link has them: both clocks, and the modality. */
export const INHERITED_ARGUMENTS: readonly string[] = [
  '"What is true on that day." asOf: Day',
  '"What the graph said then." knownAt: KnownAt',
  '"How it is meant." modality: [Modality!]',
]

/** The arguments of paging, as every list has them. */
export const PAGE_ARGUMENTS: readonly string[] = [
  '"How many, 1 to 100." first: Int = 25',
  '"Go on after this." after: Cursor',
]

/** The arguments that choose among the claims of a link. */
export const CLAIM_ARGUMENTS: readonly string[] = [
  '"Leave out worse grades." minGrade: Grade',
  '"Only what is so sure." certainty: Certainty',
]
