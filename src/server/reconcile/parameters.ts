import { z } from 'zod'
import { RequestError } from '../../errors.js'
import type { Property } from './properties.js'

/** The queries that clients of the Reconciliation API send, as its draft 0.2 has them. */

const propertyValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ id: z.string(), name: z.string().optional() }),
])
export type PropertyValue = z.infer<typeof propertyValue>

const query = z.strictObject({
  query: z.string('give the name to look for in `query`').min(1, 'give the name to look for in `query`'),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  limit: z.number().min(1, 'give a limit of 1 or more').optional(),
  properties: z
    .array(z.object({ pid: z.string(), v: z.union([propertyValue, z.array(propertyValue)]) }))
    .optional(),
  type_strict: z.enum(['any', 'should', 'all']).optional(),
})
export type ReconciliationQuery = z.infer<typeof query>

const extension = z.object({
  ids: z.array(z.string()),
  properties: z
    .array(z.object({ id: z.string(), settings: z.unknown().optional() }))
    .min(1, 'name at least one property'),
})
/** The ids and properties of which a client wants the values. */
type ExtensionParameters = z.infer<typeof extension>

export const readQueries = (text: string): Readonly<Record<string, ReconciliationQuery>> =>
  readJson('queries', text, z.record(z.string(), query))

export const readExtension = (text: string): ExtensionParameters => readJson('extend', text, extension)

function readJson<T>(parameter: string, text: string, shape: z.ZodType<T>): T {
  const result = shape.safeParse(parseJson(parameter, text))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = [parameter, ...issue!.path].join('.')
  throw errorOfParameter(parameter, `${place}: ${issue!.message}.`)
}

function parseJson(parameter: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw errorOfParameter(
      parameter,
      `${parameter} is no JSON; send ${parameter}={…} as a form or in the address.`,
    )
  }
}

/** Finds the properties that are named, or refuses the first that is not there. */
export function findProperties(
  ids: readonly string[],
  known: ReadonlyMap<string, Property>,
): readonly Property[] {
  return ids.map(id => {
    const property = known.get(id)
    if (property !== undefined) return property
    throw errorOfParameter(
      'properties',
      `There is no property “${id.slice(0, 80)}”; /reconcile/suggest/property?prefix= lists those that there are.`,
    )
  })
}

export function errorOfParameter(argument: string, message: string): RequestError {
  return new RequestError('BAD_USER_INPUT', 'WRONG_PARAMETER', message, { argument })
}
