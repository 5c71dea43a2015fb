import { getNamedType } from 'graphql'
import type { Link } from '../model/model.js'
import type { Conditions } from '../questions/condition-tree.js'
import { mentionsKey } from '../questions/conditions.js'
import { type LinkQuestion, linkSortWidth } from '../questions/link.js'
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
import type { EntitiesPlan, PagePlan } from './plan.js'
import { addFacets, facetsOfLink } from './plan-facets.js'
import {
  connectionFields,
  isAsked,
  pagePlan,
  planConnection,
  countRowsToRead,
  takeTurn,
} from './plan-page.js'
import { planSaidField } from './plan-said.js'
import { type AskedField, type Scope, argumentsOfField } from './scope.js'
import { type Standpoint, modalityOf } from './standpoint.js'

/** A link from entities of whatever type: its page, the claims on its edges, the entities at their far ends. */
export function planLink(link: Link, field: AskedField, inherited: Standpoint, scope: Scope): PagePlan {
  const args = argumentsOfField<SortedArguments & ChoiceArguments>(field, scope)
  const order = orderOf(args.orderBy)
  const modality = modalityOf(args, inherited)
  const list = {
    kind: 'link' as const,
    link,
    order,
    // A condition on the modality of the claim says which are followed.
    choice: choiceOfField(
      mentionsKey((args.where?.claim ?? {}) as Conditions, 'modality'),
      args,
      modality,
      field,
      scope,
    ),
    modality,
    where: args.where ?? {},
    lang: scope.lang,
  }
  const turn = takeTurn(args, { list, width: 1 + linkSortWidth(order) }, inherited.clocks, scope)
  const below = { clocks: turn.clocks, modality }
  checkCertainty(list.choice, turn.clocks)
  const shown = connectionFields(field, scope)
  const ends: EntitiesPlan[] = []
  const fields = planConnection(
    shown,
    {
      node: (name, nodes, type) => {
        const end = scope.planEntities(name, nodes, getNamedType(type), below, scope)
        ends.push(end)
        return end
      },
      edge: edge => planSaidField(edge, below, scope),
    },
    scope,
  )
  const asked: LinkQuestion = {
    ...list,
    clocks: turn.clocks,
    // The first value of a cursor is the entity whose page it ends, the others are what its last row is sorted by.
    after: turn.after?.slice(1) ?? null,
    limit: countRowsToRead(shown, turn.size),
    wantsCount: isAsked(shown, 'totalCount'),
    wantsSummary: isAsked(shown, 'summary'),
    farColumns: sortColumns(ends.flatMap(({ columns }) => columns)),
    claimColumns: sortColumns(
      claimColumns(
        link.claim.fields,
        shown.edges.flatMap(({ of }) => of.map(({ name }) => name)),
      ),
    ),
    besides: null,
    below: [],
  }
  const names = fieldsOfLink(link, scope)
  const besides = besidesOf(asked, names, scope)
  const question = { ...asked, besides: besides === null ? null : besides.question.choice.modality }
  const open = choiceOfField(true, args, modality, field, scope)
  const degrees = degreesOfLink(names, scope)
  const places = facetsOfLink(asked, open, degrees.most ?? 0, scope)
  const withFacets = addFacets(fields, shown, places, below, scope)
  return pagePlan(field.name, question, { ...turn, modality }, withFacets, {
    ...degrees,
    besides,
    afterOf: (turn.after?.[0] as string | undefined) ?? null,
  })
}
