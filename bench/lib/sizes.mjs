import { SIZES } from '../graph/plan.mjs'

/** The project's own seed as a graph of the bench: it alone has what the questions with a file of their own look at. */
export const RECORD = 'record'

/** The graphs that can be asked, by the name that `--size` takes. */
export const GRAPHS = [...Object.keys(SIZES), RECORD]
