import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Makes a folder and those above it that are missing. Node's own `recursive` goes round for ever, deaf to every signal, where
 *  a folder is there and takes none, as /proc: said here as a file system that
 *  cannot be written (EROFS). Throws the file system's error. */
export function makeFolder(path: string, mode?: number): void {
	const missing: string[] = []
	for (let above = resolve(path); !existsSync(above); above = dirname(above)) {
		if (above === dirname(above)) break
		missing.unshift(above)
	}
	for (const folder of missing) {
		try {
			mkdirSync(folder, { mode })
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException
			if (code === 'EEXIST' && existsSync(folder)) continue // another process was quicker
			throw code === 'ENOENT' && existsSync(dirname(folder)) ? Object.assign(error as Error, { code: 'EROFS' }) : error
		}
	}
}
