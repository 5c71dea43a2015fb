/**
 * How a question is read from Neo4j: every way there is, what each costs, and from where on it pays. Files that read in one of these ways take its
 * bounds from here; docs/decisions/whole-texts.md and as-values.md say how they were found.
 *
 * All of it is about two costs. Neo4j plans each text once, for 20 to 255 ms, or for more than half a second where it has just started; and each
 * round trip waits for the one before. Few texts cost round trips, and few round trips cost texts.
 *
 * 1. **Level by level** (`answer-plan.ts`): one query for each different question of a level, however many entities ask it. Always right, and what
 *    all else is measured by. Things that come one by one, as sources and ends of claims do, go in batches (`by-id.ts`).
 * 2. **As values** (`read-list.ts`, `read-links.ts`): what Neo4j has not planned yet travels as values under a text that it has. No plan to wait for,
 *    and no index to use.
 * 3. **A text of its own**, once it is worth one (`familiar.ts`): planned aside, one at a time, while 2 answers. Nobody waits for it.
 * 4. **A level in one round trip** (`in-levels.ts`): its queries joined to one text, once that combination is familiar.
 * 5. **A whole text** (`cut.ts`): the links below an entity or a list nested in its text, likewise. No level waits for another.
 *
 * So a new server answers in the second way, and one that has settled in the fourth and fifth: same answers, other texts.
 */

/** How often a text comes before it gets a plan, which costs as much as dozens of answers: what comes a third time goes on coming. */
export const WORTH_A_PLAN = 3

/** A link by itself gets one the first time: there are only so many links, and each is asked again. */
export const LINK_WORTH_A_PLAN = 1

/** Texts that are remembered: as many as Neo4j keeps plans for, by default. */
export const MOST_TEXTS = 1_000

/** Ids of one query. Chosen, not measured. */
export const MOST_IDS_TOGETHER = 1_000

/**
 * Claims of more types than that, wanted at once, are found by the entities at which they begin, in one query. The sentences of ASEAN's surroundings
 * took a fresh Neo4j 25 plans, one for each type, and 6.9 s of processor time; so they take 1.1 s.
 */
export const MOST_TYPES_APART = 3

/** Trees of conditions deeper than this are dearer as values than their plan: each step down is a list in a list, gone through for every row. Chosen, not measured. */
export const DEEPEST_AS_VALUES = 4

/** A condition on what is related goes as the ids that meet it, up to so many. Chosen, not measured. */
export const MOST_RELATED_AS_VALUES = 10_000

/** Queries of a level that go in one text: Neo4j plans them as one, and a plan of very many parts takes long to make. Chosen, not measured. */
export const MOST_TOGETHER = 8

/** Links that one text takes in: nested clauses take long to plan. A question of 36 links in one text took a fresh Neo4j half a minute. */
export const MOST_LINKS = 12

/**
 * Rows that a whole text takes in, as a rule, and even where every entity has as many claims as a page holds. A batch reads each entity once, however
 * often it comes up; a nested text reads it wherever it stands. Below a thousand rows the round trips outweigh that.
 */
export const MOST_USUAL_ROWS = 1_000
export const MOST_ROWS = 20_000
