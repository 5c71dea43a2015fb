/** How many lines of a list are told; a thousand of them would hide what stands below. */
const MOST_TOLD = 40

/** Keeps the first lines of a list, and tells how many more there are. */
export function withRest(lines: readonly string[]): string[] {
  const rest = lines.length - MOST_TOLD
  return rest > 0 ? [...lines.slice(0, MOST_TOLD), `… and ${rest} more.`] : [...lines]
}
