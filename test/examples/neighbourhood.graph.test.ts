import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { launchChromium } from '../support/chromium.js'
import { A_WAIT_MS, eventually } from '../support/deadlines.js'

const LINKS = ['broader', 'narrower', 'coveredBy', 'addressedBy', 'leadCountries', 'affects', 'thrivesOn']
const NO_DENIAL = 'modality: [FACT, PLANNED, PROPOSED, INTENDED, POTENTIAL]'

let api: Api
let browser: Browser | null
let page: Page
let problems: string[]
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  browser = await launchChromium('the d3 page')
})
afterAll(async () => {
  await browser?.close()
  await api.close()
})
beforeEach(async () => {
  if (browser === null) return
  page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'en-GB' })
  page.setDefaultTimeout(A_WAIT_MS)
  problems = []
  page.on('pageerror', error => problems.push(error.message))
})
afterEach(async () => {
  if (browser === null) return
  await page.close()
  expect(problems).toEqual([])
})

/** A test in the browser; without one it has already said SKIPPED. */
function inBrowser(name: string, run: () => Promise<void>): void {
  test(name, async () => {
    if (browser !== null) await run()
  })
}

/** Opens the page as a file, and waits until it has an answer or a trouble to show. */
async function visit(given: Record<string, string>): Promise<void> {
  const search = new URLSearchParams({ api: api.url, ...given }).toString()
  await page.goto(`${pathToFileURL(resolve('examples/neighbourhood.html')).href}?${search}`)
  await settled()
}

async function settled(): Promise<void> {
  await page.locator('body:not(.asking)').waitFor()
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({
      path: `${process.env.SCREENSHOTS}/${expect.getState().currentTestName!.replace(/\W+/g, '-')}.png`,
    })
}

/** What the graph holds around a crime type, as the page has to draw it. */
async function around(
  id: string,
  asOf: string | null,
): Promise<{ modality: string; certainty: string | null }[]> {
  const links = LINKS.map(link => `${link}(first: 100, ${NO_DENIAL}) { edges { modality certainty } }`)
  const { data } = await api.ask(
    `query ($asOf: Day) { crimeType(id: "${id}", asOf: $asOf) { ${links.join(' ')} } }`,
    { asOf },
  )
  return LINKS.flatMap(link => data.crimeType[link].edges)
}

const count = (selector: string): Promise<number> => page.locator(selector).count()
const title = (): Promise<string | null> => page.locator('h1').textContent()
const text = (selector: string): Promise<string> => page.locator(selector).innerText()

describe('the page', () => {
  inBrowser('draws every claim around a crime type, dashed where it is no fact', async () => {
    await visit({ id: 'terrorism' })
    const claims = await around('terrorism', null)
    expect(claims.length).toBeGreaterThan(10)
    expect(await title()).toBe('terrorism')
    expect(await count('#picture .spoke')).toBe(claims.length)
    expect(await count('#list details')).toBe(claims.length)
    expect(await count('#picture .not-fact')).toBe(
      claims.filter(({ modality }) => modality !== 'FACT').length,
    )
  })

  inBrowser(
    'draws apart, on a day, what is certain and what is only possible, and leads back to all days',
    async () => {
      await visit({ id: 'trafficking-in-persons-by-abuse-of-technology' })
      const before = await count('#picture .spoke')
      await page.locator('#day').fill('2023-05-11')
      await page.locator('#picture .possible').first().waitFor()
      await settled()
      const claims = await around('trafficking-in-persons-by-abuse-of-technology', '2023-05-11')
      const possible = claims.filter(({ certainty }) => certainty === 'POSSIBLE').length
      expect(await count('#picture .spoke')).toBe(claims.length)
      expect(await count('#picture .possible')).toBe(possible)
      expect(await count('#list .possible')).toBe(possible)
      expect(await text('#list')).toContain('since [2023-05-08..2023-05-14]')
      expect(await text('#legend')).toContain('only possible on that day')
      await page.getByRole('button', { name: 'Any day' }).click()
      await eventually(
        () => count('#picture .possible'),
        found => found === 0,
      )
      expect(await count('#picture .spoke')).toBe(before)
    },
  )

  inBrowser('shows who says a claim, by keys alone', async () => {
    await visit({ id: 'terrorism' })
    await page.locator('#picture .spoke').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const label = await page.locator('#picture .spoke').nth(1).getAttribute('aria-label')
    expect(await count('#list details[open]')).toBe(1)
    expect(await text('#list details[open]')).toContain(label)
    expect(await text('#list details[open] li')).toMatch(/source|site|news|checked/)
    expect(await page.evaluate<string>('document.activeElement.tagName')).toBe('SUMMARY')
  })

  inBrowser('speaks the language that is chosen, and so does the graph', async () => {
    await visit({ id: 'terrorism', lang: 'en' })
    await page.getByRole('button', { name: 'Indonesia', exact: true }).click()
    await eventually(title, found => found === 'terorisme')
    expect(await title()).toBe('terorisme')
    expect(await text('form')).toContain('Jenis kejahatan')
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('id')
    expect(new URL(page.url()).searchParams.get('lang')).toBe('id')
  })

  inBrowser('gives a type the same colour in every picture and in its legend', async () => {
    const colours = new Map<string, Set<string>>()
    for (const id of ['terrorism', 'trafficking-in-persons-by-abuse-of-technology', 'transnational-crime']) {
      await visit({ id })
      for (const entry of await page.locator('#legend .type').all()) {
        const colour = (await entry.locator('path').getAttribute('fill'))!
        const type = await entry.innerText()
        colours.set(type, (colours.get(type) ?? new Set()).add(colour))
      }
    }
    expect(colours.size).toBeGreaterThan(6)
    expect([...colours].filter(([, found]) => found.size > 1)).toEqual([])
  })

  inBrowser('is read on a phone without scrolling aside, and every control fits a finger', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await visit({ id: 'trafficking-in-persons-by-abuse-of-technology', asOf: '2023-05-11', lang: 'id' })
    await page.locator('#list summary').first().click()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360)
    const small = `[...document.querySelectorAll('button, input, select, summary')].filter(it => it.offsetParent !== null &&
      (it.offsetHeight < 44 || parseFloat(getComputedStyle(it).fontSize) < 16)).map(it => it.outerHTML)`
    expect(await page.evaluate<string[]>(small)).toEqual([])
    expect(await page.locator('#list details[open] li').first().isVisible()).toBe(true)
  })
})

describe('without a picture, one sentence says why and buttons lead on', () => {
  const alert = (): Promise<string> => text('[role=alert] p')

  inBrowser('where no server answers, and it is asked again once there is one', async () => {
    const server = createServer()
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    await new Promise(closed => server.close(closed))
    await visit({ api: `http://127.0.0.1:${port}`, id: 'terrorism' })
    expect(await alert()).toBe(
      `The API at http://127.0.0.1:${port} does not answer: start it with “npm start”, or name another one in this page’s address (?api=http://…).`,
    )
    await page.route(`http://127.0.0.1:${port}/**`, route => route.continue({ url: `${api.url}/graphql` }))
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.locator('#picture .spoke').first().waitFor()
    expect(await page.locator('[role=alert]').isVisible()).toBe(false)
  })

  inBrowser('where something else answers', async () => {
    await page.route('**/graphql', route => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }))
    await visit({ id: 'terrorism' })
    expect(await alert()).toContain('(status 502) is not the API')
  })

  inBrowser('where the id is unknown, and the nearest one is a click away', async () => {
    await visit({ id: 'terorism' })
    expect(await alert()).toBe('There is no CrimeType with the id “terorism”. Did you mean terrorism?')
    await page.getByRole('button', { name: 'Show “terrorism”' }).click()
    await page.locator('#picture .spoke').first().waitFor()
    expect(await title()).toBe('terrorism')
  })

  inBrowser('where the question is refused, and the day that is at fault can be taken away', async () => {
    await visit({ id: 'terrorism', asOf: '2023-02-30' })
    expect(await alert()).toContain('2023-02-30')
    await page.getByRole('button', { name: 'Any day' }).click()
    await page.locator('#picture .spoke').first().waitFor()
  })

  inBrowser('where nothing is recorded, that is no trouble, and said to be no “no”', async () => {
    await visit({ id: 'drug-smuggling', asOf: '2023-05-11' })
    const claims = await around('drug-smuggling', '2023-05-11')
    expect(await count('#list details')).toBe(claims.length)
    expect(await text('#status')).toContain(claims.length === 0 ? 'Nothing is recorded' : 'claim')
  })
})
