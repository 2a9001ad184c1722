import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const VERSION = 1
const IV = 12
const TAG = 16

export const KEY_BYTES = 32

export function newKey(): Buffer {
	return randomBytes(KEY_BYTES)
}

/** AES-256-GCM: version, nonce, tag, sealed bytes. `place` says where the bytes belong, so that they open nowhere else. */
export function seal(key: Buffer, bytes: Buffer, place: string): Buffer {
	const iv = randomBytes(IV)
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
	const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
	return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed])
}

/** @throws an error without any content when the bytes were changed, moved, or sealed with another key */
export function unseal(key: Buffer, sealed: Uint8Array, place: string): Buffer {
	const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
	if (bytes[0] !== VERSION || bytes.length < 1 + IV + TAG) throw new Error('sealed bytes of an unknown kind')
	const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + IV)).setAAD(Buffer.from(place))
	cipher.setAuthTag(bytes.subarray(1 + IV, 1 + IV + TAG))
	return Buffer.concat([cipher.update(bytes.subarray(1 + IV + TAG)), cipher.final()])
}
