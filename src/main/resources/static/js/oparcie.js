/* Oparcie in the browser. Every page works without this file; it keeps what is typed, speeds up the keyboard,
   and never stores client data on the device (no localStorage): an unsaved draft lives only in the open page. */
const words = document.getElementById('oparcie-js').dataset
const $ = (selector, root = document) => root.querySelector(selector)
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)]
const fill = (sentence, value) => sentence.replace('{0}', value)
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag)
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value))
  element.append(...children)
  return element
}
const clock = () => {
  const now = new Date()
  const minutes = String(now.getMinutes()).padStart(2, '0')
  return now.getHours() + (document.documentElement.lang === 'pl' ? '.' : ':') + minutes
}

/* ---- CSRF: one token for the page; replaced everywhere after logging in again ---- */
const csrf = () => $('meta[name=csrf]').content
function renew(token) {
  $('meta[name=csrf]').content = token
  $$('input[name=_csrf]').forEach(input => { input.value = token })
}
document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-TOKEN'] = csrf() })

/* ---- logging in again without losing the page ---- */
let again = null
const lost = answer => answer && (answer.status === 401 || answer.status === 403 || (answer.redirected && new URL(answer.url).pathname === '/login'))
const ask = (method, body) => fetch('/login/again', { method, body, headers: { 'X-CSRF-TOKEN': csrf(), 'X-Page-User': $('meta[name=user]')?.content ?? '', Accept: 'application/json' } })
  .then(answer => answer.ok && answer.headers.get('Content-Type')?.includes('json') ? answer.json() : {})
  .then(answer => answer.csrf ?? null, () => null)
function logInAgain() {
  again ??= new Promise(resolve => {
    const user = make('input', { id: 'again-user', name: 'username', class: 'govuk-input', autocomplete: 'username' })
    const password = make('input', { id: 'again-password', name: 'password', type: 'password', class: 'govuk-input', autocomplete: 'current-password' })
    const wrong = make('p', { class: 'govuk-error-message', role: 'alert' })
    const form = make('form', { novalidate: '' },
      make('h2', {}, words.againTitle), make('p', {}, words.againBody), wrong,
      make('label', { for: 'again-user', class: 'govuk-label' }, words.againUser), user,
      make('label', { for: 'again-password', class: 'govuk-label' }, words.againPassword), password,
      make('p', { class: 'actions' }, make('button', { class: 'btn' }, words.againEnter),
        make('a', { href: '/login', target: '_blank', rel: 'noopener' }, words.againTab)))
    const dialog = make('dialog', { class: 'dialog', 'aria-label': words.againTitle }, form)
    const finish = token => {
      renew(token)
      dialog.remove()
      window.removeEventListener('focus', look)
      again = null
      resolve()
    }
    // logged in from another tab (a second factor, a passkey): the session is back when this page is looked at again
    const look = async () => {
      const token = await ask('GET')
      if (token) finish(token)
    }
    form.addEventListener('submit', async event => {
      event.preventDefault()
      const token = await ask('POST', new URLSearchParams(new FormData(form)))
      if (token) return finish(token)
      wrong.textContent = words.againWrong
      password.value = ''
      password.focus()
    })
    dialog.addEventListener('cancel', event => event.preventDefault())
    window.addEventListener('focus', look)
    look().then(() => {
      if (again === null) return
      document.body.append(dialog)
      dialog.showModal()
      user.focus()
    })
  })
  return again
}

/* A device in a client's hands asks nobody to log in: the client would have the whole file. */
const handed = location.pathname.startsWith('/handed')
/* a device that changes hands: whatever another tab shows goes away */
if ('BroadcastChannel' in window) {
  const hands = new BroadcastChannel('oparcie-hands')
  if (handed) hands.postMessage('handed')
  else hands.onmessage = () => location.replace('/handed')
}

/* ---- drafts: two seconds after a change, and when the page is left ---- */
const drafts = new WeakMap()
const secret = field => ['password', 'file', 'submit', 'button'].includes(field?.type)
class Draft {
  constructor(form) {
    this.form = form
    this.dirty = false
    this.failed = false
    this.left = false
    this.timer = 0
    this.version = 0
    form.elements._path && !form.elements._path.value && (form.elements._path.value = location.pathname + location.search)
  }
  changed() {
    this.dirty = true
    this.left = false
    this.version++
    this.later(2000)
  }
  later(delay) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.flush(), delay)
  }
  body() {
    const body = new URLSearchParams()
    new FormData(this.form).forEach((value, name) => {
      if (typeof value === 'string' && name !== '_csrf' && !secret($(`[name="${CSS.escape(name)}"]`, this.form))) body.append(name, value)
    })
    body.set('_title', [$('h1')?.textContent.trim() ?? document.title, $('.head .sub')?.textContent.trim()].filter(Boolean).join(' · ').slice(0, 200))
    return body
  }
  say(text, kind) {
    $$('[data-draft-state]', this.form).concat($$(`[data-draft-for="${this.form.id}"]`)).forEach(place => {
      place.textContent = text
      place.classList.toggle('failing', kind === 'failing')
    })
  }
  /** Saved (true), refused by the server for good (null), or not saved yet (false). */
  async flush(leaving = false) {
    clearTimeout(this.timer)
    if (!this.dirty || this.left) return true
    const version = this.version
    const body = this.body()
    let answer = null
    try {
      answer = await fetch('/drafts/' + encodeURIComponent(this.form.dataset.draft), {
        method: 'POST', body, keepalive: leaving && body.toString().length < 60000,
        headers: { 'X-CSRF-TOKEN': csrf(), Accept: 'application/json' }
      })
    } catch { /* no network: the text stays in the form and is tried again */ }
    if (leaving) return true
    if (lost(answer) && !handed && !(answer.status === 403 && this.retried)) {
      this.retried = true
      await logInAgain()
      return this.flush()
    }
    this.retried = false
    if (answer?.ok) {
      this.failed = false
      if (version === this.version) this.dirty = false
      this.say(fill(words.saved, (await answer.json().catch(() => ({}))).savedAt ?? clock()))
      return true
    }
    if (answer && answer.status < 500 && !(handed && lost(answer))) {
      this.dirty = false
      return null
    }
    this.failed = true
    this.say(words.unsaved, 'failing')
    this.later(5000)
    return false
  }
  leave() {
    this.left = true
    clearTimeout(this.timer)
  }
}
const draftOf = form => {
  if (!form?.dataset?.draft) return null
  if (!drafts.has(form)) drafts.set(form, new Draft(form))
  return drafts.get(form)
}
const openDrafts = () => $$('form[data-draft]').map(draftOf)
const onChange = event => {
  if (!secret(event.target) && event.target.name) draftOf(event.target.form)?.changed()
}
document.addEventListener('input', onChange)
document.addEventListener('change', onChange)
addEventListener('pagehide', () => openDrafts().forEach(draft => draft.flush(true)))
addEventListener('online', () => openDrafts().forEach(draft => draft.flush()))
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') openDrafts().forEach(draft => draft.flush())
})
addEventListener('beforeunload', event => {
  if (openDrafts().some(draft => draft.failed && draft.dirty && !draft.left)) event.preventDefault()
})

/* ---- submit: once, and only when the text is safe on the server ---- */
function busy(form, submitter) {
  form.dataset.busy = 'true'
  const button = submitter ?? $('[data-submit]', form)
  const shown = button?.classList.contains('implicit') ? $('[data-submit]', form) : button
  shown?.setAttribute('aria-disabled', 'true')
  if (shown?.hasAttribute('data-submit')) {
    shown.dataset.label = shown.textContent
    shown.textContent = words.busy
  }
}
function idle(form) {
  delete form.dataset.busy
  $$('[aria-disabled=true]', form).forEach(button => {
    button.removeAttribute('aria-disabled')
    if (button.dataset.label) button.textContent = button.dataset.label
  })
}
document.addEventListener('submit', event => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post' || form.closest('dialog') || form.hasAttribute('hx-post')) return
  if (form.dataset.busy) return event.preventDefault()
  const draft = draftOf(form)
  const submitter = event.submitter
  if (submitter?.matches('[name=_add], [name=_remove], [name=_recalc], [name=_take]')) {
    event.preventDefault()
    return rows(form, submitter)
  }
  if (submitter?.hasAttribute('data-discard')) {
    draft?.leave()
    return busy(form, submitter)
  }
  if (draft?.dirty && !draft.left) {
    event.preventDefault()
    busy(form, submitter)
    draft.flush().then(saved => {
      idle(form)
      if (saved === false) return
      draft.leave()
      form.requestSubmit(submitter ?? undefined)
    })
    return
  }
  draft?.leave()
  busy(form, submitter)
})
addEventListener('pageshow', event => {
  if (event.persisted) location.reload() // the way back shows a page as it is now, to whom it may be shown now
  else $$('form[data-busy]').forEach(idle)
})

/* ---- repeatable rows: the server answers with the same form, one row longer or shorter ---- */
async function rows(form, button, retry = true, data = new FormData(form)) {
  busy(form, button)
  const before = new Set($$('[id]', form).map(element => element.id))
  const whole = new FormData(form)
  data.set(button.name, button.value)
  let answer = null
  try {
    answer = await fetch(form.getAttribute('action'), {
      method: 'POST', body: form.enctype.startsWith('multipart') ? data : new URLSearchParams(data), headers: { 'X-CSRF-TOKEN': csrf() }
    })
  } catch { /* said below */ }
  idle(form)
  if (lost(answer) && retry) return logInAgain().then(() => rows(form, button, false, data))
  const page = answer && new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page?.getElementById(form.id)
  if (!fresh) return draftOf(form)?.say(words.unsaved, 'failing')
  form.replaceWith(fresh)
  start(fresh)
  window.htmx?.process(fresh)
  draftOf(fresh)?.changed()
  $$('[data-fresh]').forEach(part => { // what is drawn from the form, outside of it
    const drawn = $(`[data-fresh="${CSS.escape(part.dataset.fresh)}"]`, page)
    const x = $('.scroll', part)?.scrollLeft
    const large = $('[data-zoom][aria-current]', part)?.dataset.zoom
    if (drawn) part.replaceWith(drawn)
    if (large && drawn) zoom(drawn, large)
    if (x && $('.scroll', drawn)) $('.scroll', drawn).scrollLeft = x
  })
  if (button.name === '_remove') undo(fresh, whole, button.value.split('.')[0])
  const added = $$('input:not([type=hidden]), textarea, select', fresh).find(field => field.id && !before.has(field.id))
  const next = added ?? (['_recalc', '_take'].includes(button.name) ? $(`[name=${button.name}]`, fresh) : null) ?? $(`[name=_add][value="${CSS.escape(button.value.split('.')[0])}"]`, fresh)
  next?.focus()
}

/** A picture: as wide as the page, or so many per cent and moved under its window; what is in the middle stays there. */
function zoom(room, to) {
  const view = $('.scroll', room)
  const svg = view && $('svg', view)
  if (!svg) return
  const middle = (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth
  const [, , wide, high] = svg.getAttribute('viewBox').split(' ').map(Number)
  const times = to === 'fit' ? 1 : to / 100
  view.classList.toggle('fit', to === 'fit')
  svg.setAttribute('width', wide * times)
  svg.setAttribute('height', high * times)
  view.scrollLeft = middle * view.scrollWidth - view.clientWidth / 2
  $$('[data-zoom]', room).forEach(one => one.dataset.zoom === to ? one.setAttribute('aria-current', 'true') : one.removeAttribute('aria-current'))
}
document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-zoom]')
  if (!button) return
  event.preventDefault()
  zoom(button.closest('.drawn'), button.dataset.zoom)
})
document.addEventListener('keydown', event => {
  const room = event.target.matches?.('.drawn > .scroll') && event.target.parentElement
  const step = { '+': 1, '=': 1, '-': -1 }[event.key]
  if (!room || event.ctrlKey || event.metaKey || (!step && event.key !== '0')) return
  const all = $$('[data-zoom]', room).map(one => one.dataset.zoom)
  const now = all.indexOf($('[data-zoom][aria-current]', room)?.dataset.zoom)
  if (!all.length) return
  event.preventDefault()
  zoom(room, step ? all[Math.min(all.length - 1, Math.max(0, now + step))] : 'fit')
})

/** A row that was taken away can come back, as long as the page is open: the form as it was is asked for once more. */
function undo(form, whole, part) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn second small', name: '_recalc', value: 'undo', textContent: words.undo })
  const said = Object.assign(document.createElement('p'), { className: 'acts' })
  said.setAttribute('role', 'status')
  said.append(words.removed + ' ', button)
  button.addEventListener('click', () => rows(form, button, true, whole))
  const add = $(`[name=_add][value="${CSS.escape(part)}"]`, form)
  add ? (add.closest('.addrow') ?? add).before(said) : form.append(said)
}

/* ---- Enter where one seeks inside a form seeks, and does not save ---- */
document.addEventListener('keydown', event => {
  const button = event.key === 'Enter' && event.target.matches('input') && event.target.closest('[data-seek]')?.querySelector('button')
  if (!button) return
  event.preventDefault()
  button.click()
})

/* ---- small things inside a page ---- */
function reveal(root = document) {
  $$('[data-when]', root).forEach(part => {
    const [name, ...wanted] = part.dataset.when.split(/[=|]/)
    const form = part.closest('form') ?? document
    const chosen = $$(`[name="${CSS.escape(name)}"]`, form)
      .filter(field => !['radio', 'checkbox'].includes(field.type) || field.checked).map(field => field.value)
    part.hidden = !wanted.some(value => chosen.includes(value))
  })
  $$('[data-unless]', root).forEach(part => {
    const [name, unwanted] = part.dataset.unless.split('=')
    part.hidden = $$(`[name="${CSS.escape(name)}"]`, part.closest('form') ?? document).some(field => field.checked && field.value === unwanted)
  })
  $$('[data-live]:not([data-when])', root).forEach(part => { part.hidden = part.hasAttribute('data-off') })
}
document.addEventListener('change', () => reveal())

/* ---- a long form part by part: all parts stay in the page, one is shown; changing it needs no journey to the server ---- */
function part(form, key, focus = true) {
  const was = form.elements._at.value
  if (focus && was && was !== key && was !== 'all' && !$$('[name=seen]', form).some(one => one.value === was)) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'seen', value: was }))
  $$('[data-part]', form).forEach(each => { each.hidden = key !== 'all' && each.dataset.part !== key })
  $$('[name=_part]', form).forEach(button => button.value === key ? button.setAttribute('aria-current', 'step') : button.removeAttribute('aria-current'))
  form.elements._at.value = key
  const list = $('[popover]', form)
  if (list?.matches(':popover-open')) list.hidePopover()
  live(form)
  if (!focus) return
  const heading = $(key === 'all' ? '[data-part] h2' : `[data-part="${CSS.escape(key)}"] h2`, form)
  heading?.focus({ preventScroll: true })
  heading?.closest('[data-part]').scrollIntoView()
}
document.addEventListener('click', event => {
  const button = event.target.closest?.('button[name=_part]')
  if (button && !event.defaultPrevented) {
    event.preventDefault()
    part(button.form, button.value)
    history.pushState({ part: button.value }, '', `?part=${button.value}`)
  }
  const target = event.target.closest?.('a[href^="#"]') && document.getElementById(event.target.closest('a').getAttribute('href').slice(1))
  const hidden = target?.closest('[data-part][hidden]')
  if (hidden) part(hidden.closest('form'), hidden.dataset.part, false)
}, true)
addEventListener('popstate', event => {
  const form = $('[data-part]')?.closest('form')
  if (form) part(form, event.state?.part ?? new URLSearchParams(location.search).get('part') ?? form.elements._at.value)
})

/* ---- values and conditions only the server knows: asked anew after a change they depend on ---- */
let asking = 0
document.addEventListener('change', event => {
  const form = event.target.form
  const depends = $('[data-depends]', form ?? document.createElement('form'))?.dataset.depends.split(' ')
  if (!depends?.includes(event.target.name?.split('.')[0])) return
  clearTimeout(asking)
  asking = setTimeout(() => live(form), 500)
})
async function live(form) {
  const data = new URLSearchParams(new FormData(form))
  data.set('_recalc', 'true')
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: data, headers: { 'X-CSRF-TOKEN': csrf() } }).catch(() => null)
  if (!answer?.ok || answer.redirected) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(form.id)
  $$('[data-live]', fresh ?? document.createElement('form')).forEach(part => {
    const here = $(`[data-live="${CSS.escape(part.dataset.live)}"]`, form)
    if (!here) return
    if (part.dataset.live.startsWith('w-')) here.toggleAttribute('data-off', part.hasAttribute('data-off'))
    else if (here.innerHTML !== part.innerHTML) here.replaceChildren(...part.childNodes)
  })
  reveal(form)
}

function count(area) {
  const max = Number(area.dataset.max)
  const left = max - area.value.length
  const place = area.nextElementSibling?.matches('.left') ? area.nextElementSibling
    : area.insertAdjacentElement('afterend', make('p', { class: 'left', 'aria-live': 'polite' }))
  const near = left < max * 0.2
  place.textContent = near ? (left < 0 ? `${area.dataset.over} ${-left}` : `${area.dataset.left} ${left}`) : ''
  place.classList.toggle('over', left < 0)
}
document.addEventListener('input', event => { if (event.target.matches('textarea[data-max]')) count(event.target) })

document.addEventListener('click', event => {
  const take = event.target.closest('[data-take]')
  if (take) {
    const fields = $$(`[name="${CSS.escape(take.dataset.take)}"]`, take.closest('form'))
    const wanted = take.dataset.value
    fields.forEach(field => {
      if (['radio', 'checkbox'].includes(field.type)) field.checked = fields.length > 1 ? wanted.split(/,\s*/).includes(field.value) : wanted === field.value
      else field.value = wanted
    })
    fields[0]?.dispatchEvent(new Event('change', { bubbles: true }))
    take.closest('.both')?.classList.add('taken')
    fields[0]?.focus()
  }
  if (event.target.closest('[data-print]')) window.print()
})

/* ---- keyboard: "/" search, "?" help, and the letters a page offers ---- */
function help() {
  const keyed = $$('[data-key]').map(element => [element.dataset.key, element.dataset.keyLabel ?? element.textContent.trim()])
  const list = make('dl', { class: 'keys' })
  const all = [['/', words.keysSearch], ['?', words.keysHelp], ...keyed]
  new Map(all).forEach((label, key) => list.append(make('dt', {}, make('kbd', {}, key)), make('dd', {}, label)))
  const close = make('button', { class: 'btn second', type: 'button' }, words.close)
  const dialog = make('dialog', { class: 'dialog', 'aria-label': words.keysTitle }, make('h2', {}, words.keysTitle), list, make('p', { class: 'actions' }, close))
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || $('dialog[open]')) return
  if (event.target.closest?.('input, textarea, select, [contenteditable]')) return
  if (event.key === '?') return help()
  const wanted = event.key === '/' ? $('#site-search') : $(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  if (!wanted) return
  event.preventDefault()
  if (wanted.matches('input, textarea, select')) wanted.focus()
  else wanted.click()
})

/* ---- start: for the page, and for a form that was replaced ---- */
function start(root) {
  reveal(root)
  $$('textarea[data-max]', root).forEach(count)
  $$('[data-take][hidden]', root).forEach(button => { button.hidden = false })
  import(words.govuk).then(govuk => govuk.initAll({ scope: root })).catch(() => {})
}
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
// the open tab is in sight where the row of tabs is longer than the screen
$$('.tabs [aria-current]').forEach(tab => {
  const row = tab.parentElement
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
})
start(document)
openDrafts()
// a problem that says only "fill in this field" is told with the name of the field
$$('.govuk-error-summary a[data-plain]').forEach(link => {
  const name = document.getElementById(link.hash.slice(1))?.closest('.field')?.querySelector('.govuk-fieldset__legend, .govuk-label')
  const label = name?.firstChild?.textContent.trim()
  if (label) link.textContent = `${label}: ${link.textContent.charAt(0).toLowerCase()}${link.textContent.slice(1)}`
})
// of a long form with problems in many parts the first is shown; the others open from the summary and from the list of parts
const shown = $$('[data-part]:not([hidden])')
if (shown.length > 1 && shown[0].closest('form').elements._at.value !== 'all') shown.slice(1).forEach(each => { each.hidden = true })
const asked = new URLSearchParams(location.search).get('part')
if (asked) $(`[data-part="${CSS.escape(asked)}"] h2`)?.focus({ preventScroll: true })
if ($('.govuk-error-summary')) document.title = `${words.errorTitle}: ${document.title}`
else $('[data-focus]')?.focus()

/* ---- files may be dropped beside their field as well as chosen in it ---- */
document.addEventListener('dragover', event => {
  const place = event.target.closest?.('[data-drop]')
  if (!place) return
  event.preventDefault()
  place.classList.add('over')
})
document.addEventListener('dragleave', event => event.target.closest?.('[data-drop]')?.classList.remove('over'))
document.addEventListener('drop', event => {
  const place = event.target.closest?.('[data-drop]')
  if (!place || !event.dataTransfer.files.length) return
  event.preventDefault()
  place.classList.remove('over')
  const field = $('input[type=file]', place)
  field.files = event.dataTransfer.files
  field.dispatchEvent(new Event('change', { bubbles: true }))
})

/* ---- paste-out sheet: c copies a line and ticks it, arrows move; each tick is saved at once ---- */
const sheet = $('[data-sheet]')
if (sheet) {
  const lines = $$('[data-copy]', sheet)
  const boxes = $$('input[name=done]', sheet)
  const state = $('[data-sheet-state]', sheet)
  const here = () => lines.indexOf($('[data-copy]', document.activeElement?.closest('li') ?? state))
  const keep = async (retry = true) => {
    const body = new URLSearchParams(new FormData(sheet))
    body.set('_live', 'true')
    const answer = await fetch(sheet.getAttribute('action'), { method: 'POST', body, headers: { 'X-CSRF-TOKEN': csrf() } }).catch(() => null)
    if (lost(answer) && retry) return logInAgain().then(() => keep(false))
    state.textContent = answer?.ok ? fill(sheet.dataset.sheet, `${boxes.filter(box => box.checked).length}/${boxes.length}`) : words.unsaved
    state.classList.toggle('failing', !answer?.ok)
  }
  const copy = async line => {
    try {
      await navigator.clipboard.writeText(line.dataset.copy)
    } catch { // not a secure page: the older way
      const area = make('textarea', { class: 'govuk-visually-hidden' })
      area.value = line.dataset.copy
      document.body.append(area)
      area.select()
      document.execCommand('copy')
      area.remove()
    }
    line.focus()
    $('input[name=done]', line.closest('li')).checked = true
    return keep()
  }
  lines.forEach(line => {
    line.hidden = false
    line.addEventListener('click', () => copy(line))
  })
  sheet.addEventListener('change', () => keep())
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || $('dialog[open]')) return
    if (event.target.closest?.('textarea, select, input:not([type=checkbox])')) return
    const at = here()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      lines[at < 0 ? 0 : Math.max(0, Math.min(lines.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))].focus()
    } else if (event.key.toLowerCase() === 'c') {
      event.preventDefault()
      copy(lines[at < 0 ? Math.max(0, boxes.findIndex(box => !box.checked)) : at])
    }
  })
}

/* ---- a trial centre that is still being filled: says when it is whole ---- */
const coming = $('[data-coming]')
if (coming) {
  const look = setInterval(async () => {
    const answer = await fetch('/actuator/health').catch(() => null)
    if (!answer?.ok) return
    clearInterval(look)
    coming.replaceChildren(coming.dataset.coming, ' ')
    if ($('meta[name=user]')) coming.append(make('a', { href: '' }, coming.dataset.again))
  }, 2000)
}
