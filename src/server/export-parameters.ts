import { z } from 'zod'
import { RequestError } from '../errors.js'
import type { ExportFormat } from '../exports/format.js'
import { isDay } from '../model/edtf.js'
import { LANGS, type Lang } from '../model/model.js'

/** The parameters of an export, read from its address. A parameter that was not given is missing here. */
export interface ExportParameters {
  readonly asOf?: string | undefined
  readonly knownAt?: string | undefined
  readonly modality?: readonly string[] | undefined
  readonly lang?: Lang | undefined
  /** A value for every option of the format: the usual one where none was given. */
  readonly options: Readonly<Record<string, string>>
}

/** Reads the parameters of a request for one format, or refuses the first that is wrong by its name. */
type ReadParameters = (query: unknown) => ExportParameters

/** A parameter that is given once. */
const once = z.string({ error: 'it is given twice; give it once' })

const LANG_FORM = `give ${LANGS.join(' or ')}`

/** Makes the function that reads the parameters that every export takes, and those of this format. */
export function createParameters(
  { file, options }: ExportFormat,
  modalities: readonly string[],
): ReadParameters {
  const shape = {
    asOf: once.refine(isDay, 'give a day, like 2023-08-22').optional(),
    knownAt: once.optional(),
    modality: listOf(modalities).optional(),
    // The API writes EN and ID, so capitals are taken as well.
    lang: once.toLowerCase().pipe(z.enum(LANGS, LANG_FORM)).optional(),
  }
  const own = Object.entries(options).map(([name, values]) => [name, chosenOf(values)] as const)
  const parameters = z.strictObject({ ...shape, ...Object.fromEntries(own) })
  const taken = [...Object.keys(shape), ...Object.keys(options)]
  return query => {
    const result = parameters.safeParse(query)
    if (!result.success) throw refuseIssue(file, result.error.issues[0]!, taken)
    const { asOf, knownAt, modality, lang, ...chosen } = result.data
    return { asOf, knownAt, modality, lang, options: chosen }
  }
}

/** Reads a list of these values: with commas between them, or with the parameter given again and again, as programs write a list. */
const listOf = (values: readonly string[]) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform(given => [given].flat().flatMap(text => text.split(',')))
    .pipe(z.array(z.enum(values, `give some of ${values.join(', ')}`)))

const chosenOf = (values: readonly [string, ...string[]]) =>
  once.pipe(z.enum(values, `give ${values.join(' or ')}`)).default(values[0])

function refuseIssue(file: string, issue: z.core.$ZodIssue, taken: readonly string[]): RequestError {
  const isUnknown = issue.code === 'unrecognized_keys'
  const name = isUnknown ? issue.keys.join(', ') : String(issue.path[0])
  const message = isUnknown
    ? `${name}: ${file} does not take it; it takes ${taken.join(', ')}.`
    : `${name}: ${issue.message}.`
  return new RequestError('BAD_USER_INPUT', 'WRONG_PARAMETER', message, { argument: name })
}
