/** The value below which a share of the values lies: 0.5 is the median. */
export function quantile(values, share) {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export const median = values => quantile(values, 0.5)

export const total = values => values.reduce((sum, value) => sum + value, 0)

/** `1.25` of `1.2512`; a dash for what was not measured. */
export function figure(value, digits = 3) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–'
  if (value === 0) return '0'
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))))
  return value.toFixed(Math.min(places, 3))
}

/** `12 %` of `0.123`; a dash for what was not measured. */
export function percent(share) {
  return share === null || share === undefined ? '–' : `${(share * 100).toFixed(0)} %`
}
