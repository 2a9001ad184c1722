import { closeSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { birthmark, isAlive } from './process-identity.ts'
import { DatabaseTrouble, folderTrouble } from './trouble.ts'

interface Holder { pid: number, born: string | undefined, at: number }

/** Takes the data folder for this process, or throws `folder-in-use`. Returns how to give it back.
 *  A lock left by a killed process is recognised (its process is gone, or its id now belongs to another). */
export function lockFolder(dataDir: string): () => void {
	const path = join(dataDir, 'supervisor.lock')
	const mine: Holder = { pid: process.pid, born: birthmark(process.pid), at: Date.now() }
	for (let attempt = 0; attempt < 50; attempt++) {
		if (create(path, JSON.stringify(mine), dataDir)) return () => release(path, mine)
		const holder = read(path)
		if (holder && holds(holder)) throw new DatabaseTrouble('folder-in-use', { dir: dataDir, pid: String(holder.pid) })
		removeStale(path, holder)
	}
	throw new DatabaseTrouble('folder-in-use', { dir: dataDir, pid: '?' })
}

function create(path: string, text: string, dataDir: string): boolean {
	let fd: number
	try {
		fd = openSync(path, 'wx', 0o600)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
		throw folderTrouble(error, dataDir)
	}
	try {
		writeSync(fd, text)
		fsyncSync(fd)
	} catch (error) {
		rmSync(path, { force: true })
		throw folderTrouble(error, dataDir)
	} finally {
		closeSync(fd)
	}
	return true
}

function read(path: string): Holder | undefined {
	try {
		const holder = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>
		return typeof holder.pid === 'number' ? { pid: holder.pid, born: holder.born, at: holder.at ?? 0 } : undefined
	} catch {
		return undefined
	}
}

function holds(holder: Holder): boolean {
	if (!isAlive(holder.pid)) return false
	const now = birthmark(holder.pid)
	if (now !== undefined && holder.born !== undefined) return now === holder.born
	// Windows does not tell when a process began; one from before the machine started is certainly gone.
	return holder.at > Date.now() - uptime() * 1000
}

/** Only one of several waiting processes may remove a stale lock, and only the one it has looked at. */
function removeStale(path: string, seen: Holder | undefined): void {
	const guard = `${path}.taking`
	try {
		closeSync(openSync(guard, 'wx', 0o600))
	} catch {
		if (age(guard) > 10_000) rmSync(guard, { force: true })
		pause(20)
		return
	}
	try {
		const again = read(path)
		// An unreadable lock may be one that is just being written: give it a moment.
		if (again?.pid === seen?.pid && again?.born === seen?.born && (again || age(path) > 500)) rmSync(path, { force: true })
		else pause(20)
	} finally {
		rmSync(guard, { force: true })
	}
}

function age(path: string): number {
	try {
		return Date.now() - statSync(path).mtimeMs
	} catch {
		return 0
	}
}

function pause(ms: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

function release(path: string, mine: Holder): void {
	const holder = read(path)
	if (holder?.pid === mine.pid && holder.born === mine.born) rmSync(path, { force: true })
}
