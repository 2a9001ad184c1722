/** No script: nothing of what is filled in stays in the page's memory, and the page works on every phone. */
export const csr = false
