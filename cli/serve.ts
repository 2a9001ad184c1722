import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Settings } from '#kernel/settings.server.ts'
import type { Invocation } from './command.ts'
import { entryServer, HOST_HEADER, PROTOCOL_HEADER, type Handler } from './entry-server.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { CommandFailure } from './failure.ts'
import { openDatabase, type OpenDatabase } from './open-database.ts'
import { sampleAccounts } from './sample-once.ts'
import { applicationSecret, protectionKeyFile, settingsFor } from './settings.ts'
import { stopAsked } from './stop-asked.ts'
import { say } from './words.ts'

const HANDLER = new URL('../build/handler.js', import.meta.url)
const LARGEST_BODY = 40 * 1_048_576
const LONGEST_FINISH_MS = 10_000
const AFTER_THE_FIRST_PEOPLE_MS = 5_000

/** `sanhvai demo` and `sanhvai start`: database, pages and server until Ctrl-C or SIGTERM.
 *  @param handlerFile the built pages; tests give their own */
export async function serve(invocation: Invocation, mode: 'demo' | 'start', handlerFile: URL | string = HANDLER): Promise<ExitCode> {
	const settings = settingsFor(invocation)
	const file = handlerFile instanceof URL ? handlerFile : pathToFileURL(resolve(handlerFile))
	if (!existsSync(file)) throw new CommandFailure(exitCodes.usage, 'not-built')
	const stop = stopAsked()
	const { promise: handler, resolve: ready, reject: broken } = Promise.withResolvers<Handler>()
	handler.catch(() => undefined)
	const server = entryServer({ handler, origin: settings.ORIGIN, proxyDepth: settings.PROXY_DEPTH, largestBody: LARGEST_BODY })
	// The folder is locked before the port is taken: of two servers on one folder the second hears about the folder.
	const opening = openDatabase(settings, invocation.language, invocation.tell)
	describeServer(settings)
	// The pages are loaded while the database starts: being imported, they must not ask it anything.
	const loading = import(file.href) as Promise<{ handler: Handler }>
	const [opened, listened, loaded] = await Promise.allSettled([opening, listen(server, settings), loading])
	try {
		if (opened.status === 'rejected') throw opened.reason
		if (listened.status === 'rejected') throw listened.reason
		if (loaded.status === 'rejected') throw loaded.reason
		await (await import('./protection/keys-at-start.ts')).keysAtStart(protectionKeyFile(settings), opened.value.ownerUrl)
		describeToPages(settings, opened.value, listened.value)
		const accounts = mode === 'demo' ? await sampleAccounts(settings, opened.value, invocation) : ''
		ready(loaded.value.handler)
		invocation.print([accounts, say(invocation.language, 'listening', { url: process.env['ORIGIN'] ?? '', port: listened.value })].filter(Boolean).join('\n'))
		const later = handlerFile === HANDLER ? setTimeout(() => void doDailyWork(opened.value), AFTER_THE_FIRST_PEOPLE_MS) : undefined
		const reason = await stop
		clearTimeout(later)
		await finish(server, reason)
		return exitCodes.done
	} catch (error) {
		broken(error)
		server.closeAllConnections()
		server.close()
		throw error
	} finally {
		if (opened.status === 'fulfilled') await opened.value.stop()
	}
}

/** Starts what is done every day, some seconds after people can come in (its packages take half a second to load), and
 *  puts it down at shutdown. A fault there is logged and stops nobody. */
async function doDailyWork(database: OpenDatabase): Promise<void> {
	const { startJobs, stopJobs } = await import('#jobs/server/index.ts')
	const events: NodeJS.EventEmitter = process
	events.on('sveltekit:shutdown', (_reason: string, wait?: (rest: Promise<unknown>) => void) => wait?.(stopJobs()))
	await startJobs(database.appUrl).catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
}

/** Sets what the built pages read from the environment; they read it at the first request. */
function describeToPages(settings: Settings, database: OpenDatabase, port: number): void {
	const local = settings.HOST === '127.0.0.1' || settings.HOST === '::1' || settings.HOST === '0.0.0.0' ? 'localhost' : settings.HOST
	Object.assign(process.env, {
		SANHVAI_APP_URL: database.appUrl,
		SANHVAI_PROTECTION_URL: database.protectionUrl,
		SANHVAI_PROTECTION_KEY: protectionKeyFile(settings),
		SANHVAI_SECRET: applicationSecret(settings),
		SANHVAI_DATA: resolve(settings.SANHVAI_DATA),
		ORIGIN: settings.ORIGIN ?? `http://${local}:${port}`,
	})
}

/** What Kit's handler reads while it is imported. */
function describeServer(settings: Settings): void {
	Object.assign(process.env, { PROTOCOL_HEADER, HOST_HEADER, BODY_SIZE_LIMIT: String(LARGEST_BODY) })
	for (const name of ['ADDRESS_HEADER', 'XFF_DEPTH', 'PORT_HEADER']) Reflect.deleteProperty(process.env, name)
	if (settings.PROXY_DEPTH > 0) Object.assign(process.env, { ADDRESS_HEADER: 'x-forwarded-for', XFF_DEPTH: String(settings.PROXY_DEPTH) })
}

function listen(server: Server, { HOST: host, PORT: port }: Settings): Promise<number> {
	return new Promise((done, refuse) => {
		server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
			if (code === 'EADDRINUSE') refuse(new CommandFailure(exitCodes.port, 'port-busy', { port, other: port + 1 }))
			else if (code === 'EACCES') refuse(new CommandFailure(exitCodes.port, 'port-forbidden', { port }))
			else refuse(new CommandFailure(exitCodes.port, 'address-wrong', { host: code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? host : message }))
		})
		server.listen({ host, port }, () => done((server.address() as AddressInfo).port))
	})
}

/** Takes no new request, lets the running ones end, and lets jobs put down their work. */
async function finish(server: Server, reason: NodeJS.Signals): Promise<void> {
	const closed = new Promise<void>((done) => { server.close(() => done()) })
	server.closeIdleConnections()
	const idle = setInterval(() => server.closeIdleConnections(), 50)
	const cut = setTimeout(() => server.closeAllConnections(), LONGEST_FINISH_MS)
	await closed
	clearInterval(idle)
	clearTimeout(cut)
	const work: Promise<unknown>[] = []
	// Kit's own event; a listener may hand over what it still has to finish.
	const events: { emit(name: string, ...args: unknown[]): boolean } = process
	events.emit('sveltekit:shutdown', reason, (rest: Promise<unknown>) => { work.push(rest) })
	await Promise.race([Promise.allSettled(work), new Promise((done) => { setTimeout(done, 5000).unref() })])
}
