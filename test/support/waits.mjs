/** The lengths of time that scripts know as well, which no compiler sees: `deadlines.ts` hands them on to the tests. In milliseconds. */

/** Longest that a test waits for one thing that another program does, such as a page. */
export const A_WAIT_MS = 3 * 60_000

/** Between two pieces of what is sent drop by drop: short, and slow enough that no server waits for the end. */
export const BETWEEN_DROPS_MS = 500
