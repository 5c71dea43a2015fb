import type { Figures } from './figures.js'
import { WEAKEST } from './weakest.js'

/** How many entries each list of figures has, but for years; those beyond them are summed up. */
const MOST_KEYS = 40

/** Writes what `npm run data` prints: the same for the same seed. */
export function describeFigures(figures: Figures): string[] {
  const { shares } = figures
  return [
    ...tellSection('Entities by type', figures.entities),
    ...tellSection('Claims by type', figures.claims),
    ...tellSection('Claims and statements by their best grade', figures.grades),
    ...tellSection('Names by language', figures.languages),
    ...tellSection('Claims and statements by host', figures.hosts),
    ...tellSection('Claims by the year in which they begin', figures.years, Infinity),
    `Of ${shares.of} claims, ${tellPercent(shares.seen, shares.of)} seen, ${tellPercent(shares.good, shares.of)} PRIMARY or OFFICIAL, ${tellPercent(shares.dated, shares.of)} dated.`,
    '',
    WEAKEST,
    ...figures.weakest.map(
      ({ id, type, publishers, bestGrade, unchecked }) =>
        `  ${id} (${type}): ${publishers} publisher(s), at best ${bestGrade}, ${unchecked} unchecked`,
    ),
  ]
}

function tellSection(title: string, counts: Figures['entities'], most = MOST_KEYS): string[] {
  const rest = counts.slice(most)
  const width = Math.max(0, ...counts.map(([, count]) => String(count).length))
  const sum = (of: Figures['entities']): number => of.reduce((total, [, count]) => total + count, 0)
  return [
    title,
    ...counts.slice(0, most).map(([key, count]) => `  ${String(count).padStart(width)} ${key}`),
    ...(rest.length === 0 ? [] : [`  ${String(sum(rest)).padStart(width)} in ${rest.length} more`]),
    '',
  ]
}

/** Writes `3 (60.0 %)`; without a whole there is no share. */
const tellPercent = (count: number, of: number): string =>
  of === 0 ? `${count}` : `${count} (${((100 * count) / of).toFixed(1)} %)`
