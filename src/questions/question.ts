import type { ClaimsQuestion, ClaimListQuestion } from './claims.js'
import type { EntityQuestion } from './entity.js'
import type { EntitySourcesQuestion } from './entity-sources.js'
import type { LinkQuestion } from './link.js'
import type { ListQuestion } from './list.js'
import type { SearchQuestion } from './search.js'
import type { StatementsQuestion } from './statements.js'

/** Everything that can be asked of the graph. */
export type Question =
  | EntityQuestion
  | LinkQuestion
  | ListQuestion
  | StatementsQuestion
  | ClaimsQuestion
  | ClaimListQuestion
  | EntitySourcesQuestion
  | SearchQuestion

/** Questions whose answer is a page with cursors. */
export type PagedQuestion = Extract<Question, { readonly limit: number | null }>
