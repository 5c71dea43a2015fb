import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { SetupError } from './errors.js'

/** One environment variable: its name, its default, and what it means to the one who runs the server. */
interface EnvironmentVariable {
  readonly name: string
  readonly default: string
  readonly help: string
}

/** Every setting there is. The README's table and the compose file are tested against this list. */
export const SETTINGS: readonly EnvironmentVariable[] = Object.freeze([
  { name: 'PORT', default: '4000', help: 'Port of the API; 0 picks a free one.' },
  { name: 'HOST', default: '127.0.0.1', help: 'Address that the API listens on.' },
  {
    name: 'SEPAKAT_PROXIES',
    default: '0',
    help: 'Proxies before the API whose `X-Forwarded-For` tells who asks; each client has its share of the server.',
  },
  {
    name: 'NEO4J_URI',
    default: '',
    help: 'A Neo4j 5.26 to use (`bolt://` or `neo4j://`); empty starts one here.',
  },
  { name: 'NEO4J_USERNAME', default: 'neo4j', help: 'User at that Neo4j.' },
  {
    name: 'NEO4J_PASSWORD',
    default: '',
    help: 'Password of that user, or `NEO4J_PASSWORD_FILE` with a file that holds it.',
  },
  { name: 'NEO4J_DATABASE', default: 'neo4j', help: 'Database at that Neo4j.' },
  { name: 'SEPAKAT_DATA', default: '.sepakat/data', help: 'Folder of the embedded database.' },
  { name: 'SEPAKAT_SEED', default: 'seed', help: 'Folder of the seed files.' },
  { name: 'SEPAKAT_JARS', default: '.sepakat/jars', help: 'Folder of the embedded Neo4j’s jars.' },
  {
    name: 'SEPAKAT_KEEP_MB',
    default: '64',
    help: 'Memory for answers that are kept while the graph stands as it is; 0 keeps none.',
  },
  {
    name: 'SEPAKAT_ARCHIVE',
    default: 'on',
    help: 'Whether an archive of the embedded Neo4j’s classes (100 MB) is made aside, so that later starts are faster: on, off.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'warn',
    help: 'Least severity of the log lines: debug, info (a line for each request), warn, error, silent.',
  },
])

const shape = z.object({
  PORT: z.coerce.number('PORT must be a whole number from 0 to 65535').int().min(0).max(65535),
  HOST: z.string().min(1),
  SEPAKAT_PROXIES: z.coerce.number('SEPAKAT_PROXIES must be a whole number from 0 to 9').int().min(0).max(9),
  NEO4J_URI: z
    .string()
    .regex(
      /^$|^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/,
      'it must begin with bolt:// or neo4j://, or with bolt+s:// or neo4j+s:// for a Neo4j behind TLS',
    ),
  NEO4J_USERNAME: z.string().min(1),
  NEO4J_PASSWORD: z.string(),
  NEO4J_DATABASE: z.string().min(1),
  SEPAKAT_DATA: z.string().min(1),
  SEPAKAT_SEED: z.string().min(1),
  SEPAKAT_JARS: z.string().min(1),
  SEPAKAT_KEEP_MB: z.coerce
    .number('SEPAKAT_KEEP_MB must be a whole number from 0 to 4096')
    .int()
    .min(0)
    .max(4096),
  SEPAKAT_ARCHIVE: z.enum(['on', 'off']),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']),
})

/** The address at which a Neo4j answers, and as whom to speak to it. */
interface Neo4jAddress {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

interface Config {
  readonly port: number
  readonly host: string
  /** The number of proxies that stand before the server, and say who asks. */
  readonly proxies: number
  /** The Neo4j named by the environment; null starts the embedded one. */
  readonly neo4j: Neo4jAddress | null
  readonly dataFolder: string
  readonly seedFolder: string
  readonly jarsFolder: string
  /** How many bytes the kept answers may take; 0 keeps none. */
  readonly keepBytes: number
  /** Whether later starts of the embedded Neo4j are made faster. */
  readonly archivesClasses: boolean
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** Reads the environment once, at start, into one frozen object; a bad value ends the start with its name. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    SETTINGS.map(setting => [setting.name, env[setting.name] ?? setting.default]),
  )
  const read = shape.safeParse({ ...given, NEO4J_PASSWORD: passwordFrom(env) })
  if (!read.success)
    throw new SetupError(read.error.issues.map(issue => describeIssue(issue, given)).join(' '))
  const values = read.data
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    proxies: values.SEPAKAT_PROXIES,
    neo4j: values.NEO4J_URI === '' ? null : Object.freeze(addressFrom(values)),
    dataFolder: values.SEPAKAT_DATA,
    seedFolder: values.SEPAKAT_SEED,
    jarsFolder: values.SEPAKAT_JARS,
    keepBytes: values.SEPAKAT_KEEP_MB * 1_000_000,
    archivesClasses: values.SEPAKAT_ARCHIVE === 'on',
    logLevel: values.LOG_LEVEL,
  })
}

function addressFrom(values: z.infer<typeof shape>): Neo4jAddress {
  return {
    uri: values.NEO4J_URI,
    username: values.NEO4J_USERNAME,
    password: values.NEO4J_PASSWORD,
    database: values.NEO4J_DATABASE,
  }
}

function passwordFrom(env: NodeJS.ProcessEnv): string {
  const file = env.NEO4J_PASSWORD_FILE
  if (file === undefined || file === '') return env.NEO4J_PASSWORD ?? ''
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new SetupError(
      `NEO4J_PASSWORD_FILE names ${file}, which cannot be read; give a file that holds the password.`,
      { cause },
    )
  }
}

function describeIssue(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const name = String(issue.path[0])
  const help = SETTINGS.find(setting => setting.name === name)?.help ?? ''
  return `${name} is “${name.includes('PASSWORD') ? '…' : given[name]}”, which does not fit: ${issue.message}. ${help}`
}
