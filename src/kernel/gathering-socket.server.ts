import { Socket } from 'node:net'

/** A socket that sends what is written in one turn of the program as one piece: the statements of a page go out
 *  together, which costs one system call and wakes PostgreSQL once. */
export function gatheringSocket(): Socket {
	const socket = new Socket()
	const write = socket.write.bind(socket) as (...given: unknown[]) => boolean
	socket.write = (...given: unknown[]) => {
		if (socket.writableCorked === 0) {
			socket.cork()
			process.nextTick(() => socket.uncork())
		}
		return write(...given)
	}
	return socket
}
