import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { mustRun, run, SetupError, step } from './say.mjs'

const POM = 'setup/neo4j/pom.xml'
const PINS = 'setup/neo4j/jars.sha256'
const LEAST_JAVA = 17
const WAYS_OUT =
  'install Java 17 or later and Maven 3 on the PATH, or run `docker compose up`, or set NEO4J_URI to a Neo4j 5.26'

/** What Java prints in place of its version on a machine without room for it. */
const TOO_LITTLE_MEMORY = /Could not reserve enough space|insufficient memory|OutOfMemoryError/i

/** Brings the jars of the embedded Neo4j, once, and checks every one of them, each time. */
export async function fetchJars(folder) {
  const pins = parsePins(readFileSync(PINS, 'utf8'))
  if (!existsSync(folder)) {
    await checkTools()
    await step('Fetching Neo4j (123 MB, once, about ten seconds)', () => copyJars(folder, pins))
    return
  }
  const problem = jarProblem(folder, pins)
  if (problem !== null) {
    throw new SetupError(
      `${problem}: delete the folder ${folder} and start again, so that the jars are fetched anew.`,
    )
  }
}

/** The list `sha256  name` as a map from name to hash. */
export function parsePins(text) {
  const lines = text.split('\n').filter(line => line !== '')
  return new Map(lines.map(line => [line.slice(66), line.slice(0, 64)]))
}

/**
 * What is wrong with the folder, or null. Every jar is read and hashed whole at every start: that takes 0.2 s
 * for all 213, so a shortcut by size and date would save nothing and would trust what a tamperer can set.
 */
export function jarProblem(folder, pins) {
  const names = statSync(folder).isDirectory() ? new Set(readdirSync(folder)) : new Set()
  for (const name of names) {
    if (!pins.has(name)) return `${folder}/${name} is not among the jars that ${PINS} pins`
  }
  for (const [name, hash] of pins) {
    if (!names.has(name)) return `${folder}/${name} is missing`
    if (sha256(`${folder}/${name}`) !== hash) return `${folder}/${name} is not the file that ${PINS} pins`
  }
  return null
}

/** Major version from what `java -version` prints: 17 from `openjdk version "17.0.15"`, 8 from `"1.8.0_402"`. */
export function parseJavaVersion(output) {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? []
  if (first === undefined) return null
  return first === '1' ? Number(second) : Number(first)
}

/** Major version from what `mvn -version` prints. */
export function parseMavenVersion(output) {
  const major = /Apache Maven (\d+)/.exec(output)?.[1]
  return major === undefined ? null : Number(major)
}

async function checkTools() {
  const [java, maven] = await Promise.all([run('java', ['-version']), run('mvn', ['-version'])])
  if (TOO_LITTLE_MEMORY.test(java.output))
    throw new SetupError(
      'Java found too little memory to start; free about 1 GB, or set NEO4J_URI to a Neo4j elsewhere.',
    )
  // Maven cannot tell its version where there is no Java: being there is then enough.
  const mavenVersion = maven.code === null ? null : (parseMavenVersion(maven.output) ?? 3)
  const problem = toolProblem(parseJavaVersion(java.output), mavenVersion)
  if (problem !== null) throw new SetupError(problem)
}

/** The sentence for a machine that cannot fetch and run Neo4j by itself, or null. */
export function toolProblem(java, maven) {
  const lacks = []
  if (java === null) lacks.push('there is no Java')
  else if (java < LEAST_JAVA) lacks.push(`Java is ${java}, older than ${LEAST_JAVA}`)
  if (maven === null) lacks.push('there is no Maven')
  else if (maven < 3) lacks.push(`Maven is ${maven}, older than 3`)
  return lacks.length === 0 ? null : `No Neo4j to work with, since ${lacks.join(' and ')}: ${WAYS_OUT}.`
}

/** Fetches beside the folder and renames, so that an interrupted fetch leaves nothing half. */
async function copyJars(folder, pins) {
  const temp = `${folder}.tmp`
  rmSync(temp, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  const goal = ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${absolute(temp)}`]
  await mustRun(
    'mvn',
    goal,
    'Maven could not fetch Neo4j, for the reason above; see that the Maven repository can be reached, or set NEO4J_URI to a Neo4j 5.26.',
  )
  const problem = existsSync(temp) ? jarProblem(temp, pins) : 'Maven brought nothing'
  if (problem !== null) {
    rmSync(temp, { recursive: true, force: true })
    throw new SetupError(
      `${problem}: clear Maven’s own copies of org.neo4j and start again, or set NEO4J_URI to a Neo4j 5.26.`,
    )
  }
  renameSync(temp, folder)
}

function absolute(path) {
  return path.startsWith('/') ? path : `${process.cwd()}/${path}`
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
