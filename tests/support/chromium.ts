import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

/** The browser of this machine: CHROME_PATH, then what is on the path, then the usual places.
 *  In CI on Debian it is installed by apt. @throws a sentence that says which package to install */
export function findChromium(tell: (text: string) => void = () => undefined): string {
	const found = look()
	if (found) return found
	if (process.env['CI'] === 'true' && process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
		tell('installing chromium (apt-get install chromium)…')
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
		const installed = look()
		if (installed) return installed
	}
	throw new Error('No Chromium or Chrome was found for the browser tests. On Debian or Ubuntu: apt-get install chromium; '
		+ 'elsewhere install Google Chrome, or set CHROME_PATH to the program.')
}

function look(): string | undefined {
	const named = process.env['CHROME_PATH']
	if (named) return existsSync(named) ? named : undefined
	const folders = (process.env['PATH'] ?? '').split(delimiter)
	return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) => existsSync(path))
}

/** Quiet and without a network of its own. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
