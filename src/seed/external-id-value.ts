import { EXTERNAL_ID, SCHEMES, externalIdOf } from '../model/external-ids.js'
import type { EntityType } from '../model/model.js'
import { normalizeText } from '../model/text.js'
import { type Checked, type Problem, reportIf, withProblems } from './checked.js'
import { unquotedProblem } from './field-value.js'
import { type At, hintOfNearest, placeOfPart } from './place.js'
import type { StatementGiven } from './shapes.js'

/** Reads the code of a statement on `externalId` and holds it against its scheme; null with a problem where the scheme is none for the type. */
export function externalIdValue(
  type: EntityType,
  { scheme, value }: StatementGiven,
  at: At,
): Checked<string | null> {
  if (scheme === undefined || value === undefined || typeof value === 'object')
    return withProblems(null, [() => `${at()}: a code needs \`scheme\` and \`value\`.`])
  if (!SCHEMES.has(scheme)) return withProblems(null, [() => tellNoScheme(scheme, at)])
  const { field, example } = SCHEMES.get(scheme)!
  if (type.fields.some(({ name }) => name === field)) {
    const wayOut = `{ field: ${field}, value: "${example}" }`
    const problem = (): string =>
      `${at(['scheme'])}: ${type.name} has a field for codes of ${scheme}; write a statement like ${wayOut}.`
    return withProblems(null, [problem])
  }
  if (typeof value === 'number')
    return withProblems(null, [unquotedProblem(EXTERNAL_ID, placeOfPart(at, 'value'))])
  const code = normalizeText(String(value))
  return withProblems(
    code,
    codeProblems({ field: EXTERNAL_ID, value: code, scheme }, placeOfPart(at, 'value')),
  )
}

const tellNoScheme = (scheme: string, at: At): string =>
  `${at(['scheme'])}: there is no scheme ${scheme}.${hintOfNearest(scheme, SCHEMES.keys())}`

/** Finds a code that is not written as its scheme writes codes, whether it stands on `externalId` or on a field that is there for a scheme. */
export function codeProblems(stated: Parameters<typeof externalIdOf>[0], at: At): readonly Problem[] {
  const code = externalIdOf(stated)
  if (code === null) return []
  const { pattern, example } = SCHEMES.get(code.scheme)!
  return reportIf(
    !pattern.test(code.value),
    () => `${at()}: “${code.value}” is no code of ${code.scheme}; these are written like ${example}.`,
  )
}
