import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'

/** What the schema is about, in the order in which a reader meets it. */
type TopicName = 'find' | 'who' | 'texts' | 'crimes' | 'deeds' | 'said' | 'days' | 'claims'

/** The root fields and types of one topic. */
export interface Topic {
  readonly name: TopicName
  readonly fields: readonly GraphQLField<unknown, unknown>[]
  readonly types: readonly GraphQLNamedType[]
}

/** The types by which each topic is known. Types that the schema does not have are not shown. */
const TYPES: Readonly<Record<TopicName, readonly string[]>> = {
  find: ['Entity', 'Node', 'Label', 'MatchKind'],
  who: ['Organization', 'Person', 'Country', 'Place'],
  texts: ['Instrument', 'Meeting', 'Source'],
  crimes: ['CrimeType', 'Challenge', 'Goal'],
  deeds: ['Undertaking', 'Activity', 'Programme', 'System'],
  said: ['Claim', 'Statement', 'Evidence', 'Modality', 'Verdict', 'Grade', 'Stance', 'Summary'],
  days: ['Span', 'Certainty', 'Dataset', 'Release', 'Day', 'EDTF', 'KnownAt'],
  claims: [],
}

/** Sorts the schema by topic. Each root field stands under the topic of what it gives; those that give anything at all stand under `find`. */
export function topicsOf(schema: GraphQLSchema): Topic[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}) as GraphQLField<unknown, unknown>[]
  const topics = (Object.keys(TYPES) as TopicName[]).map(name => ({
    name,
    fields: fields.filter(field => topicOfField(field) === name),
    types: name === 'claims' ? claimTypes(schema) : TYPES[name].flatMap(type => schema.getType(type) ?? []),
  }))
  return topics.filter(({ fields, types }) => fields.length + types.length > 0)
}

/** Gives the first sentence of a description. */
export function beginningOf(description: string | null | undefined): string {
  const [first = ''] = (description ?? '').trim().split(/(?<=[.!?:])\s+(?=\p{Lu}|$)/u)
  return first.replace(/\s+/g, ' ')
}

function topicOfField(field: GraphQLField<unknown, unknown>): TopicName {
  const given = itemTypeOf(getNamedType(field.type)).name
  return (Object.keys(TYPES) as TopicName[]).find(name => TYPES[name].includes(given)) ?? 'find'
}

/** Gives the type of a connection's nodes; any other type is given as it is. */
function itemTypeOf(type: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined
  return nodes ? getNamedType(nodes.type) : type
}

/** Lists the types of all that can be said of two entities. The edges of links, which are the same claims, are left out. */
function claimTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  const claim = schema.getType('Claim')
  if (!isInterfaceType(claim)) return []
  const { objects } = schema.getImplementations(claim)
  return objects
    .filter(({ name }) => !/(Edge|^Statement)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
