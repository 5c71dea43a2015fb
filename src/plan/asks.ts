import type { FieldPlan, Fields } from './plan.js'

/** Whether anything must be read for these fields, or below them. */
export function needsReading(fields: Fields): boolean {
  for (const field of fields.values()) if (mustRead(field)) return true
  return false
}

function mustRead(field: FieldPlan): boolean {
  if (field.kind === 'page') return true
  if (field.kind === 'entities') return field.name !== 'nodes' && field.name !== 'node' ? true : field.asks
  if (field.kind === 'said' || field.kind === 'parts') return field.asks
  return field.kind === 'value' && field.name === 'sentence'
}
