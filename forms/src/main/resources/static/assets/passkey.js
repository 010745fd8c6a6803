// Passkeys. What the device says goes to the server in a form, like everything else.

const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const known = options => (options ?? []).map(one => ({ ...one, id: bytes(one.id) }));

const said = credential => {
  const response = { clientDataJSON: text(credential.response.clientDataJSON) };
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle'])
    if (credential.response[part]) response[part] = text(credential.response[part]);
  if (credential.response.getTransports) response.transports = credential.response.getTransports();
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  });
};

const ask = {
  create: options => navigator.credentials.create({ publicKey: {
    ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: known(options.excludeCredentials),
  } }),
  get: options => navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } }),
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const cannot = document.querySelector('[data-passkey-cannot]');
  const refused = document.querySelector('[data-passkey-refused]');
  if (!window.PublicKeyCredential) continue;
  cannot.hidden = true;
  form.hidden = false;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    refused.hidden = true;
    try {
      const options = await (await fetch(form.dataset.options)).json();
      delete options.extensions;
      form.elements.credential.value = said(await ask[form.dataset.passkey](options));
      form.submit();
    } catch {
      refused.hidden = false;
      refused.focus();
    }
  });
}
