// Adds comfort to pages that work without it. One file, no library.

const errors = document.getElementById('problems');
if (errors) errors.focus();

// A second tap on the same button does not send the form again.
for (const form of document.querySelectorAll('form[data-once]')) {
  let sent = false;
  form.addEventListener('submit', event => {
    if (sent) event.preventDefault();
    sent = true;
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
    const form = input.form, data = new FormData(form);
    data.delete(input.name);
    for (const file of files) data.append(input.name, await smaller(file));
    data.append('_then', 'stay');
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.onprogress = event => { say.textContent = `送っています　${Math.round(100 * event.loaded / event.total)}%`; };
    request.onerror = () => { say.textContent = '送れませんでした。電波を確かめて、もう一度選んでください。'; input.value = ''; };
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
