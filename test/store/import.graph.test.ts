import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { connect } from '../../src/neo4j/connect.js'
import { isEmpty } from '../../src/store/difference.js'
import { startApi } from '../support/ask.js'
import { letPass } from '../support/deadlines.js'
import { type TempSeed, shuffle, tempSeed } from '../support/temp-seed.js'
import type { Progress } from '../../src/seed/progress.js'
import {
  type OwnDatabase,
  contents,
  identities,
  loadThrough,
  ownDatabase,
  spawnProgram,
  watched,
} from './database.js'

let own: OwnDatabase
let seed: TempSeed
beforeAll(async () => {
  own = await ownDatabase()
})
beforeEach(() => {
  seed = tempSeed()
})
afterEach(async () => {
  seed.remove()
  await own.wipe()
})
afterAll(() => own.close())

const BATCHED = { batchFrom: 0, batchRows: 6 }

/** A change of every sort: a value, a claim gone, a claim new, an entity new. */
function edit(world: TempSeed): void {
  world.replace('organizations.yaml', 'Coast Watch', 'Coast Guard')
  world.rows('meetings.yaml', rows =>
    rows.push({
      ...rows[1]!,
      id: 'ports-forum-18',
      claims: [{ SESSION_OF: 'ports-forum', evidence: [{ source: 'site' }] }],
    }),
  )
  world.entity('instruments.yaml', 'ports-plan', plan => plan.claims!.splice(1, 1))
}

describe('a load', () => {
  test('of what is there already takes nothing out and writes nothing', async () => {
    await loadThrough(own.database, seed)
    const before = [await contents(own.database), await identities(own.database)]
    expect(isEmpty(await loadThrough(own.database, seed))).toBe(true)
    expect([await contents(own.database), await identities(own.database)]).toEqual(before)
  })

  test('gives the same graph whatever the order of rows and files', async () => {
    await loadThrough(own.database, seed)
    const before = await contents(own.database)
    for (const { bits } of fc.sample(fc.record({ bits: fc.infiniteStream(fc.nat()) }), 2)) {
      shuffle(seed, items =>
        items
          .map(item => ({ item, at: bits.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item),
      )
      await own.wipe()
      await loadThrough(own.database, seed)
      expect(await contents(own.database)).toEqual(before)
    }
  })

  test('of a change gives what a first load of the changed seed gives', async () => {
    await loadThrough(own.database, seed)
    edit(seed)
    await loadThrough(own.database, seed)
    const changed = await contents(own.database)
    await own.wipe()
    await loadThrough(own.database, seed)
    expect(await contents(own.database)).toEqual(changed)
  })

  test('that breaks off at any query leaves the old graph', async () => {
    await loadThrough(own.database, seed)
    const before = await contents(own.database)
    edit(seed)
    let broken = 0
    for (; ; broken++) {
      const store = watched(own.database, change => {
        if (change > broken + 1) throw new Error('broken off')
      })
      const error = await loadThrough(store, seed, { batchRows: 3 }).then(
        () => null,
        (reason: Error) => reason.message,
      )
      if (error === null) break
      expect(error).toBe('broken off')
      expect(await contents(own.database)).toEqual(before)
    }
    expect(broken).toBeGreaterThan(5)
    expect(await contents(own.database)).not.toEqual(before)
  })

  test('twice at once, over two connections, gives the same graph as once', async () => {
    await loadThrough(own.database, seed)
    const once = await contents(own.database)
    const other = await connect(own.instance)
    try {
      for (const options of [{}, BATCHED]) {
        await own.wipe()
        await Promise.all([own.database, other].map(database => loadThrough(database, seed, options)))
        expect(await contents(own.database)).toEqual(once)
      }
    } finally {
      await other.close()
    }
  })
})

describe('a load in batches', () => {
  test('gives the same graph as a load in one piece', async () => {
    await loadThrough(own.database, seed)
    const whole = await contents(own.database)
    await own.wipe()
    await loadThrough(own.database, seed, BATCHED)
    expect(await contents(own.database)).toEqual(whole)
  })

  test.each([
    ['in one piece', { batchRows: 6 }],
    ['in batches', BATCHED],
  ])('tells how many of how many rows it has written, %s', async (_, options) => {
    const told: Progress[] = []
    const { writeEntities, writeSaid } = await loadThrough(own.database, seed, {
      ...options,
      tell: progress => void told.push(progress),
    })
    const rows = told.filter(({ of }) => of !== undefined)
    expect(rows[0]).toMatchObject({ done: 0, of: writeEntities.length + writeSaid.length })
    const counts = rows.map(({ done }) => done!)
    expect(counts.length).toBeGreaterThan(5)
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b))
    expect(told.at(-1)).toEqual({ doing: 'Waiting for the indexes' })
  })

  test('says that the graph is loading until it is whole', async () => {
    const api = await startApi(own.instance)
    try {
      const answers: unknown[] = []
      const store = watched(own.database, async change => {
        if (change % 5 !== 0) return
        const { status, errors, headers } = await api.ask('{ countries { totalCount } }')
        answers.push([status, errors?.[0]?.extensions.code, headers.get('retry-after')])
      })
      await loadThrough(store, seed, BATCHED)
      expect(answers.length).toBeGreaterThan(2)
      for (const answer of answers) expect(answer).toEqual([503, 'GRAPH_LOADING', '5'])
      expect((await api.ask('{ countries { totalCount } }')).data).toEqual({ countries: { totalCount: 3 } })
    } finally {
      await api.close()
    }
  })

  test('of a change says so too, and gives what a first load of the changed seed gives', async () => {
    await loadThrough(own.database, seed)
    edit(seed)
    const api = await startApi(own.instance)
    try {
      const statuses = new Set<number>()
      const store = watched(own.database, async () => {
        statuses.add((await api.ask('{ countries { totalCount } }')).status)
      })
      await loadThrough(store, seed, BATCHED)
      expect(statuses).toEqual(new Set([200, 503]))
      expect((await api.ask('{ countries { totalCount } }')).status).toBe(200)
    } finally {
      await api.close()
    }
    const changed = await contents(own.database)
    await own.wipe()
    await loadThrough(own.database, seed)
    expect(await contents(own.database)).toEqual(changed)
  })

  test('that breaks off goes on with the next load, in batches or in one piece', async () => {
    let changes = 0
    await loadThrough(
      watched(own.database, change => void (changes = change)),
      seed,
      BATCHED,
    )
    const whole = await contents(own.database)
    // Among the rows, and behind the last of them: then come three for former ids, and one for what the graph says of itself.
    for (const [breaks, options] of [
      [2, BATCHED],
      [9, {}],
      [Math.floor(changes / 2), BATCHED],
      [changes - 4, {}],
      [changes - 1, BATCHED],
    ] as const) {
      await own.wipe()
      const store = watched(own.database, change => {
        if (change > breaks) throw new Error('broken off')
      })
      await expect(loadThrough(store, seed, BATCHED)).rejects.toThrow('broken off')
      expect(await contents(own.database)).not.toEqual(whole)
      await loadThrough(own.database, seed, options)
      expect(await contents(own.database)).toEqual(whole)
    }
  })
})

describe('the import program', () => {
  /** As the program does, but in batches. */
  const IN_BATCHES = `
import { readConfig } from './dist/config.js'
import { checkModel } from './dist/model/check-model.js'
import { loadSchema } from './dist/model/load-schema.js'
import { connect } from './dist/neo4j/connect.js'
import { load } from './dist/store/load.js'
import { readSeedGraph } from './dist/store/seed-graph.js'
const { neo4j, seedFolder } = readConfig()
const model = checkModel(loadSchema('schema'))
const seed = readSeedGraph(seedFolder, model)
const database = await connect(neo4j)
await load(database, { model, ...seed, releases: seed.versions.releases, batchFrom: 0, batchRows: 6 })
await database.close()`

  test.each([
    ['in one piece', ['dist/import.js', '--quiet']],
    ['in batches', ['--input-type=module', '--eval', IN_BATCHES]],
  ])('killed at any moment and run again, gives the graph of one clean run (%s)', async (_how, args) => {
    const begun = performance.now()
    expect(await spawnProgram(args, own.instance, seed.folder).ended).toMatchObject({ code: 0, err: '' })
    const took = performance.now() - begun
    const clean = await contents(own.database)
    for (let moment = 1; moment <= 4; moment++) {
      await own.wipe()
      const program = spawnProgram(args, own.instance, seed.folder)
      await letPass((took * (moment + 1)) / 6)
      program.kill()
      await program.ended
      expect(await spawnProgram(args, own.instance, seed.folder).ended).toMatchObject({ code: 0, err: '' })
      expect(await contents(own.database)).toEqual(clean)
    }
  })

  test('run again on files that have not moved reads none of them and writes nothing; told to, it compares all', async () => {
    const run = (...flags: string[]): ReturnType<typeof spawnProgram>['ended'] =>
      spawnProgram(['dist/import.js', '--quiet', ...flags], own.instance, seed.folder).ended
    expect(await run()).toMatchObject({ code: 0, err: '' })
    const before = [await contents(own.database), await identities(own.database)]
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('nothing is written') })
    expect([await contents(own.database), await identities(own.database)]).toEqual(before)
    await own.database.write(write => write({ text: 'MATCH ()-[claim:COVERS]->() DELETE claim', params: {} }))
    expect(await run('--again')).toMatchObject({ code: 0, out: expect.stringContaining('rows written') })
    expect(await contents(own.database)).toEqual(before[0])
  })

  test('with --dry-run says what would change, and changes nothing', async () => {
    await loadThrough(own.database, seed)
    const before = [await contents(own.database), await identities(own.database)]
    const dryRun = ['dist/import.js', '--quiet', '--dry-run']
    expect(await spawnProgram(dryRun, own.instance, seed.folder).ended).toEqual({
      code: 0,
      out: 'Nothing would change.\n',
      err: '',
    })
    edit(seed)
    const { code, out } = await spawnProgram(dryRun, own.instance, seed.folder).ended
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        '~ entity watch',
        '~ watch:name:en:1',
        '+ SESSION_OF:ports-forum-18:ports-forum',
        '- COVERS:ports-plan:piracy',
      ]),
    )
    expect([await contents(own.database), await identities(own.database)]).toEqual(before)
  })

  test('with a broken seed says every problem, and leaves the graph as it was', async () => {
    await loadThrough(own.database, seed)
    const before = await contents(own.database)
    seed.replace('instruments.yaml', 'COVERS: smuggling', 'COVERS: smugling')
    seed.replace('places.yaml', 'TOWN', 'TWON')
    const { code, out, err } = await spawnProgram(['dist/import.js', '--quiet'], own.instance, seed.folder)
      .ended
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('The seed has 2 problem(s):')
    expect(err).toContain('there is no smugling. Did you mean smuggling?')
    expect(await contents(own.database)).toEqual(before)
  })
})
