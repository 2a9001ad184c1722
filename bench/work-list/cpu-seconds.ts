import { readdirSync, readFileSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Processor seconds a process has used so far (Linux). */
export function cpuSecondsOf(pid: number): number {
	return seconds(fieldsOf(pid).slice(11, 13))
}

/** The same for all its children, those that have ended too: the backends of a postmaster. */
export function cpuSecondsOfChildren(pid: number): number {
	const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => fieldsOf(Number(name)))
	const living = all.filter(([, parent]) => Number(parent) === pid).map((fields) => seconds(fields.slice(11, 13)))
	return living.reduce((sum, one) => sum + one, seconds(fieldsOf(pid).slice(13, 15)))
}

function seconds(ticks: readonly string[]): number {
	return ticks.reduce((sum, one) => sum + Number(one), 0) / TICKS_PER_SECOND
}

/** What stands after the name in brackets: state, parent, …; nothing of a process that has ended. */
function fieldsOf(pid: number): string[] {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
	} catch {
		return []
	}
}
