const CLAIMS = `totalCount summary { outside } edges { id claimType sentence modality certainty since until node { __typename id name }
  evidence { says locator speaksOn grade stance speaker { name } source { id name url } } }`
/** Every link of a crime type; what is no fact is drawn as such, and what is denied is not drawn. */
const LINKS = ['broader', 'narrower', 'coveredBy', 'addressedBy', 'leadCountries', 'affects', 'thrivesOn']
const QUERY = `query Neighbourhood($id: ID!, $asOf: Day, $modality: [Modality!]) {
  crimeType(id: $id, asOf: $asOf) { id name ${LINKS.map(link => `${link}(first: 100, modality: $modality) { ${CLAIMS} }`).join(' ')} }
  crimeTypes(first: 100) { nodes { id name } }
}`
const MODALITIES = ['FACT', 'PLANNED', 'PROPOSED', 'INTENDED', 'POTENTIAL']

/** Why there is no picture: one sentence, and where there is one, an id that may have been meant. */
class Trouble extends Error {
  constructor(sentence, { nearest = null, types = [] } = {}) {
    super(sentence)
    Object.assign(this, { nearest, types })
  }
}

/** What the graph says around a crime type: its name, its claims, how many hold on other days, and all crime types; throws a Trouble. */
async function askNeighbourhood({ api, id, asOf, lang }, signal) {
  const { data, errors } = await post(api, { query: QUERY, variables: { id, asOf, modality: MODALITIES } }, lang, signal)
  const types = data?.crimeTypes?.nodes ?? []
  if (errors) throw new Trouble(errors[0].message, { nearest: errors[0].extensions?.nearest, types })
  const lists = LINKS.map(link => data.crimeType[link])
  const claims = lists.flatMap(list => list.edges)
  return {
    name: data.crimeType.name,
    types,
    claims: d3.sort(claims, it => Object.keys(PALETTE).indexOf(it.node.__typename), it => it.node.name),
    outside: d3.sum(lists, list => list.summary.outside),
    cut: d3.sum(lists, list => list.totalCount) - claims.length,
  }
}

async function post(api, body, lang, signal) {
  const headers = { 'content-type': 'application/json', 'accept-language': lang }
  const response = await fetch(`${api}/graphql`, { method: 'POST', headers, body: JSON.stringify(body), signal }).catch(error => {
    if (error.name === 'AbortError') throw error
    throw new Trouble(WORDS[lang].away(api))
  })
  return response.json().catch(() => {
    throw new Trouble(WORDS[lang].odd(api, response.status))
  })
}
