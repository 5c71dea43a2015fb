import type { Lang } from '../model/model.js'

/** The number by which one of a series is counted: "first", "46th"; "pertama", "ke-46". */
export function ordinalInWords(count: number, lang: Lang): string {
  if (lang === 'id') return count === 1 ? 'pertama' : `ke-${count}`
  return count === 1 ? 'first' : `${count}${endingOf(count)}`
}

function endingOf(count: number): string {
  const [tens, ones] = [Math.trunc(count / 10) % 10, count % 10]
  return tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
}
