// Serves built pages as `npm start` does, on a port of its own. `node bench/serve-pages.ts BUILD_FOLDER PORT`
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { entryServer, HOST_HEADER, PROTOCOL_HEADER, type Handler } from '../cli/entry-server.ts'

const [folder = 'build', port = '8090'] = process.argv.slice(2)
Object.assign(process.env, { PROTOCOL_HEADER, HOST_HEADER, ORIGIN: `http://localhost:${port}` })
const handler = (import(pathToFileURL(resolve(folder, 'handler.js')).href) as Promise<{ handler: Handler }>).then((built) => built.handler)
entryServer({ handler, origin: process.env['ORIGIN'], proxyDepth: 0, largestBody: 1_048_576 }).listen(Number(port), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
