import { chmodSync, existsSync, readFileSync, readdirSync, realpathSync, rmdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeFolder } from '#kernel/make-folder.server.ts'
import { findBinaries, type Binaries } from './embedded/binaries.ts'
import { lockFolder } from './embedded/folder-lock.ts'
import { clearHalfMade, initialise, needSpace } from './embedded/initialise.ts'
import { keepRunning } from './embedded/keep-running.ts'
import { adoptOrStop, clearPlace } from './embedded/left-over.ts'
import { choosePlace, urlOf } from './embedded/listening-place.ts'
import { serverUser } from './embedded/os-user.ts'
import { launch } from './embedded/postmaster.ts'
import { DATABASE, provision } from './embedded/provision.ts'
import { passwordsOf } from './embedded/secrets.ts'
import { DatabaseTrouble, folderTrouble } from './embedded/trouble.ts'

/** What the supervisor is doing, for who wants to tell it. */
export type DatabaseStep = 'copying-programs' | 'initialising' | 'starting' | 'adopted' | 'ready' | 'restarting' | 'stopping'

export interface EmbeddedOptions {
	readonly dataDir: string
	readonly log?: ((step: DatabaseStep) => void) | undefined
	/** Further server settings, such as `fsync: 'off'` in tests. */
	readonly settings?: Readonly<Record<string, string>> | undefined
}

export interface Embedded {
	/** Migrations: owns the database, is not a superuser. */
	readonly ownerUrl: string
	/** Pages and jobs: neither owner nor superuser. */
	readonly appUrl: string
	/** Survivors' cases: their schema only, and the names of units and people. */
	readonly protectionUrl: string
	/** The supervisor's own; for tests that make databases from a template. */
	readonly superUrl: string
	/** Stops the server and gives the folder back; may be called twice. */
	stop(): Promise<void>
}

/** Starts PostgreSQL on a data folder, making the database at first use. Throws DatabaseTrouble with the reason. */
export async function startEmbedded({ dataDir: given, log = () => undefined, settings = {} }: EmbeddedOptions): Promise<Embedded> {
	const dataDir = openFolder(given)
	const unlock = lockFolder(dataDir)
	try {
		const cluster = join(dataDir, 'postgres')
		clearHalfMade(dataDir)
		const user = serverUser(cluster)
		const binaries = findBinaries(dataDir, user, () => log('copying-programs'))
		const exists = inspect(dataDir, cluster, binaries)
		const passwords = passwordsOf(dataDir, exists)
		if (!exists) {
			log('initialising')
			await initialise(dataDir, cluster, binaries, user, passwords.superuser)
		}
		const plan = { dataDir, cluster, binaries, user, settings, logFile: join(dataDir, 'postgres.log') }
		const left = await adoptOrStop(plan, passwords.superuser)
		if (left) log('adopted')
		else {
			log('starting')
			needSpace(dataDir, 40)
		}
		const place = left?.place ?? await choosePlace(dataDir, user)
		const pid = left?.pid ?? await launch({ ...plan, place })
		await provision(cluster, place, passwords)
		log('ready')

		const keeper = keepRunning({ ...plan, place }, pid, log)
		let stopping: Promise<void> | undefined
		const stop = async () => {
			log('stopping')
			await keeper.stop()
			clearPlace(place)
			clearHalfMade(dataDir)
			unlock()
		}
		return {
			ownerUrl: urlOf(place, 'sanhvai_owner', passwords.owner, DATABASE),
			appUrl: urlOf(place, 'sanhvai_app', passwords.app, DATABASE),
			protectionUrl: urlOf(place, 'protection_app', passwords.protection, DATABASE),
			superUrl: urlOf(place, 'postgres', passwords.superuser, DATABASE),
			stop: () => (stopping ??= stop()),
		}
	} catch (error) {
		unlock()
		throw folderTrouble(error, dataDir)
	}
}

function openFolder(given: string): string {
	const dataDir = resolve(given)
	try {
		if (!existsSync(dataDir)) {
			makeFolder(dataDir)
			// Root's server user must be able to walk through; nobody else can list it.
			chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
		}
		readdirSync(dataDir)
		return realpathSync(dataDir)
	} catch (error) {
		throw folderTrouble(error, dataDir)
	}
}

/** Is there a database? Throws when there is something that is not a usable one. */
function inspect(dataDir: string, cluster: string, binaries: Binaries): boolean {
	if (!existsSync(cluster)) return false
	try {
		if (readdirSync(cluster).length === 0) {
			rmdirSync(cluster)
			return false
		}
		const version = existsSync(join(cluster, 'PG_VERSION')) ? readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim() : ''
		if (!/^\d+$/.test(version)) throw new DatabaseTrouble('folder-damaged', { dir: dataDir, detail: 'postgres/PG_VERSION', log: '' })
		if (version !== binaries.major) throw new DatabaseTrouble('folder-other-version', { dir: dataDir, found: version, wanted: binaries.major })
		return true
	} catch (error) {
		throw folderTrouble(error, dataDir)
	}
}
