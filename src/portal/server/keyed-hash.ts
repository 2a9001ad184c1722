import { createHmac } from 'node:crypto'
import { theSecret } from '#identity/server/index.ts'

/** What is hashed, so that no hash of one kind is ever one of another. */
type Purpose = 'code' | 'sheet' | 'words' | 'network'

/** A hash that only this installation can make: whoever has the tables cannot try words against it. */
export function keyedHash(purpose: Purpose, text: string): Buffer {
	return createHmac('sha256', theSecret()).update(`portal/${purpose}\0${text}`).digest()
}
