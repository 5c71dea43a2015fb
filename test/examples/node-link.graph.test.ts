import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
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

test('the export holds every entity and every claim that is not rejected, each edge with what it rests on', async () => {
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
    claimType: 'RATIFIED',
    since: '2001-02-03',
    possibleFrom: '2001-02-03',
    certainFrom: '2001-02-03',
    modality: 'FACT',
    verdict: 'ACCEPTED',
    grade: 'PRIMARY',
    mode: 'RATIFICATION',
    recordedIn: 1,
    evidenceCount: 1,
    sources: 'register',
    locators: 'register: line 4',
  })
})

test('a day, a modality, a language and the name of the list of edges can be asked for', async () => {
  const onDay = await get('?asOf=1995-01-01&modality=FACT')
  expect(onDay.edges.map(edge => edge.id)).toContain('MEMBER_OF:northland:league')
  expect(onDay.edges.map(edge => edge.id)).not.toContain('MEMBER_OF:southland:league')
  expect(onDay.nodes.map(node => node.id)).not.toContain('ports-forum-8')
  expect(new Set(onDay.edges.map(edge => edge.certainty))).toEqual(new Set(['CERTAIN', 'POSSIBLE']))
  const planned = await get('?modality=PLANNED&edges=links&lang=id')
  expect(planned.links!.map(edge => edge.id)).toEqual(['MEMBER_OF:eastland:ports-forum'])
  expect(planned.nodes.find(node => node.id === 'northland')).toEqual({
    id: 'northland',
    label: 'Negeri Utara',
    name: 'Negeri Utara',
    type: 'Country',
    nameEnglish: 'Northland',
    nameIndonesian: 'Negeri Utara',
    iso2: 'NL',
    externalIds: 'ISO_3166_1_ALPHA_2 NL',
    recordedIn: 1,
    evidenceCount: 2,
    sources: 'register',
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

test('the line of the README reads the export into networkx, which writes it on in every form that it has for graphs with values', async () => {
  const [line] = /^graph = nx\..*$/m.exec(readFileSync('README.md', 'utf8'))!
  const { nodes, edges } = await get()
  const python = pythonWith('examples/requirements.txt', 'the export in networkx')
  if (python === null) return
  const script = `
import io, json, httpx, networkx as nx
${line.replace('http://localhost:4000', api.url)}
sizes = []
for form in ('graphml', 'gexf', 'gml'):
    file = io.BytesIO()
    getattr(nx, f'write_{form}')(graph, file)
    file.seek(0)
    again = getattr(nx, f'read_{form}')(file)
    sizes.append([again.number_of_nodes(), again.number_of_edges()])
print(json.dumps(sizes))`
  const { stdout } = await promisify(execFile)(python, ['-c', script])
  expect(JSON.parse(stdout)).toEqual(Array(3).fill([nodes.length, edges.length]))
})
