import type { ClaimListQuestion, ClaimsOfAnyTypeQuestion, ClaimsQuestion } from './claims.js'
import type { EntityQuestion } from './entity.js'
import type { EntitySourcesQuestion } from './entity-sources.js'
import type { FacetQuestion } from './facets.js'
import type { LinkQuestion } from './link.js'
import type { ListQuestion } from './list.js'
import type { MatchQuestion } from './match.js'
import type { Page } from './page.js'
import type { SearchQuestion } from './search.js'
import type { StatementsQuestion } from './statements.js'

/** Everything that can be asked of the graph, except by inquiries: the file of an inquiry alone understands its question. */
export type Question =
  | EntityQuestion
  | LinkQuestion
  | ListQuestion
  | StatementsQuestion
  | ClaimsQuestion
  | ClaimsOfAnyTypeQuestion
  | ClaimListQuestion
  | EntitySourcesQuestion
  | SearchQuestion
  | MatchQuestion
  | FacetQuestion

/** Questions whose answer is a page with cursors. */
export type PagedQuestion = Extract<Question, Page>
