import { createHash, randomBytes } from 'node:crypto'

/** Memory of the embedded Neo4j, in MB: with its code and threads it stays below 700 MB. */
const HEAP_MB = 512
const PAGE_CACHE_MB = 64

/** Flags of the Java machine: one small heap, collected serially, starts fastest and takes least. */
export const JAVA_FLAGS: readonly string[] = Object.freeze([
  '-Xms64m',
  `-Xmx${HEAP_MB}m`,
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  // Java starts in the folder of the jars, where no other file may lie, so it writes no file when it crashes.
  '-XX:+ErrorFileToStdout',
  '-XX:-CreateCoredumpOnCrash',
  '-Dfile.encoding=UTF-8',
  '-Djdk.tls.rejectClientInitiatedRenegotiation=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
])

/**
 * The text of neo4j.conf. No path stands in it, since Neo4j reads the file as Latin-1 with backslashes as escapes. Neo4j finds every folder of its own below
 * its home, which it is told on its command line. Bolt listens on loopback alone, with authentication: it also answers WebSocket, so that without a password
 * any page open in a browser here could write. Nothing reads files or calls out, and everything that Neo4j leaves without a bound has one.
 */
export function settingsText(port: number): string {
  const settings: Record<string, string> = {
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    // Any page in a browser here could send wrong passwords and so lock the server's own user out; 24 random bytes are not guessed.
    'dbms.security.auth_max_failed_attempts': '0',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    // LOAD CSV would otherwise fetch any address for whoever may write.
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'dbms.security.procedures.allowlist':
      'db.index.fulltext.*,db.awaitIndexes,db.awaitIndex,db.labels,db.ping,dbms.components,dbms.routing.*,dbms.cluster.routing.*,db.*',
    'dbms.usage_report.enabled': 'false',
    'server.memory.heap.max_size': `${HEAP_MB}m`,
    'server.memory.pagecache.size': `${PAGE_CACHE_MB}m`,
    'db.memory.transaction.max': '384m',
    'dbms.memory.transaction.total.max': '400m',
    'db.transaction.timeout': '10m',
    'db.lock.acquisition.timeout': '60s',
    'db.shutdown_transaction_end_timeout': '1s',
    // Both databases are closed and whole before Bolt begins to wait for quiet; without these settings the wait is ten seconds.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.dbms.bolt.netty_server_shutdown_timeout': '1',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '1s',
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.rotation.retention_policy': 'keep_none',
    'db.logs.query.enabled': 'OFF',
    'db.logs.query.parameter_logging_enabled': 'false',
    'server.jvm.additional': '-XX:+UseSerialGC',
  }
  return `${Object.entries(settings)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n')}\n`
}

/** A password that nobody has to remember. */
export function makePassword(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * The line of data/dbms/auth.ini by which Neo4j 5 knows its first user: salted SHA-256 in 1024 rounds, the form that its own
 * `set-initial-password` writes. So no known default password ever listens, and the password stands on no command line.
 */
export function lineOfFirstUser(password: string): string {
  const salt = randomBytes(32)
  let digest = createHash('sha256').update(salt).update(password, 'utf8').digest()
  for (let round = 1; round < 1024; round++) digest = createHash('sha256').update(digest).digest()
  return `neo4j:SHA-256,${digest.toString('hex')},${salt.toString('hex')},1024:\n`
}
