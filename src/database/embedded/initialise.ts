import { chownSync, closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { folderForServer } from './cluster-folder.ts'
import { canReach, type OsUser } from './os-user.ts'
import { runProgram } from './run-program.ts'
import { DatabaseTrouble, folderTrouble } from './trouble.ts'

const HALF_MADE = 'postgres.making-'
const PASSING = 'once-'
const NEEDED_MB = 200

/** Makes the database folder under a passing name and renames it when it is whole,
 *  so a power cut in between leaves nothing that looks like a database. */
export async function initialise(dataDir: string, cluster: string, binaries: Binaries, user: OsUser | undefined, password: string): Promise<void> {
	needSpace(dataDir, NEEDED_MB)
	const making = join(dataDir, `${HALF_MADE}${process.pid}-${Date.now()}`)
	let ended
	try {
		mkdirSync(making, { mode: 0o700 })
		if (user) chownSync(making, user.uid, user.gid)
		const folder = folderForServer(making, user)
		const words = passwordFile(dataDir, password, user)
		try {
			// database.md: the same order and letter case on every system; the ICU order is asked for in queries.
			ended = await runProgram(binaries.initdb, [
				'-D', folder.path, '-U', 'postgres', '-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C',
				'--auth=scram-sha-256', `--pwfile=${join(words, 'password')}`, '--data-checksums',
			], folder, user)
		} finally {
			rmSync(words, { recursive: true, force: true })
			folder.close()
		}
		if (ended.code === 0) {
			renameSync(making, cluster)
			syncFolder(dataDir)
			return
		}
	} catch (error) {
		throw folderTrouble(error, dataDir)
	} finally {
		rmSync(making, { recursive: true, force: true })
	}
	throw initTrouble(dataDir, ended)
}

/** Clears what interrupted first starts left behind. */
export function clearHalfMade(dataDir: string): void {
	for (const name of readdirSync(dataDir)) {
		if (!name.startsWith(HALF_MADE) && !name.startsWith(PASSING)) continue
		try {
			rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 })
		} catch {
			// An orphaned initdb may still be writing there: it is cleared once our own is done, or by the next start.
		}
	}
}

/** Throws `no-space` when less is free than PostgreSQL needs to be safe. */
export function needSpace(dataDir: string, megabytes: number): void {
	const { bavail, bsize } = statfsSync(dataDir)
	const free = Math.floor(bavail * bsize / 1_048_576)
	if (free < megabytes) throw new DatabaseTrouble('no-space', { dir: dataDir, free: String(free), needed: String(megabytes) })
}

function passwordFile(dataDir: string, password: string, user: OsUser | undefined): string {
	const dir = mkdtempSync(join(canReach(user, dataDir) ? dataDir : tmpdir(), PASSING))
	writeFileSync(join(dir, 'password'), `${password}\n`, { mode: 0o600 })
	if (user) for (const path of [dir, join(dir, 'password')]) chownSync(path, user.uid, user.gid)
	return dir
}

function initTrouble(dataDir: string, ended: { code: number | null, output: string }): DatabaseTrouble {
	// 0xC0000135: Windows did not find VCRUNTIME140.dll.
	if (ended.code === 3_221_225_781 || ended.code === -1_073_741_515) return new DatabaseTrouble('windows-runtime-missing')
	if (/No space left|Disk quota/.test(ended.output)) return new DatabaseTrouble('no-space', { dir: dataDir, free: '0', needed: String(NEEDED_MB) })
	const line = ended.output.split('\n').find((l) => /error|FATAL|PANIC|could not/i.test(l)) ?? ended.output.trim().split('\n').at(-1) ?? ''
	return new DatabaseTrouble('init-failed', { dir: dataDir, detail: line.trim() || `initdb ended with ${ended.code}` })
}

function syncFolder(dir: string): void {
	if (process.platform === 'win32') return
	const fd = openSync(dir, 'r')
	fsyncSync(fd)
	closeSync(fd)
}
