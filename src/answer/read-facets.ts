import { listFacetQuery } from '../cypher/facets.js'
import { capitalsOfName } from '../model/model.js'
import type { FacetsPlan } from '../plan/plan.js'
import type { FacetCounts, FacetQuestion } from '../questions/facets.js'
import type { Finding } from '../questions/finding.js'
import { type ListMeans, readListed } from './read-list.js'

/** What a list is counted by, in the order in which it was asked for: all side by side, each with the conditions that it leaves. */
export function readFacets({ questions }: FacetsPlan, means: ListMeans): Promise<readonly Finding[]> {
  return Promise.all(
    questions.map(async question => {
      const counts = await readListed(means, question.of, values =>
        listFacetQuery(means.model, question, values),
      )
      return showFacet(question, counts)
    }),
  )
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
