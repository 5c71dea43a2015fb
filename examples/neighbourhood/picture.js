const ROW = 28
const [BULGE, ROOM_IN_THE_MIDDLE] = [60, 150]

/** Draws the claims to the right and the left of what they are about, so that every name is read without turning one's head; `open` shows who says one. */
function showPicture({ name, claims }, words, open) {
  const svg = d3.select('#picture').attr('aria-label', words.picture)
  const width = svg.node().parentNode.clientWidth
  const places = placesOf(claims, width)
  const height = Math.max(220, ROW * (d3.max(places, ({ count }) => count) ?? 0) + 60)
  svg.attr('viewBox', [-width / 2, -height / 2, width, height]).attr('height', height).selectAll('*').remove()
  const spoke = svg.selectAll('g.spoke').data(places).join('g').attr('class', ({ claim }) => `spoke ${lineClass(claim)}`)
  spoke.attr('tabindex', (_, index) => (index === 0 ? 0 : -1)).attr('role', 'button').attr('aria-label', ({ claim }) => claim.sentence)
  spoke.append('title').text(({ claim }) => [claim.sentence, ...marksOf(claim, words)].join(' · '))
  spoke.append('path').attr('class', 'line').attr('d', ({ x, y }) => `M0,0C${x / 2},0 ${x / 2},${y} ${x},${y}`)
  spoke.append('rect').attr('x', ({ side, x }) => (side > 0 ? x - 14 : -width / 2)).attr('y', ({ y }) => y - ROW / 2)
    .attr('width', ({ x }) => width / 2 - Math.abs(x) + 14).attr('height', ROW).attr('rx', 6)
  spoke.append('path').attr('class', 'symbol').attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .attr('d', ({ claim }) => symbolPath(claim.node.__typename)).attr('stroke', ({ claim }) => styleOf(claim.node.__typename).colour)
    .attr('fill', ({ claim }) => (claim.certainty === 'POSSIBLE' ? '#fff' : styleOf(claim.node.__typename).colour))
  spoke.append('text').attr('dy', '0.35em').attr('x', ({ side, x }) => x + side * 16).attr('y', ({ y }) => y)
    .attr('text-anchor', ({ side }) => (side > 0 ? 'start' : 'end')).each(function ({ claim, x }) {
      shorten(this, claim.node.name, width / 2 - Math.abs(x) - 20)
    })
  spoke.on('click', (_, { claim }) => open(claim)).on('keydown', (event, place) => moveOn(event, place, open))
  drawCentre(svg, name)
}

/** Where each claim stands: one half of them on the right from above, the other on the left from below, so that types stay together. */
function placesOf(claims, width) {
  const right = Math.ceil(claims.length / 2)
  const reach = Math.min(ROOM_IN_THE_MIDDLE, width / 8)
  return claims.map((claim, index) => {
    const [side, count, row] = index < right ? [1, right, index] : [-1, claims.length - right, claims.length - 1 - index]
    const y = (row - (count - 1) / 2) * ROW
    const x = side * (reach + BULGE * Math.sqrt(1 - (y / ((right + 1) * ROW / 2)) ** 2))
    return { claim, side, count, x, y }
  })
}

function drawCentre(svg, name) {
  const lines = linesOf(name, 18)
  const centre = svg.append('text').attr('class', 'centre').attr('aria-label', name)
  centre.selectAll('tspan').data(lines).join('tspan').attr('x', 0).attr('y', (_, row) => `${(row - (lines.length - 1) / 2) * 1.2 + 0.35}em`).text(line => line)
}

/** Writes as many letters of the name as there is room for, in pixels; the whole of it stands in the list. */
function shorten(label, name, room) {
  label.textContent = name
  for (let letters = name.length - 1; label.getComputedTextLength() > room && letters > 0; letters--) label.textContent = `${name.slice(0, letters).trim()}…`
}

function linesOf(text, longest) {
  return text.split(' ').reduce((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && `${last} ${word}`.length <= longest ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])
}

/** The picture is one stop of the tab key; the arrow keys go round in it. */
function moveOn(event, { claim }, open) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (event.key === 'Enter' || event.key === ' ') open(claim)
  else if (step === undefined) return
  event.preventDefault()
  if (step === undefined) return
  const all = [...document.querySelectorAll('#picture .spoke')]
  const next = all.at((all.indexOf(event.currentTarget) + step) % all.length)
  event.currentTarget.setAttribute('tabindex', -1)
  next.setAttribute('tabindex', 0)
  next.focus()
}

/** Says what each kind of line and symbol means, of those that are drawn. */
function showLegend(claims, words) {
  const types = [...new Set(claims.map(({ node }) => node.__typename))]
  const line = kind => {
    const icon = d3.create('svg').attr('class', `icon wide ${kind}`).attr('viewBox', '0 -9 34 18').attr('aria-hidden', 'true')
    icon.append('path').attr('class', 'line').attr('d', 'M0,0H34')
    return icon.node()
  }
  const isThere = test => claims.some(test)
  const entries = [
    ...types.map(type => [symbolIcon(type), words.types[type] ?? type, 'type']),
    [line('fact'), words.modalities.FACT],
    isThere(it => it.modality !== 'FACT') && [line('not-fact'), words.noFact],
    isThere(it => it.certainty === 'CERTAIN') && [symbolIcon(types[0]), words.certainties.CERTAIN],
    isThere(it => it.certainty === 'POSSIBLE') && [symbolIcon(types[0], true), words.certainties.POSSIBLE],
  ]
  document.querySelector('#legend').replaceChildren(...entries.filter(Boolean).map(([icon, text, kind = '']) => element('span', { class: kind }, icon, text)))
}
