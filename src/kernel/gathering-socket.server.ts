import { Socket } from 'node:net'

/** A socket that sends what is written in one round of the event loop as one piece: the statements of a page, and of pages
 *  asked for at the same moment, go out together, which costs one system call and wakes PostgreSQL once. */
export function gatheringSocket(): Socket {
	const socket = new Socket()
	socket.once('connect', () => gather(socket)) // not earlier: connect() puts the plain write back
	return socket
}

function gather(socket: Socket): void {
	const write = socket.write.bind(socket) as (...given: unknown[]) => boolean
	let gathering = false
	socket.write = (...given: unknown[]) => {
		if (!gathering) {
			gathering = true
			socket.cork() // pg corks for each statement: an own cork below its keeps the piece together
			setImmediate(() => {
				gathering = false
				socket.uncork()
			})
		}
		return write(...given)
	}
}
