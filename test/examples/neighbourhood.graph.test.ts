import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { launchChromium } from '../support/chromium.js'
import { A_WAIT_MS } from '../support/deadlines.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

test('the page draws every claim around a crime type, dashed where it is no fact', async () => {
  const { data } =
    await api.ask(`{ crimeType(id: "terrorism") { name coveredBy { totalCount } broader { totalCount } narrower { totalCount } affects { totalCount }
    facts: addressedBy { totalCount } addressedBy(modality: [FACT, PLANNED, POTENTIAL, PROPOSED]) { totalCount } } }`)
  const { coveredBy, broader, narrower, affects, addressedBy, facts, name } = data.crimeType
  const browser = await launchChromium('the d3 page')
  if (browser === null) return
  const page = await browser.newPage()
  page.setDefaultTimeout(A_WAIT_MS)
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  await page.goto(`${pathToFileURL(resolve('examples/neighbourhood.html')).href}?api=${api.url}&id=terrorism`)
  await page.waitForSelector('text.centre')
  const drawn = await page.locator('svg > g[tabindex]').count()
  const dashed = await page.locator('svg > g[tabindex] line.not-fact').count()
  const centre = await page.locator('text.centre').textContent()
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/neighbourhood.png` })
  await browser.close()
  expect(problems).toEqual([])
  expect(centre).toBe(name)
  expect(drawn).toBe(
    coveredBy.totalCount +
      broader.totalCount +
      narrower.totalCount +
      affects.totalCount +
      addressedBy.totalCount,
  )
  expect(dashed).toBe(addressedBy.totalCount - facts.totalCount)
})
