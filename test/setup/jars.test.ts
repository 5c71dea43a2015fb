import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  fetchJars,
  jarProblem,
  parseJavaVersion,
  parseMavenVersion,
  parsePins,
  toolProblem,
  // @ts-expect-error the set-up runs before there is a compiler, so it has no types
} from '../../setup/jars.mjs'

let folder: string
let pins: Map<string, string>
const JARS = { 'alpha-1.jar': 'first jar', 'beta-2.jar': 'second jar' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sepakat-jars-'))
  for (const [name, content] of Object.entries(JARS)) writeFileSync(join(folder, name), content)
  const lines = Object.entries(JARS).map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  )
  pins = parsePins(lines.join(''))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the jars', () => {
  test('pass when each is the pinned file', () => {
    expect(jarProblem(folder, pins)).toBeNull()
  })

  test('are refused when one byte of one of them has flipped', () => {
    const bytes = readFileSync(join(folder, 'beta-2.jar'))
    bytes[3]! ^= 1
    writeFileSync(join(folder, 'beta-2.jar'), bytes)
    expect(jarProblem(folder, pins)).toBe(
      `${folder}/beta-2.jar is not the file that setup/neo4j/jars.sha256 pins`,
    )
  })

  test('are refused when one of them is missing', () => {
    rmSync(join(folder, 'alpha-1.jar'))
    expect(jarProblem(folder, pins)).toBe(`${folder}/alpha-1.jar is missing`)
  })

  test('are refused when a further one lies beside them, since it would be on the class path', () => {
    writeFileSync(join(folder, 'gamma-3.jar'), 'third jar')
    expect(jarProblem(folder, pins)).toBe(
      `${folder}/gamma-3.jar is not among the jars that setup/neo4j/jars.sha256 pins`,
    )
  })

  test('are missing where there is a file in place of the folder', () => {
    expect(jarProblem(join(folder, 'alpha-1.jar'), pins)).toMatch(/alpha-1\.jar is missing$/)
  })

  test('of a folder that is there are never replaced behind the back of the one who made it', async () => {
    mkdirSync(join(folder, 'own'))
    await expect(fetchJars(join(folder, 'own'))).rejects.toThrow(
      /is missing: delete the folder .+ and start again, so that the jars are fetched anew\.$/,
    )
  })

  test('that the project pins are those of the one Neo4j that its pom names', () => {
    const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(
      readFileSync('setup/neo4j/pom.xml', 'utf8'),
    )![1]!
    const own: Map<string, string> = parsePins(readFileSync('setup/neo4j/jars.sha256', 'utf8'))
    expect(own.size).toBeGreaterThan(200)
    for (const hash of own.values()) expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect([...own.keys()]).toEqual(
      expect.arrayContaining([`neo4j-${version}.jar`, `neo4j-bolt-${version}.jar`]),
    )
    expect([...own.keys()].filter(name => name.includes('enterprise'))).toEqual([])
  })
})

describe('the version of Java', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)', 17],
    ['java version "1.8.0_402"\nJava(TM) SE Runtime Environment', 8],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21" 2023-09-19', 21],
    ['openjdk version "26-ea" 2026-03-17', 26],
    ['bash: java: command not found', null],
    ['', null],
  ])('is read from %j', (printed, version) => {
    expect(parseJavaVersion(printed)).toBe(version)
  })
})

describe('the version of Maven', () => {
  test.each([
    ['Apache Maven 3.8.7\nMaven home: /usr/share/maven', 3],
    ['\u001b[1mApache Maven 4.0.0-rc-2\u001b[m', 4],
    ['The JAVA_HOME environment variable is not defined correctly', null],
  ])('is read from %j', (printed, version) => {
    expect(parseMavenVersion(printed)).toBe(version)
  })
})

describe('the sentence about the tools', () => {
  const ways =
    'install Java 17 or later and Maven 3 on the PATH, or run `docker compose up`, or set NEO4J_URI to a Neo4j 5.26.'

  test.each([
    [17, 3],
    [25, 4],
  ])('is not said with Java %d and Maven %d', (java, maven) => {
    expect(toolProblem(java, maven)).toBeNull()
  })

  test.each([
    [null, 3, 'there is no Java'],
    [11, 3, 'Java is 11, older than 17'],
    [17, null, 'there is no Maven'],
    [17, 2, 'Maven is 2, older than 3'],
    [null, null, 'there is no Java and there is no Maven'],
    [8, null, 'Java is 8, older than 17 and there is no Maven'],
  ])('with Java %p and Maven %p says what is missing and the three ways out', (java, maven, lack) => {
    expect(toolProblem(java, maven)).toBe(`No Neo4j to work with, since ${lack}: ${ways}`)
  })
})
