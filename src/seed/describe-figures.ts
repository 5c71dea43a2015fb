import type { Figures } from './figures.js'
import { WEAKEST } from './weakest.js'

/** Hosts and claim types beyond these are summed up. */
const MOST_KEYS = 40

/** What `npm run data` prints: the same for the same seed. */
export function describeFigures(figures: Figures): string[] {
  const { shares } = figures
  return [
    ...section('Entities by type', figures.entities),
    ...section('Claims by type', figures.claims),
    ...section('Claims and statements by their best grade', figures.grades),
    ...section('Names by language', figures.languages),
    ...section('Claims and statements by host', figures.hosts),
    ...section('Claims by the year in which they begin', figures.years, Infinity),
    `Of ${shares.of} claims, ${percent(shares.seen, shares.of)} seen, ${percent(shares.good, shares.of)} PRIMARY or OFFICIAL, ${percent(shares.dated, shares.of)} dated.`,
    '',
    WEAKEST,
    ...figures.weakest.map(
      ({ id, type, publishers, bestGrade, unchecked }) =>
        `  ${id} (${type}): ${publishers} publisher(s), at best ${bestGrade}, ${unchecked} unchecked`,
    ),
  ]
}

function section(title: string, counts: Figures['entities'], most = MOST_KEYS): string[] {
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

/** `3 (60.0 %)`; nothing of nothing is no share. */
const percent = (count: number, of: number): string =>
  of === 0 ? `${count}` : `${count} (${((100 * count) / of).toFixed(1)} %)`
