/** Conditions as data, in the shape of the arguments `where`: each key is a field, a link, or `and`, `or`, `not`; all keys must hold. */

/** A value of an enum, which GraphQL writes without quotes. */
export interface EnumValue {
  readonly symbol: string
}

type Operand = string | number | boolean | EnumValue | readonly (string | EnumValue)[]

export interface Condition {
  readonly [key: string]: Operand | Condition | readonly Condition[]
}

export const MODALITIES = ['FACT', 'DENIED', 'POTENTIAL', 'PROPOSED', 'PLANNED', 'INTENDED']

export const isEnumValue = (value: unknown): value is EnumValue =>
  typeof value === 'object' && value !== null && 'symbol' in value

const isCondition = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isEnumValue(value)

/** A condition as GraphQL. */
export function writeCondition(value: Condition | Condition[string]): string {
  if (Array.isArray(value)) return `[${value.map(item => writeCondition(item as Condition)).join(', ')}]`
  if (isEnumValue(value)) return value.symbol
  if (!isCondition(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${writeCondition(item)}`)
  return `{ ${entries.join(', ')} }`
}

/** Whether a condition of a link says which claims are meant. */
export function namesModality(where: Condition | undefined): boolean {
  const mentions = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(mentions)
      : isCondition(value) && ('modality' in value || Object.values(value).some(mentions))
  return mentions(where?.claim)
}

/** Conditions with one part less, for who looks for the smallest that shows a difference. */
export function smallerConditions(where: Condition): Condition[] {
  return Object.entries(where).flatMap(([key, value]) => {
    const { [key]: _, ...rest } = where
    const without = Object.keys(rest).length === 0 ? [] : [rest]
    // A code means nothing without its scheme.
    const inner =
      isCondition(value) && key !== 'externalId'
        ? smallerConditions(value).map(smaller => ({ ...where, [key]: smaller }))
        : []
    const lists =
      Array.isArray(value) && value.length > 1
        ? value.map((_item, place) => ({
            ...where,
            [key]: value.filter((_other, at) => at !== place) as Condition[],
          }))
        : []
    const single =
      (key === 'and' || key === 'or') && Array.isArray(value) && value.length === 1
        ? [{ ...rest, ...(value[0] as Condition) }]
        : []
    return [...without, ...single, ...lists, ...inner]
  })
}
