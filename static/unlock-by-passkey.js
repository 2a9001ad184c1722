// The only script behind the lock's door, and only on the page of the lock itself: it asks the machine for her key and sends
// the answer as a form. Without it the code of the authenticator app opens the lock.
const form = document.querySelector('form[data-passkey]')
if (form && typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential && !/^[\d.]+$|:/.test(location.hostname)) {
	form.hidden = false
	form.addEventListener('submit', async (event) => {
		event.preventDefault()
		const trouble = form.querySelector('[role=status]')
		trouble.textContent = ''
		try {
			const asked = await fetch('/api/auth/passkey/generate-authenticate-options')
			if (!asked.ok) throw new Error(String(asked.status))
			const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...await asked.json(), userVerification: 'required' })
			const key = await navigator.credentials.get({ publicKey })
			form.elements.key.value = JSON.stringify(key.toJSON())
			form.submit()
		} catch {
			trouble.textContent = form.dataset.passkey
		}
	})
}
