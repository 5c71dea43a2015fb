import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { SETTINGS, readConfig } from '../src/config.js'

interface Service {
  readonly image?: string
  readonly build?: string
  readonly user?: string
  readonly environment: Record<string, string | number>
  readonly ports: string[]
  readonly volumes?: string[]
  readonly healthcheck: { readonly test: string[] }
  readonly depends_on?: Record<string, { condition: string }>
  readonly read_only?: boolean
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as {
  readonly services: { readonly neo4j: Service; readonly api: Service }
  readonly volumes: Record<string, unknown>
}
const { neo4j, api } = compose.services

/** The Dockerfile as instructions, with continued lines joined. */
const dockerfile = readFileSync('Dockerfile', 'utf8')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => ({ name: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1).trim() }))
const all = (name: string): string[] =>
  dockerfile.filter(instruction => instruction.name === name).map(({ rest }) => rest)
const lastStage = dockerfile.slice(dockerfile.findLastIndex(({ name }) => name === 'FROM'))

/** What compose makes of `${NAME:-default}` and `${NAME:?why}`, given these variables. */
function interpolate(value: string | number, given: Record<string, string>): string {
  return String(value).replace(
    /\$\{(\w+):[-?]([^}]*)\}/g,
    (_, name: string, rest: string) => given[name] ?? rest,
  )
}

describe('the compose file', () => {
  test('runs the very Neo4j whose jars the embedded one is made of', () => {
    const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(
      readFileSync('setup/neo4j/pom.xml', 'utf8'),
    )![1]
    expect(neo4j.image).toBe(`neo4j:${version}-community`)
  })

  test('keeps data and logs of Neo4j in volumes of their own', () => {
    expect(neo4j.volumes).toEqual(['data:/data', 'logs:/logs'])
    expect(Object.keys(compose.volumes)).toEqual(['data', 'logs'])
  })

  test('gives the API settings that exist, from which its configuration can be read', () => {
    const known = SETTINGS.map(setting => setting.name)
    expect(Object.keys(api.environment).filter(name => !known.includes(name))).toEqual([])
    const env = Object.fromEntries(
      Object.entries(api.environment).map(([name, value]) => [
        name,
        interpolate(value, { NEO4J_PASSWORD: 'from-outside' }),
      ]),
    )
    expect(readConfig(env)).toMatchObject({
      host: '0.0.0.0',
      port: 4000,
      neo4j: { uri: 'bolt://neo4j:7687', username: 'neo4j', password: 'from-outside', database: 'neo4j' },
    })
  })

  test('has the defaults that the settings have', () => {
    const text = readFileSync('docker-compose.yml', 'utf8')
    const defaults = [...text.matchAll(/\$\{(\w+):-([^}]*)\}/g)].map(([, name, value]) => [name, value])
    expect(defaults.length).toBeGreaterThan(0)
    for (const [name, value] of defaults)
      expect([name, value]).toEqual([name, SETTINGS.find(setting => setting.name === name)?.default])
  })

  test('holds no password, and refuses to start without one', () => {
    const demanded = /^\$\{NEO4J_PASSWORD:\?[^}]+\}$/
    expect(api.environment.NEO4J_PASSWORD).toMatch(demanded)
    const [user, password] = String(neo4j.environment.NEO4J_AUTH).split(/\/(.*)/s)
    expect(user).toBe(api.environment.NEO4J_USERNAME)
    expect(password).toMatch(demanded)
    expect(password).toBe(api.environment.NEO4J_PASSWORD)
  })

  test('publishes ports on this machine alone', () => {
    for (const port of [...neo4j.ports, ...api.ports])
      expect(port).toMatch(/^127\.0\.0\.1:[^:]*(:-\d+\})?:\d+$/)
    expect(api.ports).toHaveLength(1)
    expect(interpolate(api.ports[0]!, {})).toBe('127.0.0.1:4000:4000')
  })

  test('starts the API when Neo4j is healthy, and calls it healthy when it is ready', () => {
    expect(api.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(neo4j.healthcheck.test[0]).toBe('CMD')
    expect(api.healthcheck.test.slice(0, 3)).toEqual(['CMD', 'node', '-e'])
    expect(api.healthcheck.test[3]).toContain('http://127.0.0.1:4000/health/ready')
  })

  test('runs the API without rights that it does not need', () => {
    expect(api).toMatchObject({
      build: '.',
      user: 'node',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
  })

  test('sets Neo4j only what the embedded one is set too, in the spelling of its image', () => {
    const settings = readFileSync('src/neo4j/embedded-settings.ts', 'utf8')
    const names = Object.keys(neo4j.environment)
      .filter(name => name !== 'NEO4J_AUTH')
      .map(name =>
        name.replace('NEO4J_', '').replaceAll('__', '\0').replaceAll('_', '.').replaceAll('\0', '_'),
      )
      // The embedded one has its first heap from a flag of Java.
      .filter(name => name !== 'server.memory.heap.initial_size')
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter(name => !settings.includes(`'${name}'`))).toEqual([])
  })
})

describe('the image', () => {
  const kept = readFileSync('.dockerignore', 'utf8').split('\n')
  const sources = all('COPY')
    .filter(rest => !rest.startsWith('--from='))
    .flatMap(rest => rest.split(/\s+/).slice(0, -1))

  test('is built from files that exist and that .dockerignore lets in', () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.filter(source => !existsSync(source))).toEqual([])
    expect(sources.filter(source => !kept.includes(`!${source}`))).toEqual([])
    expect(kept).toContain('*')
  })

  test('takes in no data, no password and no packages of this machine', () => {
    const letIn = kept.filter(line => line.startsWith('!')).map(line => line.slice(1))
    expect(letIn.filter(name => !sources.includes(name))).toEqual([])
  })

  test('has every folder that the server reads', () => {
    const copied = lastStage.filter(({ name }) => name === 'COPY').map(({ rest }) => rest.split(/\s+/).at(-1))
    expect(copied).toEqual(
      expect.arrayContaining(['./node_modules', './dist', './schema', './seed', './examples']),
    )
  })

  test('runs on a Node that the project allows, named by its version', () => {
    for (const from of all('FROM'))
      expect(Number(/^node:(\d+)-slim\b/.exec(from)?.[1])).toBeGreaterThanOrEqual(22)
  })

  test('serves as a user who is not root, and says when it is ready', () => {
    const last = (name: string): string | undefined => lastStage.findLast(one => one.name === name)?.rest
    expect(last('USER')).toBe('node')
    expect(JSON.parse(last('CMD')!)).toEqual(['node', 'dist/serve.js'])
    expect(last('HEALTHCHECK')).toContain('/health/ready')
  })

  test('has the packages that the server imports, though none for development', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    const imported = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(file => /\.ts$/.test(file) && !file.endsWith('.d.ts') && !file.startsWith('web'))
      .flatMap(file =>
        [
          ...readFileSync(`src/${file}`, 'utf8').matchAll(/^(?:import|export|\}) .*?from '([^.'][^']*)'$/gm),
        ].map(match => match[1]!),
      )
      .filter(name => !name.startsWith('node:') && !builtinModules.includes(name))
      .map(name =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    expect(imported.length).toBeGreaterThan(5)
    expect([...new Set(imported)].filter(name => !(name in manifest.dependencies))).toEqual([])
    expect(all('RUN')).toContain('npm ci --omit=dev')
  })
})

test('.env.example lists every setting with its meaning and its default, all commented out', () => {
  const settings = SETTINGS.map(({ name, help, default: value }) => `# ${help}\n#${name}=${value}\n`)
  expect(readFileSync('.env.example', 'utf8')).toBe(
    ['# Copy to .env, and take the # from the lines that you change.\n', ...settings].join('\n'),
  )
})
