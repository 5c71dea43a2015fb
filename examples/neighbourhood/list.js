/** An element with attributes and what is in it; texts stay texts, whatever is in them. */
function element(name, attributes = {}, ...content) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content.filter(it => it !== null))
  return made
}

/** The claims under the types of their far ends, each with who says so. These headings are the legend of the symbols. */
function showList(claims, words, goTo) {
  const groups = d3.groups(claims, claim => claim.node.__typename)
  document.querySelector('#list').replaceChildren(
    ...groups.map(([type, group]) =>
      element(
        'section',
        {},
        element('h2', {}, symbolIcon(type), `${words.types[type] ?? type} `, element('small', {}, group.length)),
        ...group.map(claim => rowOf(claim, words, goTo)),
      ),
    ),
  )
}

function rowOf(claim, words, goTo) {
  const { certainty, node } = claim
  const told = marksOf(claim, words).join(' · ')
  const summary = element(
    'summary',
    {},
    symbolIcon(node.__typename, certainty === 'POSSIBLE'),
    element('span', {}, element('strong', {}, node.name), told ? element('small', {}, told) : null),
  )
  return element('details', { id: rowId(claim), class: lineClass(claim) }, summary, ...detailsOf(claim, words, goTo))
}

/** What a reader must know of a claim beside its sentence: in what sense it is said, how sure it is on the day, and from when to when. */
function marksOf({ modality, certainty, since, until }, words) {
  const days = [since && `${words.since.toLowerCase()} ${since}`, until && until !== '..' && `${words.until.toLowerCase()} ${until}`]
  return [modality !== 'FACT' && words.modalities[modality], words.certainties[certainty], ...days].filter(Boolean)
}

const rowId = ({ id }) => `claim:${id}`
const lineClass = ({ modality, certainty }) => [modality === 'FACT' ? 'fact' : 'not-fact', certainty === 'POSSIBLE' ? 'possible' : ''].join(' ')

function detailsOf({ sentence, since, until, evidence, node }, words, goTo) {
  const go = element('button', { type: 'button' }, words.seeIt)
  go.addEventListener('click', () => goTo(node.id))
  const days = `${words.since}: ${since ?? words.unknown} · ${words.until}: ${until === '..' ? words.goesOn : (until ?? words.unknown)}`
  return [
    element('p', {}, sentence),
    element('p', { class: 'days' }, days),
    element('h3', {}, words.says),
    element('ul', {}, ...evidence.map(it => element('li', {}, ...sourceOf(it, words)))),
    node.__typename === 'CrimeType' ? go : null,
  ].filter(it => it !== null)
}

function sourceOf({ says, locator, speaksOn, grade, stance, speaker, source }, words) {
  const isAddress = /^https?:\/\//.test(source.url ?? '')
  const name = isAddress ? element('a', { href: source.url, rel: 'noreferrer' }, source.name) : element('b', {}, source.name)
  const facts = [speaker?.name, locator, words.grades[grade] ?? grade, speaksOn && `${words.speaksOn} ${speaksOn}`, stance === 'CONTRADICTS' && words.against]
  return [name, says ? element('p', {}, says) : null, element('small', {}, facts.filter(Boolean).join(' · '))]
}
