import type { Link } from '../model/model.js'
import type { Conditions } from '../questions/condition-tree.js'
import { mentionsKey } from '../questions/conditions.js'
import { type LinkQuestion, linkSortWidth } from '../questions/link.js'
import type { LinkRow } from '../questions/rows.js'
import {
  type ChoiceArguments,
  type SortedArguments,
  checkCertainty,
  choiceOfField,
  orderOf,
} from './arguments.js'
import { besidesOf } from './besides.js'
import { claimColumns, sortColumns } from './columns.js'
import { degreesOfLink, fieldsOfLink } from './degrees.js'
import { type OpenedPage, openPage } from './open-page.js'
import type { PagePlan } from './plan.js'
import { addFacets, facetsOfLink } from './plan-facets.js'
import {
  type ConnectionFields,
  connectionFields,
  countRowsToRead,
  isAsked,
  pagePlan,
  planListed,
} from './plan-page.js'
import { planSaidField } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { type Standpoint, modalityOf } from './standpoint.js'

/** The part of a link's question that names its list, whatever page is asked for: the claims that the link follows, and their order. */
type LinkList = Pick<LinkQuestion, 'kind' | 'link' | 'order' | 'choice' | 'modality' | 'where' | 'lang'>
type LinkArguments = SortedArguments & ChoiceArguments

/** Plans a link from entities of whatever type: its page, the claims on its edges, and the entities at their far ends. */
export function planLink(link: Link, field: AskedField, inherited: Standpoint, scope: Scope): PagePlan {
  const args = argumentsOfField<LinkArguments>(field, scope)
  const modality = modalityOf(args, inherited)
  const list = listOfLink(link, args, modality, field, scope)
  const page = openPage(
    args,
    { list, width: 1 + linkSortWidth(list.order), valuesOf: valuesOfLinkRow },
    inherited.clocks,
    scope,
  )
  const below = { clocks: page.clocks, modality }
  checkCertainty(list.choice, page.clocks)
  const shown = connectionFields(field, scope)
  const { fields, columns } = planListed(
    shown,
    (name, nodes, type) => scope.planEntities(name, nodes, type, below, scope),
    scope,
    edge => planSaidField(edge, below, scope),
  )
  const asked = pageOfLink(list, page, shown, columns)
  const names = fieldsOfLink(link, scope)
  const question = { ...asked, besides: besidesOf(asked, names, scope) }
  const open = choiceOfField(true, args, modality, field, scope)
  const degrees = degreesOfLink(names, scope)
  const places = facetsOfLink(asked, open, degrees.most ?? 0, scope)
  const withFacets = addFacets(fields, shown, places, below, scope)
  return pagePlan(field.name, question, { ...page, modality }, withFacets, {
    ...degrees,
    afterOf: (page.after?.[0] as string | undefined) ?? null,
  })
}

function listOfLink(
  link: Link,
  args: LinkArguments,
  modality: Standpoint['modality'],
  field: AskedField,
  scope: Scope,
): LinkList {
  const where = args.where ?? {}
  // Where a condition speaks of the modality of the claim, the condition says which claims are followed.
  const isChosen = mentionsKey((where.claim ?? {}) as Conditions, 'modality')
  return {
    kind: 'link',
    link,
    order: orderOf(args.orderBy),
    choice: choiceOfField(isChosen, args, modality, field, scope),
    modality,
    where,
    lang: scope.lang,
  }
}

/**
 * Gives the question about one page of the list: where it goes on, how many rows it reads, and which properties of the claims and of the entities at their
 * far ends.
 */
function pageOfLink(
  list: LinkList,
  page: OpenedPage,
  shown: ConnectionFields,
  farColumns: readonly string[],
): LinkQuestion {
  const ofEdges = shown.edges.flatMap(({ of }) => of.map(({ name }) => name))
  return {
    ...list,
    clocks: page.clocks,
    after: page.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, page.size),
    wantsCount: isAsked(shown, 'totalCount'),
    wantsSummary: isAsked(shown, 'summary'),
    farColumns: sortColumns(farColumns),
    claimColumns: sortColumns(claimColumns(list.link.claim.fields, ofEdges)),
    besides: null,
    below: [],
  }
}

/** Gives the values of a cursor: the entity whose page it is, and those by which the row is sorted. */
const valuesOfLinkRow = ({ sort }: LinkRow, near: string): readonly unknown[] => [near, ...sort]
