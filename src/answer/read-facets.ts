import { linkFacetQuery, listFacetQuery } from '../cypher/facets.js'
import { capitalsOfName } from '../model/model.js'
import type { FacetsPlan } from '../plan/plan.js'
import { type FacetCounts, type FacetQuestion, NO_COUNTS } from '../questions/facets.js'
import type { Finding } from '../questions/finding.js'
import type { LinkQuestion } from '../questions/link.js'
import type { ListQuestion } from '../questions/list.js'
import type { Means } from './means.js'
import { type ListMeans, readListed } from './read-list.js'

/** Reads the facets of a list, in the order in which they were asked for. All are read side by side, each over what the conditions on other facets leave. */
export function readListFacets({ questions }: FacetsPlan, means: ListMeans): Promise<readonly Finding[]> {
  return Promise.all(
    questions.map(async question => {
      const counts = await readListed(means, question.of as ListQuestion, values =>
        listFacetQuery(means.model, question as FacetQuestion<ListQuestion>, values),
      )
      return showFacet(question, counts)
    }),
  )
}

/** Reads the facets of a link for each of the entities with these ids. */
export async function readLinkFacets(
  { questions }: FacetsPlan,
  ids: readonly string[],
  { model, ask }: Pick<Means, 'model' | 'ask'>,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = await Promise.all(
    questions.map(question => ask(linkFacetQuery(model, question as FacetQuestion<LinkQuestion>, ids))),
  )
  const facetsOf = (id: string): Finding[] =>
    questions.map((question, place) => showFacet(question, found[place]!.get(id) ?? NO_COUNTS))
  return new Map(ids.map(id => [id, facetsOf(id)]))
}

function showFacet({ facet }: FacetQuestion, { heads, values, ...counted }: FacetCounts): Finding {
  const { name, from } = facet
  const isOfEntities = from.kind === 'link' || from.kind === 'sources'
  return {
    ...counted,
    facet: name,
    values: heads.map(({ value, ...head }) => ({
      ...head,
      value: name === 'TYPE' ? capitalsOfName(value) : value,
      subject: isOfEntities ? value : null,
    })),
    valuesLeftOut: values - heads.length,
  }
}
