import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cpuSecondsOf, cpuSecondsOfChildren } from './cpu-seconds.ts'

const AUTOCANNON = fileURLToPath(new URL('../../node_modules/autocannon/autocannon.js', import.meta.url))

export interface Asked { readonly url: string; readonly header: string; readonly server: number; readonly postmaster: number; readonly core: string; readonly seconds: number }

/** What a round gave. The processor's milliseconds an answer cost do not depend on what else the machine does. */
export interface Round { readonly perSecond: number; readonly serverCpu: number; readonly databaseCpu: number }

/** One round over 10 connections; an answer other than 2xx is a failure, not a fast one. */
export async function oneRound({ url, header, server, postmaster, core, seconds }: Asked): Promise<Round> {
	const before = [cpuSecondsOf(server), cpuSecondsOfChildren(postmaster)] as const
	const { stdout } = await promisify(execFile)('taskset', ['-c', core, process.execPath, AUTOCANNON, '-c', '10', '-d', String(seconds), '-j', '-n', '-H', header, url])
	const { requests, non2xx, errors } = JSON.parse(stdout) as { requests: { average: number, total: number }, non2xx: number, errors: number }
	if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} wrong answers, ${errors} errors`)
	const perAnswer = (from: number, to: number) => (to - from) * 1000 / requests.total
	return { perSecond: requests.average, serverCpu: perAnswer(before[0], cpuSecondsOf(server)), databaseCpu: perAnswer(before[1], cpuSecondsOfChildren(postmaster)) }
}
