import { GraphQLError, Kind, type ValueNode, print } from 'graphql'
import { dateBounds, isDay } from '../model/edtf.js'
import { isLanguageTag } from '../model/language-tags.js'
import { listForms } from '../model/nearest-date.js'

/** How a scalar declared in the schema reads and writes its values; its name and description stay where they are declared. */
interface ScalarResolver {
  readonly __serialize: (value: unknown) => unknown
  readonly __parseValue: (value: unknown) => unknown
  readonly __parseLiteral: (node: ValueNode) => unknown
}

/** Scalars whose values are texts of a certain form; each says in one sentence what form that is. */

const Day = makeTextScalar('Day', isDay, 'a calendar day, like 2023-08-22')
const EDTF = makeTextScalar(
  'EDTF',
  text => dateBounds(text) !== null,
  given => `a date in one of these forms: ${listForms(given)}`,
)
const LanguageTag = makeTextScalar(
  'LanguageTag',
  isLanguageTag,
  'the tag of a language, like en, id, ms or zh-Hans',
)
const PERIOD = /^\d{4}(-\d{2}(-\d{2})?)?$/
const Period = makeTextScalar(
  'Period',
  text => PERIOD.test(text) && dateBounds(text) !== null,
  'a day, a month or a year, like 2023-08-22, 2023-08 or 2023',
)
const Cursor = makeTextScalar('Cursor', text => text.length <= 2_000, 'the cursor of an edge or page')

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
const RELEASE_OR_INSTANT = 'a release number, like 2, or an instant with its zone, like 2026-12-01T09:00:00Z'

const KnownAt: ScalarResolver = {
  __serialize: value => value,
  __parseValue: parseKnownAt,
  __parseLiteral: node =>
    node.kind === Kind.INT
      ? parseKnownAt(Number(node.value))
      : parseLiteral(node, 'KnownAt', RELEASE_OR_INSTANT, parseKnownAt),
}

/** The scalars that the schema declares, by their names. */
export const SCALARS = { Cursor, Day, EDTF, KnownAt, LanguageTag, Period } as const

/** Reads a release number or an instant, from a text or a number. */
export function parseKnownAt(value: unknown): number | string {
  if (typeof value === 'number' && Number.isInteger(value)) return value
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value)
  if (typeof value === 'string' && isInstant(value)) return value
  throw errorOfValue('KnownAt', value, RELEASE_OR_INSTANT)
}

/** Whether the text is an instant, on a day that there is and at a time that a clock shows. JavaScript would read 30 February as a day of March. */
function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1]
  return day !== undefined && isDay(day)
}

function makeTextScalar(name: string, fits: (text: string) => boolean, form: Form): ScalarResolver {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && fits(value)) return value
    throw errorOfValue(name, value, form)
  }
  return {
    __serialize: value => String(value),
    __parseValue: parse,
    __parseLiteral: node => parseLiteral(node, name, form, parse),
  }
}

/** Reads a literal that is a text; any other literal is refused as it was written. */
function parseLiteral<T>(node: ValueNode, name: string, form: Form, parse: (text: string) => T): T {
  if (node.kind === Kind.STRING) return parse(node.value)
  throw errorOfValue(name, print(node), form)
}

/** The form that the values have, as it is told to whoever gave a wrong one. */
type Form = string | ((given: string) => string)

function errorOfValue(name: string, value: unknown, form: Form): GraphQLError {
  const given = String(value)
  const told = typeof form === 'string' ? form : form(given)
  return new GraphQLError(`“${given.slice(0, 60)}” is no ${name}; give ${told}.`, {
    extensions: { code: 'BAD_USER_INPUT', reason: 'WRONG_FORM' },
  })
}
