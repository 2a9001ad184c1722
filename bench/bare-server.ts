// The embedded server alone, for second-start.ts: says «answered» at its first answer. `node bench/bare-server.ts DATA_FOLDER`
import pg from 'pg'
import { startEmbedded } from '../src/database/embedded.ts'

const server = await startEmbedded({ dataDir: process.argv[2]! })
const client = new pg.Client({ connectionString: server.appUrl })
await client.connect()
await client.query('select 1')
console.log('answered')
await client.end()
process.once('SIGTERM', () => void server.stop().then(() => process.exit()))
