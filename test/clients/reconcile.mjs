import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { URLSearchParams } from 'node:url'

/**
 * The Reconciliation API against the schemas that its community group publishes for draft 0.2. They bear no licence under which they could be kept in
 * this project: they are read from their own address, or from a folder that holds them.
 */
const PUBLISHED = 'https://reconciliation-api.github.io/specs/0.2/schemas'
const api = process.env.CLIENTS_API
const folder = process.env.RECONCILE_SCHEMAS

const Ajv = createRequire(join(process.cwd(), 'examples', 'clients', 'package.json'))('ajv')

const NAMES = [
  'type',
  'manifest',
  'reconciliation-query-batch',
  'reconciliation-result-batch',
  'suggest-entities-response',
  'suggest-types-response',
  'suggest-properties-response',
  'data-extension-property-proposal',
  'data-extension-query',
  'data-extension-response',
]

/** A schema of another specification, to which that of the manifest leads for what we do not use. */
const ELSEWHERE = {
  $id: 'http://swagger.io/v2/schema.json',
  definitions: { securityDefinitions: { additionalProperties: {} } },
}

async function readSchema(name) {
  if (folder) return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const reply = await fetch(`${PUBLISHED}/${name}.json`).catch(error => ({
    ok: false,
    status: error.message,
  }))
  if (reply.ok) return reply.json()
  throw new Error(
    `The published schema ${name} cannot be read from ${PUBLISHED} (${reply.status}); set RECONCILE_SCHEMAS to a folder that holds the schemas.`,
  )
}

let validators
before(async () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema(ELSEWHERE)
  const schemas = await Promise.all(NAMES.map(readSchema))
  // What says by an older name which language of schemas it is in, is read as the present one.
  schemas.forEach((schema, place) => {
    delete schema.$schema
    ajv.addSchema({ ...schema, $id: `${PUBLISHED}/${NAMES[place]}.json` })
  })
  validators = new Map(NAMES.map(name => [name, ajv.getSchema(`${PUBLISHED}/${name}.json`)]))
})

function holds(name, value) {
  const validate = validators.get(name)
  assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
}

const get = async path => (await fetch(`${api}${path}`)).json()
const post = async form =>
  (await fetch(`${api}/reconcile`, { method: 'POST', body: new URLSearchParams(form) })).json()

describe('the Reconciliation API is what the published schemas of draft 0.2 say', () => {
  test('its manifest', async () => holds('manifest', await get('/reconcile')))

  test('its answers to queries', async () => {
    const queries = {
      plain: { query: 'Interpool', limit: 3 },
      typed: { query: 'perdagangan manusia', type: 'CrimeType', limit: 5 },
      narrowed: { query: 'AMMTC', properties: [{ pid: 'sessionOf', v: { id: 'ammtc', name: 'AMMTC' } }] },
      none: { query: 'qqqqqq' },
    }
    holds('reconciliation-query-batch', queries)
    const answer = await post({ queries: JSON.stringify(queries) })
    holds('reconciliation-result-batch', answer)
    assert.equal(answer.plain.result[0].id, 'interpol')
    assert.deepEqual(answer.none.result, [])
    holds(
      'reconciliation-result-batch',
      await get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`),
    )
  })

  test('its suggestions', async () => {
    holds('suggest-entities-response', await get('/reconcile/suggest/entity?prefix=asean'))
    holds('suggest-types-response', await get('/reconcile/suggest/type?prefix=org'))
    holds('suggest-properties-response', await get('/reconcile/suggest/property?prefix=adopted'))
  })

  test('its data extension', async () => {
    holds('data-extension-property-proposal', await get('/reconcile/properties?type=Meeting'))
    const asked = {
      ids: ['ammtc-17', 'ammtc-japan-8', 'nothing'],
      properties: [{ id: 'startedOn' }, { id: 'heldIn' }],
    }
    holds('data-extension-query', asked)
    const answer = await post({ extend: JSON.stringify(asked) })
    holds('data-extension-response', answer)
    assert.ok(answer.rows['ammtc-japan-8'].heldIn.length > 0)
  })

  test('a schema refuses what it should: an answer without its result', () => {
    assert.equal(validators.get('reconciliation-result-batch')({ q: {} }), false)
  })
})
