// Adds comfort to pages that work without it. One file, no library.

const errors = document.getElementById('problems');
if (errors) errors.focus();

// A second tap on the same button does not send the form again. Large files go before their page, in parts.
for (const form of document.querySelectorAll('form[data-once]')) {
  let sent = false;
  form.addEventListener('submit', async event => {
    if (sent) return event.preventDefault();
    sent = true;
    if (!hasLarge(form)) return;
    event.preventDefault();
    sent = await filesFirst(form);
    if (!sent) return;
    if (event.submitter?.name) hidden(form, event.submitter.name, event.submitter.value);
    form.submit();
  });
  addEventListener('pageshow', () => { sent = false; });
}

// Kana from the name, as it is typed with a Japanese keyboard.
for (const input of document.querySelectorAll('[data-kana-to]')) {
  const kana = document.getElementById(input.dataset.kanaTo);
  let reading = '', touched = kana.value !== '';
  kana.addEventListener('input', () => { touched = true; });
  const katakana = text => text.replace(/[ぁ-ゖ]/g, c => String.fromCharCode(c.charCodeAt(0) + 96));
  const isKana = text => /^[ぁ-ゖァ-ヶー]+$/.test(text);
  let last = '';
  input.addEventListener('compositionstart', () => { last = ''; });
  input.addEventListener('compositionupdate', event => { if (isKana(event.data)) last = event.data; });
  input.addEventListener('compositionend', () => {
    reading += katakana(last);
    if (!touched && reading) kana.value = reading;
  });
  input.addEventListener('input', () => { if (input.value === '') { reading = ''; if (!touched) kana.value = ''; } });
}

// Town from the postal code, without leaving the page.
for (const button of document.querySelectorAll('[data-lookup]')) {
  const code = document.getElementById(button.dataset.lookup);
  const town = document.getElementById(code.dataset.town);
  let asked = false;
  button.addEventListener('click', async event => {
    if (asked) return;
    event.preventDefault();
    const digits = code.value.normalize('NFKC').replace(/\D/g, '');
    const answer = await fetch('/postal-codes/' + (digits || '0'));
    const towns = answer.ok ? await answer.json() : [];
    if (towns.length) { town.value = towns[0]; town.focus(); } else { asked = true; button.click(); }
  });
}

// How many characters are left.
for (const area of document.querySelectorAll('[data-count]')) {
  const say = area.nextElementSibling, most = Number(area.dataset.count);
  const count = () => {
    const left = most - [...area.value].length;
    say.textContent = left >= 0 ? `あと${left}文字` : `${-left}文字多いです（${most}文字まで）`;
  };
  area.addEventListener('input', count);
  count();
}

// A large file is sent in parts, so that what broke off goes on where it stopped, also after the page was opened anew: the server knows it
// by its fingerprint and says how much is there. Where it wants no parts, the file goes with its page.
const PART = 262_144, LARGEST = 52_000_000, PAUSES = [1, 2, 4, 8, 15, 30];
const isLarge = file => file.size > PART && file.size < LARGEST && Boolean(crypto.subtle);
const lines = form => [...form.querySelectorAll('input[type=file]')].filter(input => !input.disabled && [...input.files].some(isLarge));
const hasLarge = form => form.dataset.parts !== undefined && lines(form).length > 0;
const sayer = input => input.closest('.field').querySelector('[data-upload]');

function hidden(form, name, value) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  form.append(input);
}

// A pause, or until there is a network again.
const pause = seconds => new Promise(done => {
  const timer = setTimeout(done, seconds * 1000);
  addEventListener('online', () => { clearTimeout(timer); done(); }, { once: true });
});

async function inParts(form, file, say) {
  const bytes = await file.arrayBuffer();
  const print = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
  const address = `${form.dataset.parts}/${print}`;
  const headers = { 'Content-Type': 'application/octet-stream', 'X-CSRF-TOKEN': form.elements._csrf.value };
  let arrived = -1;
  for (let failed = 0; arrived < file.size;) {
    try {
      const answer = arrived < 0 ? await fetch(address)
        : await fetch(`${address}?at=${arrived}`, { method: 'POST', headers, body: bytes.slice(arrived, arrived + PART) });
      if (answer.status >= 500) throw new Error();
      if (!answer.ok && answer.status !== 409) return null;
      arrived = Number(await answer.text());
      failed = 0;
      say.textContent = `${say.dataset.sending}　${Math.floor(100 * arrived / file.size)}%`;
    } catch {
      if (failed === PAUSES.length) throw new Error(say.dataset.failed);
      say.textContent = say.dataset.waits;
      await pause(PAUSES[failed++]);
    }
  }
  return print;
}

// What is left for the page itself: small files, and those that the server wants with it.
async function sendLarge(form, input, files, say, name) {
  const rest = [];
  for (const file of files) {
    const small = await smaller(file);
    const print = form.dataset.parts !== undefined && isLarge(small) ? await inParts(form, small, say) : null;
    if (print) name(`${input.name}:${print}:${small.name}`); else rest.push(small);
  }
  return rest;
}

async function filesFirst(form) {
  for (const input of lines(form)) {
    const say = sayer(input);
    try {
      const names = [], rest = await sendLarge(form, input, [...input.files], say, written => names.push(written));
      names.forEach(written => hidden(form, '_part', written));
      const left = new DataTransfer();
      rest.forEach(file => left.items.add(file));
      input.files = left.files;
    } catch {
      say.textContent = say.dataset.failed;
      return false;
    }
  }
  return true;
}

// Photos are made smaller on the phone and sent as soon as they are chosen, with their progress.
const MOST_PIXELS = 2400;
async function smaller(file) {
  if (file.type !== 'image/jpeg' || file.size < 1_500_000) return file;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.88));
    return blob && blob.size < file.size ? new File([blob], file.name, { type: 'image/jpeg' }) : file;
  } catch { return file; }
}
for (const field of document.querySelectorAll('[data-files]')) {
  const pick = field.querySelector('[data-pick]'), say = field.querySelector('[data-upload]');
  if (!pick) continue;
  const camera = pick.querySelector('[data-camera]'), inputs = pick.querySelectorAll('input[type=file]');
  pick.classList.add('pick');
  pick.querySelector('[data-plain]').hidden = true;
  camera.hidden = false;
  camera.querySelector('input').disabled = false;
  const plain = inputs[1].closest('label');
  plain.className = 'button';
  plain.dataset.kind = 'second';
  for (const input of inputs) {
    input.className = 'input-file';
    input.addEventListener('change', () => send(input, [...input.files]));
  }

  async function send(input, files) {
    const form = input.form, names = [];
    const failed = () => { say.textContent = say.dataset.failed; input.value = ''; };
    let rest;
    try { rest = await sendLarge(form, input, files, say, written => names.push(written)); } catch { return failed(); }
    const data = new FormData(form);
    data.delete(input.name);
    rest.forEach(file => data.append(input.name, file));
    names.forEach(written => data.append('_part', written));
    data.append('_then', 'stay');
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.onprogress = event => { say.textContent = `${say.dataset.sending}　${Math.round(100 * event.loaded / event.total)}%`; };
    request.onerror = failed;
    request.onload = () => {
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
      const page = answer.querySelector('main');
      if (!page) return request.onerror();
      document.title = answer.title;
      document.querySelector('main').replaceWith(page);
      const again = document.createElement('script');
      again.type = 'module';
      again.src = import.meta.url.split('?')[0] + '?' + Date.now();
      document.head.append(again);
    };
    request.send(data);
  }
}

// A page that waits for an answer from elsewhere
const refresh = document.querySelector('[data-refresh]');
if (refresh) setTimeout(() => location.reload(), refresh.dataset.refresh * 1000);

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
