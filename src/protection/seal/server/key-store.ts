import { readKeyFile, type KeyFile } from './key-file.ts'

let kept: { path: string; keys: KeyFile } | undefined

/** The keys of the file SANHVAI_PROTECTION_KEY names, read at the first use and once more when a key is asked for that
 *  was not there yet (the master key was changed by the command line meanwhile). */
export function keyFile(again = false): KeyFile {
	const path = process.env['SANHVAI_PROTECTION_KEY'] ?? ''
	if (!path) throw new Error('SANHVAI_PROTECTION_KEY is not set')
	if (again || kept?.path !== path) kept = { path, keys: readKeyFile(path, false) }
	return kept.keys
}

/** @throws when no key with this id is in the file */
export function masterKey(id: string): Buffer {
	for (const again of [false, true]) {
		const { master, former } = keyFile(again)
		const found = [master, ...former].find((one) => one.id === id)
		if (found) return found.key
	}
	throw new Error(`the master key ${id} is not in the key file`)
}
