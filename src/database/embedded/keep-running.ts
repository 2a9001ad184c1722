import { launch, stopServer, type Launch } from './postmaster.ts'
import { isAlive, servesFolder } from './process-identity.ts'

const WATCH_MS = 1000

/** Watches a running server: one that was killed is started again in the same place, so open pages come back.
 *  When this process ends without stop(), the server is at least told to end. */
export function keepRunning(plan: Launch, first: number, log: (step: 'restarting') => void): { stop(): Promise<void> } {
	let pid = first
	let starting: Promise<void> | undefined
	// A dead server's id may soon be another program's; asking whose it is costs nothing only on Linux.
	const running = () => isAlive(pid) && (process.platform !== 'linux' || servesFolder(pid, plan.cluster) === true)
	const watch = setInterval(() => {
		if (starting || running()) return
		log('restarting')
		starting = launch(plan).then((again) => { pid = again }, () => undefined).finally(() => { starting = undefined })
	}, WATCH_MS).unref()
	const atExit = () => {
		if (running()) process.kill(pid, 'SIGINT')
	}
	process.on('exit', atExit)
	return {
		stop: async () => {
			clearInterval(watch)
			await starting
			process.off('exit', atExit)
			if (running()) await stopServer(pid, plan)
		},
	}
}
