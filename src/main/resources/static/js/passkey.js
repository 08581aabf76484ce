/* Passkeys: asks the browser for a key and hands its answer to the server. Without this file one logs in with a password. */
const csrf = () => document.querySelector('meta[name=csrf]').content
const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0))
const toText = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
const post = async (url, body) => {
  const answer = await fetch(url, {
    method: 'POST', body: body && JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': csrf() }
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}
const withIds = list => (list ?? []).map(key => ({ ...key, id: toBytes(key.id) }))

async function logIn() {
  const options = await post('/webauthn/authenticate/options')
  const key = await navigator.credentials.get({
    publicKey: { ...options, challenge: toBytes(options.challenge), allowCredentials: withIds(options.allowCredentials) }
  })
  const answer = await post('/login/webauthn', {
    id: key.id, rawId: toText(key.rawId), type: key.type,
    response: {
      authenticatorData: toText(key.response.authenticatorData), clientDataJSON: toText(key.response.clientDataJSON),
      signature: toText(key.response.signature), userHandle: key.response.userHandle && toText(key.response.userHandle)
    },
    clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment
  })
  location.assign(answer.redirectUrl)
}

async function register() {
  const options = await post('/webauthn/register/options')
  const key = await navigator.credentials.create({
    publicKey: {
      ...options, challenge: toBytes(options.challenge), user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withIds(options.excludeCredentials)
    }
  })
  await post('/webauthn/register', {
    publicKey: {
      label: document.getElementById('passkey-label').value,
      credential: {
        id: key.id, rawId: toText(key.rawId), type: key.type,
        response: {
          attestationObject: toText(key.response.attestationObject), clientDataJSON: toText(key.response.clientDataJSON),
          transports: key.response.getTransports?.() ?? []
        },
        clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment
      }
    }
  })
  location.reload()
}

if (window.PublicKeyCredential && window.isSecureContext) {
  document.querySelectorAll('[data-passkey-part]').forEach(part => { part.hidden = false })
  document.querySelectorAll('[data-passkey]').forEach(button => {
    button.hidden = false
    button.addEventListener('click', async () => {
      const state = document.querySelector('[data-passkey-state]')
      state.textContent = ''
      try {
        await (button.dataset.passkey === 'login' ? logIn() : register())
      } catch {
        state.textContent = button.dataset.passkeyFailed
      }
    })
  })
}
