(() => {
	const IDLE_MS = 300000
	let shifts = [], busy = false, idle
	const link = () => document.querySelector('.exit a')
	const AWAY = link().dataset.leave
	const blank = () => document.body.replaceChildren()
	function leave() {
		const a = link()
		if (a && a.pathname !== '/g/x') navigator.sendBeacon(a.href)
		blank()
		location.replace(AWAY)
	}
	function veil(back) {
		clearTimeout(idle)
		const button = document.createElement('button')
		const top = document.createElement('main')
		button.className = 'btn'
		button.textContent = document.body.dataset.here
		top.className = 'help__main'
		top.append(button)
		button.addEventListener('click', () => { top.remove(); back() })
		document.body.append(top)
	}
	function rest() {
		clearTimeout(idle)
		idle = setTimeout(() => {
			const main = document.querySelector('main')
			if (!main || main.hidden) return
			main.hidden = true
			veil(() => { main.hidden = false; rest() })
		}, IDLE_MS)
	}
	function show(html, url) {
		const next = new DOMParser().parseFromString(html, 'text/html')
		if (!next.querySelector('.help__main')) throw new Error()
		document.body.replaceChildren(...next.body.childNodes)
		history.replaceState(null, '', url)
		scrollTo(0, 0)
		const head = document.querySelector('.field__error, h1')
		head.tabIndex = -1
		head.focus()
		rest()
	}
	async function ask(url, body) {
		const answer = await fetch(url, { method: body ? 'POST' : 'GET', body, headers: { 'X-Part': '1' } })
		show(await answer.text(), url)
	}
	addEventListener('click', (event) => {
		const a = event.target.closest('a')
		if (!a || event.ctrlKey || event.metaKey) return
		if (a === link()) { event.preventDefault(); leave() }
		else if (a.origin === location.origin) { event.preventDefault(); ask(a.href).catch(() => location.replace(a.href)) }
	})
	addEventListener('submit', async (event) => {
		event.preventDefault()
		if (busy) return
		busy = true
		const form = event.target, by = event.submitter
		const sent = new URLSearchParams(new FormData(form))
		if (by && by.name) sent.append(by.name, by.value)
		try {
			await ask(form.action, sent)
		} catch {
			const trouble = document.querySelector('[data-failed]')
			trouble.hidden = false
			trouble.focus()
		}
		busy = false
	})
	addEventListener('keydown', (event) => {
		if (event.key !== 'Shift') { shifts = []; return }
		if (event.repeat) return
		const now = Date.now()
		shifts = [...shifts.filter((at) => now - at < 5000), now]
		if (shifts.length > 2) leave()
	})
	for (const sign of ['pointerdown', 'keydown', 'scroll']) addEventListener(sign, rest, { passive: true })
	addEventListener('pagehide', blank)
	addEventListener('pageshow', (event) => {
		if (!event.persisted) return
		blank()
		veil(() => location.replace(location.href))
	})
	rest()
})()
