/** No script: nothing of what is read or filled in stays in the page's memory, and the page works on every phone. */
export const csr = false
