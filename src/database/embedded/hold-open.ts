import { startEmbedded } from '../embedded.ts'
import { DatabaseTrouble } from './trouble.ts'

// A process of its own that keeps the database of a folder open until SIGTERM, and tells one JSON object a line.
// The tests kill it in every way.
const tell = (event: object) => { process.stdout.write(`${JSON.stringify(event)}\n`) }

try {
	const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', log: (step) => tell({ step }) })
	const alive = setInterval(() => undefined, 1000)
	process.once('SIGTERM', () => {
		clearInterval(alive)
		void embedded.stop()
	})
	tell({ urls: { ownerUrl: embedded.ownerUrl, appUrl: embedded.appUrl, superUrl: embedded.superUrl } })
} catch (error) {
	if (!(error instanceof DatabaseTrouble)) throw error
	tell({ trouble: error.code, params: error.params })
	process.exitCode = 1
}
