import { expect, test } from '@jest/globals'
import { attributesOfEdges, attributesOfNodes } from '../../src/exports/attributes.js'
import { ownModel } from '../support/own-model.js'

const model = ownModel()
const names = {
  nodes: attributesOfNodes(model).map(({ name }) => name),
  edges: attributesOfEdges(model).map(({ name }) => name),
}

/** What readers of these formats take for something else: networkx, GEXF, GML, Gephi's tables, igraph. */
const KEPT = ['name', 'key', 'start', 'end', 'spells', 'slices', 'viz', 'pid', 'parents', 'weight']

test.each([
  ['nodes', [...model.entities.values()]],
  ['edges', [...model.claims.values()]],
] as const)('every field that the schema declares is an attribute of %s', (kind, types) => {
  const fields = types.flatMap(({ fields: own }) => own)
  expect(fields.length).toBeGreaterThan(4)
  const wanted = fields.flatMap(({ name, kind: sort }) =>
    sort === 'bilingual'
      ? [`${name}English`, `${name}Indonesian`]
      : sort === 'edtf'
        ? [name, `${name}First`, `${name}Last`]
        : [name],
  )
  expect(names[kind]).toEqual(expect.arrayContaining(wanted))
})

test('no attribute has the name of another, or one that a format keeps for itself', () => {
  for (const [kind, kept] of [
    ['nodes', KEPT],
    ['edges', [...KEPT, 'type', 'label']],
  ] as const) {
    expect(names[kind]).toEqual([...new Set(names[kind])])
    expect(names[kind].filter(name => kept.includes(name) || !/^[A-Za-z][A-Za-z0-9]*$/.test(name))).toEqual(
      [],
    )
  }
})
