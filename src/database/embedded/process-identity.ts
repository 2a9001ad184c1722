import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process with this id exists now, whoever owns it. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}

/** A text that differs between two processes which had the same id one after the other;
 *  undefined where the system does not tell (Windows), or when there is no such process. */
export function birthmark(pid: number): string | undefined {
	try {
		if (process.platform === 'linux') {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
			// The second field may hold spaces and brackets; the start time is the 20th after its closing bracket.
			const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
			return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${started}`
		}
		if (process.platform === 'win32') return undefined
		return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).trim() || undefined
	} catch {
		return undefined
	}
}

/** Is this living process the PostgreSQL server of that folder? undefined: the system does not tell. */
export function servesFolder(pid: number, folder: string): boolean | undefined {
	try {
		if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === folder
		if (process.platform === 'win32') return undefined
		return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
	} catch {
		// Not ours to look at: then it is not a server we started.
		return process.platform === 'win32' ? undefined : false
	}
}

/** A server whose program file was replaced (npm ci) can no longer load its extensions. */
export function programStillThere(pid: number): boolean {
	if (process.platform !== 'linux') return true
	try {
		return !readlinkSync(`/proc/${pid}/exe`).endsWith(' (deleted)')
	} catch {
		return false
	}
}
