/**
 * How a question is read from Neo4j: every way there is, what each costs, and when it pays. A file that reads in one of these ways takes its bounds
 * from here; docs/decisions/whole-texts.md and as-values.md say how they were found.
 *
 * Two costs decide. Neo4j plans each text once, for 20 to 255 ms, or for more than half a second where it has just started; and each round trip waits
 * for the one before. Few texts cost round trips, and few round trips cost texts.
 *
 * 1. **Level by level** (`answer-plan.ts`): one query for each different question of a level, however many entities ask it. This way is always right,
 *    and all others are measured by it. Things that come one by one, as sources and ends of claims do, go in batches (`by-id.ts`).
 * 2. **As values** (`read-list.ts`, `read-links.ts`): what Neo4j has not planned yet travels as values under a text that it has planned. Such a query
 *    waits for no plan, and uses no index.
 * 3. **A text of its own**, once it is worth one (`familiar.ts`): it is planned aside, one at a time, while 2 answers. Nobody waits for it.
 * 4. **A level in one round trip** (`in-levels.ts`): its queries are joined to one text, once that combination is familiar.
 * 5. **A whole text** (`cut.ts`): the links below an entity or a list are nested in its text, once this is familiar. No level waits for another.
 *
 * So a new server answers in the second way, and one that has settled in the fourth and fifth. The answers are the same, under other texts.
 */

/** How often a text comes before it gets a plan. A plan costs as much as dozens of answers, and what comes a third time goes on coming. */
export const WORTH_A_PLAN = 3

/** How often a link in its usual order and without conditions comes before it gets a plan: the first time. There are only so many, and each is asked again. */
export const LINK_WORTH_A_PLAN = 1

/** From how many plans on that a level would wait for, its links with an order or conditions of their own go as values at once. The number was chosen, not measured. */
export const MANY_PLANS = 4

/** How many texts are remembered: as many as Neo4j keeps plans for, by default. */
export const MOST_TEXTS = 1_000

/** How many ids one query has. The number was chosen, not measured. */
export const MOST_IDS_TOGETHER = 1_000

/**
 * Claims of more types than this, wanted at once, are found in one query by the entities at which they begin. The sentences of ASEAN's surroundings took a
 * fresh Neo4j 25 plans, one for each type, and 6.9 s of processor time. In one query they take 1.1 s.
 */
export const MOST_TYPES_APART = 3

/**
 * As values, trees of conditions that are deeper than this cost more than their plan. Each step down is a list in a list, gone through for every row. The
 * number was chosen, not measured.
 */
export const DEEPEST_AS_VALUES = 4

/** How many ids may stand for a condition on what is related: the ids that meet it. The number was chosen, not measured. */
export const MOST_RELATED_AS_VALUES = 10_000

/**
 * How many queries of a level go in one text. Neo4j plans them as one, and a plan of very many parts takes long to make. The number was chosen, not measured.
 */
export const MOST_TOGETHER = 8

/** How many links one text takes in: nested clauses take long to plan. A question of 36 links in one text took a fresh Neo4j half a minute. */
export const MOST_LINKS = 12

/**
 * How many rows a whole text takes in, as a rule, and where every entity has as many claims as a page holds. A batch reads each entity once, however often it
 * comes up; a nested text reads it wherever it stands. Below a thousand rows, the round trips that nesting saves outweigh that.
 */
export const MOST_USUAL_ROWS = 1_000
export const MOST_ROWS = 20_000
