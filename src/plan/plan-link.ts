import { getNamedType } from 'graphql'
import type { Link } from '../model/model.js'
import type { Conditions } from '../questions/condition-tree.js'
import { mentionsKey } from '../questions/conditions.js'
import { type LinkQuestion, linkSortWidth } from '../questions/link.js'
import type { LinkRow } from '../questions/rows.js'
import { NO_GRAPH } from '../questions/version.js'
import {
  type ChoiceArguments,
  type SortedArguments,
  checkCertainty,
  choiceOfField,
  orderOf,
} from './arguments.js'
import { besidesOf } from './besides.js'
import { claimColumns, sortColumns } from './columns.js'
import type { EntitiesPlan, PagePlan } from './plan.js'
import { addFacets, facetsOfLink } from './plan-facets.js'
import {
  type PageFacts,
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
  const turn = takeTurn(
    args,
    { list, width: 1 + linkSortWidth(order), valuesOf: valuesOfLinkRow },
    inherited.clocks,
    scope,
  )
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
  const withFacets = addFacets(fields, shown, facetsOfLink(asked, open, scope), below, scope)
  return pagePlan(field.name, question, { ...turn, modality }, withFacets, {
    ...degreesOfLink(names, scope),
    besides,
    afterOf: (turn.after?.[0] as string | undefined) ?? null,
  })
}

/** The entity whose page it is, and what the row is sorted by. */
const valuesOfLinkRow = ({ sort }: LinkRow, near: string): readonly unknown[] => [near, ...sort]

/** The fields of all types that are the same link: `Instrument.parties`. */
const fieldsOfLink = ({ claim, direction }: Link, { model }: Scope): string[] =>
  [...model.entities.values()].flatMap(type =>
    type.links
      .filter(other => other.claim === claim && other.direction === direction)
      .map(({ name }) => `${type.name}.${name}`),
  )

/** How many claims such a link has at most, and how many as a rule; the greatest of all types that have it, since a link is planned once for them. */
function degreesOfLink(names: readonly string[], { version }: Scope): Pick<PageFacts, 'most' | 'usual'> {
  const greatest = (degrees: Readonly<Record<string, number>>): number | undefined => {
    const known = names.flatMap(name => degrees[name] ?? [])
    return known.length === 0 ? undefined : Math.max(...known)
  }
  if (version === NO_GRAPH) return { most: 1, usual: 1 }
  const [most, usual] = [greatest(version.mostDegrees), greatest(version.usualDegrees)]
  return { ...(most === undefined ? {} : { most }), ...(usual === undefined ? {} : { usual }) }
}
