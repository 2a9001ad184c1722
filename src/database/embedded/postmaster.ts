import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { folderForServer } from './cluster-folder.ts'
import { placeSettings, type Place } from './listening-place.ts'
import type { OsUser } from './os-user.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { isAlive } from './process-identity.ts'
import { runProgram, serverEnvironment } from './run-program.ts'
import { DatabaseTrouble } from './trouble.ts'

export interface Launch {
	readonly dataDir: string
	readonly cluster: string
	readonly logFile: string
	readonly binaries: Binaries
	readonly user: OsUser | undefined
	readonly place: Place
	/** Further server settings; tests switch durability off. */
	readonly settings: Readonly<Record<string, string>>
}

// Recovery after a power cut reads the whole journal: at most max_wal_size.
const LONGEST_START_MS = 120_000
const LONGEST_STOP_MS = 30_000
const LARGEST_LOG = 5_000_000

// A ward's machine is small, and its log must never hold what people typed.
const SETTINGS = {
	max_connections: '60', shared_buffers: '32MB', max_wal_size: '256MB', min_wal_size: '32MB', io_method: 'sync', jit: 'off',
	max_parallel_workers_per_gather: '0', max_logical_replication_workers: '0', autovacuum_max_workers: '2', timezone: 'UTC',
	log_min_messages: 'log', log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_statement: 'none',
}

/** Starts the server and waits until it answers. Returns its process id. */
export async function launch(plan: Launch): Promise<number> {
	for (const deadline = Date.now() + LONGEST_STOP_MS; ;) {
		try {
			return await launchOnce(plan)
		} catch (error) {
			// The server was killed a moment ago and its own children are still going.
			if (!(error instanceof DatabaseTrouble && /still in use|already exists/.test(error.params['detail'] ?? '')) || Date.now() > deadline) throw error
			await sleep(100)
		}
	}
}

async function launchOnce(plan: Launch): Promise<number> {
	const settings = Object.entries({ ...SETTINGS, ...placeSettings(plan.place), ...plan.settings })
	const before = logSize(plan.logFile)
	const args = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
	if (process.platform === 'win32') await launchByPgCtl(plan, args, before)
	const child = process.platform === 'win32' ? undefined : spawnServer(plan, args)
	const deadline = Date.now() + LONGEST_START_MS
	let failure: Error | undefined
	child?.on('error', (error) => { failure = error })
	for (;;) {
		const file = readPostmasterFile(plan.cluster)
		if (file?.ready && (!child || file.pid === child.pid)) return file.pid
		if (failure || (child && (child.exitCode !== null || child.signalCode))) throw startTrouble(plan, before, failure)
		if (Date.now() > deadline) throw new DatabaseTrouble('start-too-slow', { dir: plan.dataDir, log: plan.logFile })
		await sleep(4)
	}
}

function spawnServer(plan: Launch, args: readonly string[]): ChildProcess {
	const folder = folderForServer(plan.cluster, plan.user)
	const log = openSync(plan.logFile, 'a', 0o600)
	try {
		// A session of its own: Ctrl-C reaches us, and we stop the server when the requests are finished.
		const child = spawn(plan.binaries.postgres, ['-D', folder.path, ...args], {
			...plan.user, cwd: plan.user ? '/' : undefined, env: serverEnvironment(), detached: true,
			stdio: ['ignore', log, log, ...(folder.fd === undefined ? [] : [folder.fd])],
		})
		child.unref()
		return child
	} finally {
		closeSync(log)
		folder.close()
	}
}

/** Windows: only pg_ctl gives up an administrator's rights, which the server refuses. */
async function launchByPgCtl(plan: Launch, args: readonly string[], before: number): Promise<void> {
	const folder = folderForServer(plan.cluster, plan.user)
	const options = args.map((arg) => (/\s|^$|=$/.test(arg) ? `"${arg}"` : arg)).join(' ')
	const ended = await runProgram(plan.binaries.pgCtl, ['start', '-w', '-s', '-D', plan.cluster, '-l', plan.logFile, '-o', options], folder, plan.user)
	if (ended.code !== 0) throw startTrouble(plan, before, undefined)
}

/** Ends the server: the fast way (open transactions are rolled back), and if it does not listen, at once. */
export async function stopServer(pid: number, plan: Pick<Launch, 'binaries' | 'cluster' | 'user'>): Promise<void> {
	if (process.platform === 'win32') {
		const folder = folderForServer(plan.cluster, plan.user)
		await runProgram(plan.binaries.pgCtl, ['stop', '-w', '-s', '-m', 'fast', '-D', plan.cluster], folder, plan.user)
		return
	}
	for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
		if (!send(pid, signal)) return
		if (await endsWithin(pid, LONGEST_STOP_MS)) return
	}
}

export async function endsWithin(pid: number, ms: number): Promise<boolean> {
	const deadline = Date.now() + ms
	while (Date.now() < deadline) {
		if (!isAlive(pid)) return true
		await sleep(8)
	}
	return false
}

function send(pid: number, signal: NodeJS.Signals): boolean {
	try {
		process.kill(pid, signal)
		return true
	} catch {
		return false
	}
}

function logSize(path: string): number {
	const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
	if (size < LARGEST_LOG) return size
	renameSync(path, `${path}.1`)
	return 0
}

function startTrouble(plan: Launch, before: number, failure: Error | undefined): DatabaseTrouble {
	let said = failure?.message ?? ''
	try {
		said += readFileSync(plan.logFile).subarray(before).toString()
	} catch {
		// No log: the failure speaks for itself.
	}
	const line = said.split('\n').filter((l) => /FATAL|PANIC|error|could not|cannot/i.test(l)).at(-1) ?? said.trim().split('\n').at(-1) ?? ''
	const detail = line.replace(/^.*?(FATAL|PANIC|ERROR|LOG): +/, '').trim()
	const params = { dir: plan.dataDir, detail, log: plan.logFile }
	if (/No space left|Disk quota/.test(said)) return new DatabaseTrouble('no-space', { ...params, free: '0' })
	if (/Read-only file system|Permission denied|has wrong ownership/.test(said)) return new DatabaseTrouble('folder-read-only', params)
	if (/incompatible with server|initialized by PostgreSQL version/.test(said)) return new DatabaseTrouble('folder-other-version', { ...params, found: '?', wanted: plan.binaries.major })
	if (/not a valid data directory|invalid (checkpoint|record|primary|data|page)|PANIC|could not (open|read|locate|stat)|does not exist|corrupt|checksum|incorrect|contains invalid|syntax error/i.test(said)) return new DatabaseTrouble('folder-damaged', params)
	return new DatabaseTrouble('start-failed', params)
}
