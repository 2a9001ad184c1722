import { Socket } from 'node:net'

/** Resolves at the first Ctrl-C, SIGTERM or SIGHUP, or when the launcher that started us is gone.
 *  Later signals change nothing: npm and the terminal both send them. */
export function stopAsked(): Promise<NodeJS.Signals> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
		if (process.env['SANHVAI_LAUNCHER'] !== 'pipe') return
		// The launcher holds the other end of descriptor 3 and never writes: its end means the launcher's.
		const launcher = new Socket({ fd: 3 })
		launcher.on('error', () => resolve('SIGTERM'))
		launcher.on('close', () => resolve('SIGTERM'))
		launcher.resume()
		launcher.unref()
	})
}
