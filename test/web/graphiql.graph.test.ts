import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { json } from 'node:stream/consumers'
import { buildSchema, graphql } from 'graphql'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { SentOperation } from '../../src/web/take-away.js'
import { launchChromium } from '../support/chromium.js'
import { A_WAIT_MS, eventually, until } from '../support/deadlines.js'

const DIST = 'dist/web'
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'"

/** Set SCREENSHOTS to a folder to look at the pages. */
const SCREENSHOTS = process.env['SCREENSHOTS']

const schema = buildSchema(`
  "The door to the graph."
  type Query {
    "Finds entities by a word in their name."
    search(text: String!): Found!
    organization(id: ID!): Organization
    "The language that the request accepts."
    language: String!
  }
  type Found { totalCount: Int! nodes: [Organization!]! summary: Summary! }
  type Summary { denied: Int! notFact: Int! }
  "A body that takes part in cooperation."
  type Organization { id: ID! name: String! members: Found! }
`)

const BODIES = [
  { id: 'satgas-tppo', name: "Gugus Tugas 'Perdagangan Orang'" },
  { id: 'bareskrim', name: 'Bareskrim Polri' },
]
const found = (nodes: typeof BODIES) => ({
  totalCount: nodes.length,
  nodes,
  summary: { denied: 0, notFact: 3 },
})
const HINT = 'Three are planned: ask with modality: [PLANNED].'
const root = {
  search: ({ text }: { text: string }) => found(text === 'perdagangan orang' ? BODIES.slice(0, 1) : BODIES),
  organization: ({ id }: { id: string }) => ({
    ...BODIES.find(body => body.id === id),
    members: found(BODIES),
  }),
  language: (_: unknown, { headers }: IncomingMessage) => headers['accept-language'],
}

const QUESTIONS = [
  {
    name: 'who-fights-trafficking',
    title: { en: 'Who works against trafficking in persons?', id: 'Siapa menangani perdagangan orang?' },
    prose: { en: 'Bodies whose name speaks of it.', id: 'Badan yang namanya menyebutnya.' },
    query:
      'query WhoFights($text: String!) {\n  search(text: $text) {\n    nodes {\n      id\n      name\n    }\n  }\n}',
    variables: { text: 'perdagangan orang' },
  },
  {
    name: 'members-of-a-body',
    title: { en: 'Who sits in Bareskrim?', id: 'Siapa anggota Bareskrim?' },
    prose: { en: 'The members of one body.', id: 'Para anggota satu badan.' },
    query:
      'query Members {\n  organization(id: "bareskrim") {\n    members {\n      nodes {\n        name\n      }\n    }\n  }\n}',
  },
]

let server: Server
let origin: string
let questions: string | null
let browser: Browser | null
let context: BrowserContext
let page: Page
let troubles: string[]

beforeAll(async () => {
  buildWhenStale()
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchChromium('the tests of the GraphiQL page')
})

afterAll(async () => {
  await browser?.close()
  server.close()
})

beforeEach(async () => {
  if (!browser) return
  questions = JSON.stringify(QUESTIONS)
  troubles = []
  context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: 'en-GB' })
  context.setDefaultTimeout(A_WAIT_MS)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await context.route('**', route => {
    const url = route.request().url()
    if (/^(data|blob):/.test(url) || new URL(url).origin === origin) return route.continue()
    troubles.push(`asked for ${url}`)
    return route.abort()
  })
  await context.addInitScript(
    `addEventListener('securitypolicyviolation', event =>
      console.error('CSP:', event.violatedDirective, 'refused', event.blockedURI))`,
  )
  page = await context.newPage()
  page.on('console', message => void (message.type() === 'error' && troubles.push(message.text())))
  page.on('pageerror', error => troubles.push(String(error)))
})

afterEach(async () => {
  if (!browser) return
  await context.close()
})

/** A test in the browser; without one it has already said SKIPPED. */
function inBrowser(name: string, run: () => Promise<void>) {
  test(name, async () => {
    if (browser) await run()
  })
}

inBrowser('a first visit greets with a query that works, and with docs that open by topic', async () => {
  await visit('/graphql')
  expect(await page.title()).toBe('Sepakat · GraphiQL')
  expect(await page.locator('.graphiql-logo').innerText()).toBe('Sepakat')
  expect(await editor()).toContain('search(text: "perdagangan orang")')
  await shoot('first-visit')
  await ask()
  await expectAnswer('Perdagangan Orang')
  expect(new URL(page.url()).search).toBe('')

  await page.getByLabel('Show Documentation Explorer').click()
  const docs = page.locator('.sepakat-docs')
  await docs.getByText('Bodies, people and places').click()
  await docs.getByText('Finds entities by a word in their name.').waitFor()
  await docs.getByText('Our words').click()
  await docs.getByText('Something with an id and names').waitFor()
  await shoot('docs')
  await docs.getByRole('button', { name: /^Organization/ }).click()
  await page.locator('.graphiql-doc-explorer-title', { hasText: 'Organization' }).waitFor()
  await page.locator('.graphiql-doc-explorer-back').click()
  await docs.getByRole('button', { name: 'Every type, from A to Z' }).click()
  await page.locator('.graphiql-doc-explorer-type-name', { hasText: 'Summary' }).first().waitFor()
  expect(troubles).toEqual([])
})

inBrowser('what is typed is completed, marked when wrong, and kept in the address', async () => {
  await visit('/graphql')
  await page.locator('.graphiql-query-editor .monaco-editor').first().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{ organi')
  await page.locator('.suggest-widget.visible').getByRole('option', { name: 'organization' }).waitFor()
  await shoot('completion')
  await page.keyboard.press('Escape')
  await paste('{ nonsense }')
  await page.locator('.squiggly-error').first().waitFor()
  await paste('{ search(text: "polri") { totalCount } }')
  await page.waitForURL(/query=.*polri/)
  await page.keyboard.press('Control+Enter')
  await expectAnswer('"totalCount": 2')

  // GraphiQL writes down its tabs a moment after they change; one that was not is opened beside the one of the address.
  const tabs = (): Promise<string> => page.evaluate<string>(`localStorage.getItem('graphiql:tabState') ?? ''`)
  await eventually(tabs, found => found.includes('polri'))
  await page.reload()
  await ready()
  expect(await editor()).toBe('{ search(text: "polri") { totalCount } }')
  expect(await page.getByRole('tab').count()).toBe(1)
  await page.getByLabel('Prettify query').click()
  await expectContent('operation.graphql', '{\n  search(text: "polri") {\n    totalCount\n  }\n}')
  expect(troubles).toEqual([])
})

inBrowser('a link fills the editor with query, variables and the operation it names', async () => {
  const query =
    'query First { search(text: "x") { totalCount } }\nquery Second($id: ID!) { organization(id: $id) { name } }'
  const link = new URLSearchParams({ query, variables: '{"id": "bareskrim"}', operationName: 'Second' })
  await page.addInitScript(
    `const write = history.replaceState; history.replaceState = function (...given) { write.apply(this, given); this.written = given[2] }`,
  )
  await visit(`/graphql?${link.toString()}`)
  expect(await editor()).toBe(query)
  await page.getByRole('tab', { name: 'Second' }).waitFor()
  const address = `/graphql?${link.toString()}`
  const written = (): Promise<string> => page.evaluate<string>(`history.written ?? ''`)
  expect(await eventually(written, found => found === address)).toBe(address)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(Object.fromEntries(link))
  await page.locator('.graphiql-execute-button').click()
  await page.getByRole('menuitem', { name: 'Second' }).click()
  await expectAnswer('"name": "Bareskrim Polri"')
  expect(troubles).toEqual([])
})

inBrowser('a ready question is found, opened with its variables, asked, and taken away', async () => {
  await visit('/graphql')
  const panel = page.locator('.sepakat-questions')
  expect(await panel.locator('li').count()).toBe(2)
  await shoot('questions')

  await panel.getByRole('button', { name: 'ID' }).click()
  await panel.getByText('Siapa menangani perdagangan orang?').waitFor()
  await panel.getByRole('searchbox').fill('trafficking ORANG')
  expect(await panel.locator('li').count()).toBe(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await editor()).toBe(QUESTIONS[0]?.query)
  await page.waitForURL(/variables=/)
  expect(await page.getByRole('tab').count()).toBe(1)
  await page.keyboard.press('Control+Enter')
  await expectAnswer('Perdagangan Orang')
  await shoot('question-answered')

  await panel.getByRole('button', { name: 'Salin sebagai curl' }).click()
  const curl = await eventually(clipboard, text => text.startsWith('curl'))
  expect(curl).toBe(
    `curl -sS '${origin}/graphql' -H 'content-type: application/json' -H 'accept-language: id' --data-raw '${JSON.stringify(
      {
        query: QUESTIONS[0]?.query,
        variables: QUESTIONS[0]?.variables,
      },
    )}'`,
  )
  await panel.getByRole('button', { name: 'Salin sebagai Python' }).click()
  const python = await eventually(clipboard, text => !text.startsWith('curl'))
  expect(python).toContain('"variables": {"text": "perdagangan orang"}')
  expect(python).toContain('pd.json_normalize(answer["data"]["search"]["nodes"])')

  await page.reload()
  await ready()
  await panel.getByText('Siapa menangani perdagangan orang?').waitFor()
  expect(troubles).toEqual([])
})

inBrowser('one language is that of the page, of its words and of the answers', async () => {
  await visit('/graphql?query={language}')
  await ask()
  await expectAnswer('"language": "en"')
  await page.locator('.sepakat-questions').getByRole('button', { name: 'ID' }).click()
  await page.getByText('Jawaban ini milik pertanyaan sebelum perubahan terakhir Anda.').waitFor()
  await page.getByRole('button', { name: 'Tanyakan lagi' }).click()
  await expectAnswer('"language": "id"')
  await page.getByLabel('Show Documentation Explorer').click()
  await page.locator('.sepakat-docs').getByText('Istilah kami').click()
  await page.locator('.sepakat-docs').getByText('entitas', { exact: true }).waitFor()
  await shoot('docs-id')
  expect(await editor()).toBe('{language}')
  expect(troubles).toEqual([])
})

inBrowser('an answer says when it is that of an older question, and what it left out', async () => {
  await visit('/graphql?query={organization(id:"bareskrim"){members{totalCount summary{denied notFact}}}}')
  const notes = page.locator('.sepakat-notes')
  await ask()
  await notes.getByText('organization.members').waitFor()
  expect(await notes.innerText()).toBe(
    `Left out at organization.members: 3 planned, proposed, intended or possible (ask with modality) — ${HINT}`,
  )
  await page.locator('.graphiql-query-editor .monaco-editor').first().click()
  await paste('{ search(text: "polri") { totalCount } }')
  await notes.getByText('This answer belongs to the question before your last change.').waitFor()
  await shoot('old-answer')
  await notes.getByRole('button', { name: 'Ask again' }).click()
  await expectAnswer('"totalCount": 2')
  await eventually(
    () => notes.innerText(),
    found => found === '',
  )
  expect(await notes.innerText()).toBe('')
  await page.getByLabel('Prettify query').click()
  await expectContent('operation.graphql', '{\n  search(text: "polri") {')
  expect(await notes.innerText()).toBe('')
  expect(troubles).toEqual([])
})

inBrowser('a question never takes the place of something that was written by hand', async () => {
  await visit('/graphql?query={search(text:"mine"){totalCount}}')
  const panel = page.locator('.sepakat-questions')
  await panel.getByText('Who sits in Bareskrim?').click()
  await page.getByRole('tab', { name: 'Members' }).waitFor()
  expect(await page.getByRole('tab').count()).toBe(2)
  await panel.getByText('Who works against trafficking in persons?').click()
  await page.getByRole('tab', { name: 'WhoFights' }).waitFor()
  expect(await page.getByRole('tab').count()).toBe(2)
  await page.getByRole('tab').first().click()
  expect(await editor()).toBe('{search(text:"mine"){totalCount}}')
  expect(troubles).toEqual([])
})

inBrowser('without ready questions the panel says so, and all else works', async () => {
  questions = null
  await visit('/graphql')
  await page.getByText('The server has no ready questions just now.').waitFor()
  await ask()
  await expectAnswer('Perdagangan Orang')
  await shoot('no-questions')
  expect(troubles).toEqual([expect.stringContaining('404')])
})

inBrowser('both themes can be looked at', async () => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await visit('/graphql')
  await page.locator('.sepakat-questions li button').first().click()
  await ask()
  await expectAnswer('Perdagangan Orang')
  await shoot('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await until(() => page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: light)').matches`))
  await shoot('light')
  expect(troubles).toEqual([])
})

inBrowser('an API that has gone away is reported in a plain sentence', async () => {
  await visit('/graphql')
  await page.route('**/graphql', route => route.abort())
  await ask()
  await expectAnswer('The API does not answer. Is the server still running?')
})

async function visit(path: string) {
  await page.goto(origin + path)
  await ready()
}

/** The editor stands, the schema has come, and the questions have been asked for. */
async function ready() {
  await page.locator('.graphiql-query-editor .view-lines').waitFor()
  await page.waitForLoadState('networkidle')
}

async function ask() {
  await page.locator('.graphiql-execute-button').click()
}

const expectAnswer = (text: string) => expectContent('response.json', text)

/** Waits until an editor holds these words. Monaco draws only the lines in sight, so its model is read. */
async function expectContent(file: string, text: string) {
  expect(
    await eventually(
      () => content(file),
      held => held.includes(text),
    ),
  ).toContain(text)
}

const editor = () => content('operation.graphql')

async function content(file: string): Promise<string> {
  return page.evaluate<string>(
    `__MONACO.editor.getModels().find(model => model.uri.path.endsWith('${file}'))?.getValue() ?? ''`,
  )
}

/** Monaco closes brackets while one types, so whole texts are pasted. */
async function paste(text: string) {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+V')
}

async function clipboard(): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()')
}

async function shoot(name: string) {
  if (!SCREENSHOTS) return
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
}

/** The API as the page sees it: the page, its assets under the same policy, the questions and the graph. */
async function answer(request: IncomingMessage, response: ServerResponse) {
  response.setHeader('content-security-policy', CSP)
  const send = (status: number, type: string, body: string | Buffer) =>
    response.writeHead(status, { 'content-type': type }).end(body)
  const { pathname } = new URL(request.url ?? '/', origin)
  if (request.method === 'POST') return send(200, TYPES['.json'], JSON.stringify(await run(request)))
  if (pathname === '/questions.json' && questions) return send(200, TYPES['.json'], questions)
  const file = pathname === '/graphql' ? 'index.html' : pathname.replace(/^\/web\//, '')
  if (!existsSync(join(DIST, file))) return send(404, 'text/plain', 'Not found')
  return send(200, TYPES[extname(file)] ?? 'text/plain', readFileSync(join(DIST, file)))
}

async function run(request: IncomingMessage) {
  const { query, variables, operationName } = (await json(request)) as SentOperation
  const given = { source: query, variableValues: variables, operationName, contextValue: request }
  const answered = await graphql({ schema, rootValue: root, ...given })
  const hint = { path: ['organization', 'members'], reason: 'NOT_FACT', message: HINT }
  return { ...answered, extensions: { hints: query.includes('members') ? [hint] : [] } }
}

const TYPES: Record<string, string> & { '.json': string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
}

function buildWhenStale() {
  const sources = readdirSync('src/web').map(name => statSync(join('src/web', name)).mtimeMs)
  const page = join(DIST, 'index.html')
  if (existsSync(page) && statSync(page).mtimeMs > Math.max(...sources)) return
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'src/web', '--logLevel', 'error'])
}
