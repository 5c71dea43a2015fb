/** What the address asks for; the controls change it, and the address keeps it. */
const state = {
  api: 'http://localhost:4000',
  id: 'trafficking-in-persons',
  asOf: null,
  lang: navigator.language.startsWith('id') ? 'id' : 'en',
  ...Object.fromEntries(new URLSearchParams(location.search)),
}
if (!(state.lang in WORDS)) state.lang = 'en'

const at = selector => document.querySelector(selector)
let asking = new AbortController()
let shown = null

/** Asks anew for what the state says; an answer that comes after the next question is thrown away. */
async function show(change = {}) {
  Object.assign(state, change)
  keepAddress()
  showWords()
  asking.abort()
  asking = new AbortController()
  document.body.classList.add('asking')
  at('#status').textContent = WORDS[state.lang].loading
  try {
    shown = await askNeighbourhood(state, asking.signal)
    showAnswer(shown)
  } catch (error) {
    if (error.name === 'AbortError') return
    if (!(error instanceof Trouble)) console.error(error)
    showTrouble(error)
  }
  document.body.classList.remove('asking')
}

function showAnswer(answer) {
  const [words, { name, claims, outside, cut }] = [WORDS[state.lang], answer]
  at('#trouble').hidden = true
  at('main').hidden = claims.length === 0
  at('#name').textContent = document.title = name
  const parts = claims.length === 0 ? [words.empty(name, state.asOf)] : [words.count(claims.length, name, state.asOf)]
  at('#status').textContent = [...parts, outside > 0 && words.outside(outside), cut > 0 && words.cut(cut)].filter(Boolean).join(' ')
  showChoice(answer.types)
  showList(claims, words, id => show({ id }))
  showPicture(answer, words, openRow)
  showLegend(claims, words)
}

/** One sentence, and the ways out of it as buttons. */
function showTrouble({ message, nearest, types = [] }) {
  const words = WORDS[state.lang]
  shown = null
  at('main').hidden = true
  at('#trouble').hidden = false
  at('#status').textContent = ''
  at('#name').textContent = document.title = state.id
  showChoice(types)
  const way = (text, work) => {
    const button = element('button', { type: 'button' }, text)
    button.addEventListener('click', work)
    return button
  }
  at('#trouble p').textContent = message
  at('#trouble div').replaceChildren(...(nearest ? [way(words.go(nearest), () => show({ id: nearest }))] : []), way(words.retry, () => show()))
}

/** The crime types to choose from; what is asked for stands there as well when the graph does not know it. */
function showChoice(types) {
  if (types.length === 0 && at('#id').options.length > 0) return
  const known = types.some(({ id }) => id === state.id) ? types : [{ id: state.id, name: state.id }, ...types]
  at('#id').replaceChildren(...known.map(({ id, name }) => element('option', { value: id }, name)))
  at('#id').value = state.id
}

function openRow(claim) {
  const row = document.getElementById(rowId(claim))
  for (const other of document.querySelectorAll('#list details')) other.open = other === row
  row.scrollIntoView({ block: 'nearest' })
  row.querySelector('summary').focus({ preventScroll: true })
}

function showWords() {
  const words = WORDS[state.lang]
  document.documentElement.lang = state.lang
  for (const it of document.querySelectorAll('[data-word]')) it.textContent = words[it.dataset.word]
  at('#languages').setAttribute('aria-label', words.languages)
  for (const button of document.querySelectorAll('#languages button')) button.setAttribute('aria-pressed', button.value === state.lang)
  at('#day').value = state.asOf ?? ''
  at('#no-day').hidden = state.asOf === null
}

function keepAddress() {
  const { asOf, ...rest } = state
  history.replaceState(null, '', `?${new URLSearchParams(asOf === null ? rest : { ...rest, asOf })}`)
}

at('#controls').addEventListener('submit', event => event.preventDefault())
at('#id').addEventListener('change', ({ target }) => show({ id: target.value }))
at('#day').addEventListener('change', ({ target }) => show({ asOf: target.value || null }))
at('#no-day').addEventListener('click', () => show({ asOf: null }))
at('#languages').addEventListener('click', ({ target }) => target.value && show({ lang: target.value }))
addEventListener('resize', () => shown && showPicture(shown, WORDS[state.lang], openRow))

if (typeof d3 === 'undefined') showTrouble(new Error(WORDS[state.lang].noD3))
else void show()
