// Push messages about one application, to this browser. The form says to the server what the browser said.

const section = document.querySelector('[data-push]');
const form = section.querySelector('form');
const can = 'serviceWorker' in navigator && 'PushManager' in window;

const key = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

if (can) {
  section.querySelector('[data-push-no]').hidden = true;
  form.hidden = false;
  const registration = await navigator.serviceWorker.register(section.dataset.worker, { scope: '/assets/' });
  const known = await registration.pushManager.getSubscription();
  section.querySelector('[data-push-off]').hidden = !known;
  section.querySelector('[data-push-on]').addEventListener('click', async event => {
    event.preventDefault();
    let subscription;
    try {
      subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key(section.dataset.key) });
    } catch {
      section.querySelector('[data-push-no]').hidden = false;
      return;
    }
    form.elements.endpoint.value = subscription.endpoint;
    form.elements.p256dh.value = text(subscription.getKey('p256dh'));
    form.elements.auth.value = text(subscription.getKey('auth'));
    form.submit();
  });
  section.querySelector('[data-push-off]').addEventListener('click', async event => {
    event.preventDefault();
    const subscription = await registration.pushManager.getSubscription();
    form.elements.endpoint.value = subscription.endpoint;
    form.elements.off.value = 'true';
    form.submit();
  });
}
