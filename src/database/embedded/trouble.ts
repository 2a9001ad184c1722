/** Why the embedded database cannot be had. The words for each code are the command line's (cli/words.ts). */
export type TroubleCode =
	| 'folder-in-use' | 'folder-read-only' | 'folder-not-a-folder' | 'folder-damaged' | 'folder-other-version'
	| 'folder-unreachable' | 'no-space' | 'secret-missing' | 'no-binaries' | 'no-ordinary-user'
	| 'windows-runtime-missing' | 'init-failed' | 'start-failed' | 'start-too-slow'

export class DatabaseTrouble extends Error {
	readonly code: TroubleCode
	readonly params: Readonly<Record<string, string>>

	constructor(code: TroubleCode, params: Readonly<Record<string, string>> = {}) {
		super(`${code}: ${Object.entries(params).map(([k, v]) => `${k}=${v}`).join(' ')}`)
		this.name = 'DatabaseTrouble'
		this.code = code
		this.params = params
	}
}

/** Turns a file system error on the data folder into its sentence; anything else is thrown on as it is. */
export function folderTrouble(error: unknown, dir: string): unknown {
	switch ((error as NodeJS.ErrnoException | null)?.code) {
		case 'EACCES': case 'EPERM': case 'EROFS': return new DatabaseTrouble('folder-read-only', { dir })
		case 'ENOSPC': case 'EDQUOT': return new DatabaseTrouble('no-space', { dir, free: '0' })
		case 'ENOTDIR': case 'EEXIST': return new DatabaseTrouble('folder-not-a-folder', { dir })
		default: return error
	}
}
