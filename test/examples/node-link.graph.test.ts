import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { pythonWith } from '../support/python.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => api.close())

interface Graph {
  readonly graph: Record<string, unknown>
  readonly nodes: readonly Record<string, unknown>[]
  readonly edges: readonly Record<string, unknown>[]
  readonly links?: readonly Record<string, unknown>[]
}

const get = async (query = ''): Promise<Graph> =>
  (await fetch(`${api.url}/export/graph.json${query}`)).json() as Promise<Graph>

test('the export holds every entity and every claim that is not rejected, each edge with its evidence', async () => {
  const { nodes, edges, graph } = await get()
  const { data } = await api.ask('{ dataset { release hash entityCounts { total } claimCounts { total } } }')
  const sum = (counts: { total: number }[]): number => counts.reduce((total, count) => total + count.total, 0)
  expect(nodes).toHaveLength(sum(data.dataset.entityCounts))
  // Two claims of the tiny world lose against better sources.
  expect(edges).toHaveLength(sum(data.dataset.claimCounts) - 2)
  expect(graph).toMatchObject({
    release: data.dataset.release,
    hash: data.dataset.hash,
    dataLicence: 'CC BY 4.0',
    codeLicence: 'MIT',
  })
  expect(edges.find(edge => edge.id === 'RATIFIED:northland:ports-convention')).toEqual({
    id: 'RATIFIED:northland:ports-convention',
    key: 'RATIFIED:northland:ports-convention',
    source: 'northland',
    target: 'ports-convention',
    type: 'RATIFIED',
    since: '2001-02-03',
    until: null,
    modality: 'FACT',
    verdict: 'ACCEPTED',
    grade: 'PRIMARY',
    evidence: [
      {
        source: 'register',
        locator: 'line 4',
        says: null,
        speaksOn: '2020-06-01',
        grade: 'PRIMARY',
        stance: 'SUPPORTS',
      },
    ],
  })
})

test('a day, a modality, a language and the name of the list of edges can be asked for', async () => {
  const onDay = await get('?asOf=1995-01-01&modality=FACT')
  expect(onDay.edges.map(edge => edge.id)).toContain('MEMBER_OF:northland:league')
  expect(onDay.edges.map(edge => edge.id)).not.toContain('MEMBER_OF:southland:league')
  expect(onDay.nodes.map(node => node.id)).not.toContain('ports-forum-8')
  const planned = await get('?modality=PLANNED&edges=links&lang=id')
  expect(planned.links!.map(edge => edge.id)).toEqual(['MEMBER_OF:eastland:ports-forum'])
  expect(planned.nodes.find(node => node.id === 'northland')).toEqual({
    id: 'northland',
    type: 'Country',
    name: 'Negeri Utara',
  })
})

test('a wrong parameter is refused by name', async () => {
  for (const query of [
    '?asOf=2023-02-30',
    '?modality=MAYBE',
    '?knownAt=9',
    '?knownAt=never',
    '?colour=red',
  ]) {
    const response = await fetch(`${api.url}/export/graph.json${query}`)
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[]
    }
    expect(response.status).toBe(400)
    expect(errors[0]!.extensions.code).toBe('BAD_USER_INPUT')
    expect(errors[0]!.message).toMatch(/asOf|modality|release|KnownAt|colour/)
  }
})

test('networkx reads the export in one line, with the same nodes and edges', async () => {
  const graph = await get()
  const python = pythonWith('examples/requirements.txt', 'the export in networkx')
  if (python === null) return
  const script =
    'import json, sys, networkx as nx; g = nx.node_link_graph(json.load(sys.stdin)); print(json.dumps([sorted(g.nodes), sorted(k for _, _, k in g.edges(keys=True))]))'
  const read = JSON.parse(
    execFileSync(python, ['-c', script], { input: JSON.stringify(graph), encoding: 'utf8' }),
  ) as [string[], string[]]
  expect(read[0]).toEqual(graph.nodes.map(node => node.id).sort())
  expect(read[1]).toEqual(graph.edges.map(edge => edge.id).sort())
})
