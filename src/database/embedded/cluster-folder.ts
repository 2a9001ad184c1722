import { closeSync, openSync } from 'node:fs'
import { canReach, type OsUser } from './os-user.ts'
import { DatabaseTrouble } from './trouble.ts'

/** How a PostgreSQL program is told its folder. */
export interface FolderForServer {
	/** What to write after -D. */
	readonly path: string
	/** An open folder the program inherits as its descriptor 3; undefined when the path itself will do. */
	readonly fd: number | undefined
	close(): void
}

/** Root's data folder may lie below a private folder (/root, mode 700) through which the server's user cannot walk.
 *  On Linux the server then gets the folder as an open descriptor, so nobody's rights have to be changed. */
export function folderForServer(path: string, user: OsUser | undefined): FolderForServer {
	if (canReach(user, path)) return { path, fd: undefined, close: () => undefined }
	if (process.platform !== 'linux') throw new DatabaseTrouble('folder-unreachable', { dir: path })
	const fd = openSync(path, 'r')
	return { path: '/proc/self/fd/3', fd, close: () => closeSync(fd) }
}
