import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newKey } from '#protection/seal/server/cipher.ts'
import { newMaster, writeKeyFile } from '#protection/seal/server/key-file.ts'
import { aWard } from '#support/ward.ts'
import { keysAtStart } from './keys-at-start.ts'

const ward = aWard()
const folder = mkdtempSync(join(tmpdir(), 'sanhvai-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a key file without the master key in use, such as one from before it was changed, is refused by its name', async () => {
	const file = join(folder, 'protection.json'), [old, used] = [newMaster(), newMaster()]
	await ward.sql('delete from protection.unit_key')
	await ward.sql(`insert into protection.unit_key (unit_id, version, master_id, wrapped, made_at) values ($1, 1, $2, 'x', now())`, [ward.ward, used.id])
	writeKeyFile(file, { master: old, former: [], trace: newKey() })
	await expect(keysAtStart(file, ward.urls.owner)).rejects.toMatchObject({ key: 'protection-key-other', exitCode: 5, params: { file } })
	writeKeyFile(file, { master: old, former: [used], trace: newKey() })
	await keysAtStart(file, ward.urls.owner)
	rmSync(file)
	await expect(keysAtStart(file, ward.urls.owner)).rejects.toMatchObject({ key: 'protection-key-missing' })
})
