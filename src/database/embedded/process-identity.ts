import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process with this id exists now, whoever owns it. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		// In a container nobody may collect the dead: they keep their id but are gone.
		return !(process.platform === 'linux' && afterName(pid)?.[0] === 'Z')
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}

/** A text that differs between two processes which had the same id one after the other;
 *  undefined where the system does not tell (Windows), or when there is no such process. */
export function birthmark(pid: number): string | undefined {
	try {
		if (process.platform === 'linux') {
			const started = afterName(pid)?.[19]
			return started && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${started}`
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

/** Fields of /proc/PID/stat after the name, which may itself hold spaces and brackets. */
function afterName(pid: number): string[] | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
	} catch {
		return undefined
	}
}
