import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import neo4j from 'neo4j-driver'
import { openDriver, serve } from '../serve.mjs'
import { luceneOf } from '../../operations/lucene.mjs'
import { questionResolvers } from './question-resolvers.mjs'
import { CLAIM_TYPES, questionTexts } from './questions.mjs'
import { textsFor } from './texts.mjs'

// The yardstick: Apollo, and one hand-written text for each question, in one round trip.
const driver = openDriver()
const always = textsFor(false)
const onDay = textsFor(true)

const answers = (name, params) => run(params.asOf ? onDay[name] : always[name], params)

async function run(text, params) {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.run(text, params)
    return records.map(record => record.get(0))
  } finally {
    await session.close()
  }
}

const questions = questionTexts(await run(CLAIM_TYPES, {}))

const one = name => async (_root, args) => (await answers(name, args))[0] ?? null
const many = name => async (_root, args) => answers(name, args)

await serve(
  makeExecutableSchema({
    typeDefs: ['schema.graphql', 'questions.graphql'].map(file =>
      readFileSync(new URL(file, import.meta.url), 'utf8'),
    ),
    resolvers: [
      {
        Query: {
          organization: one('organization'),
          instruments: many('instruments'),
          instrumentsOfCrimeType: many('instrumentsOfCrimeType'),
          aroundOrganization: one('aroundOrganization'),
          meetingsBetween: many('meetingsBetween'),
          search: async (_root, { text, asOf }) => answers('search', { ...luceneOf(text), asOf }),
          crimeTypeCounts: many('crimeTypeCounts'),
          countryFiveLevels: one('countryFiveLevels'),
        },
        Party: { evidence: party => JSON.parse(party.evidence) },
      },
      questionResolvers(
        Object.keys(questions),
        async (name, args) => (await run(questions[name], args))[0] ?? null,
      ),
    ],
  }),
)
