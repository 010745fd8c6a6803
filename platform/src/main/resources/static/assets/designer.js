// The designer: every form of the page works without this. It saves while one types, keeps focus and scroll, lets one
// drag, and shows what others do. Pages come whole from the server; the parts that differ are put in their place.

const main = document.querySelector('[data-designer]');
const base = main.dataset.base;
const words = Object.fromEntries(main.dataset.words.split('|').map(pair => pair.split('=')));
const panel = () => document.getElementById('properties');
const values = form => {
  const data = new FormData(form ?? undefined);
  data.delete('_was');
  return new URLSearchParams(data).toString();
};
let clean = values(panel());
let flying = '';
let queue = Promise.resolve();
let waiting = 0;

// What a screen reader hears about an act stands here; it is never replaced, only its words.
const said = document.body.appendChild(Object.assign(document.createElement('p'), { className: 'sr-only' }));
said.setAttribute('role', 'status');

const mark = (text, tone) => {
  const saved = document.querySelector('[data-saved]');
  if (!saved) return;
  saved.dataset.tone = tone;
  saved.querySelector('span').textContent = text;
};

const place = element => {
  if (!element || element === document.body) return null;
  const same = element.name ? [...document.getElementsByName(element.name)].filter(other => other.value === element.value || !/radio|checkbox|submit/.test(other.type)) : [];
  return { id: element.id, name: element.name, index: Math.max(0, same.indexOf(element)), value: element.value, part: element.closest('[data-part]')?.id,
    start: /^(text|search|)$/.test(element.type ?? '-') || element.tagName === 'TEXTAREA' ? element.selectionStart : null };
};

function focus(at) {
  if (!at) return;
  const named = at.name ? [...document.getElementsByName(at.name)].filter(other => other.value === at.value || !/radio|checkbox|submit/.test(other.type)) : [];
  const first = selector => at.part && document.querySelector(`#${at.part} ${selector}`);
  const target = (at.id && document.getElementById(at.id)) || named[at.index] || named[0] || first('[aria-current] a') || first('a') || first('button');
  if (!target || target === document.activeElement) return;
  target.focus({ preventScroll: true });
  if (at.start !== null && target.setSelectionRange) target.setSelectionRange(at.start, at.start);
}

// The chosen element stands in sight in the outline, which scrolls by itself.
function reveal() {
  const outline = document.getElementById('outline');
  const row = outline.querySelector('[aria-current=true]')?.getBoundingClientRect();
  const box = outline.getBoundingClientRect();
  if (row && (row.top < box.top || row.bottom > box.bottom)) outline.scrollTop += row.top - box.top - box.height / 3;
}

// Somebody types on while the answer comes: the inputs stay, and what was just saved counts as seen. What others
// changed does not: it was not shown here, so that a later save still finds the difference.
function stay(part, next, sent) {
  const at = panel => panel.querySelector('#properties [name=at]')?.value;
  if (at(part) !== at(next)) return false;
  const contended = next.querySelector('section[aria-labelledby=contended]');
  const was = part.querySelector('[name=_was]');
  if (contended) part.prepend(document.importNode(contended, true));
  else if (sent) {
    const [before, seen, now] = [JSON.parse(was.value), new Set(), JSON.parse(next.querySelector('[name=_was]').value)];
    const old = new URLSearchParams(clean);
    for (const [name] of new URLSearchParams(sent)) if (String(old.getAll(name)) !== String(new URLSearchParams(sent).getAll(name))) seen.add(name.split('.')[0]);
    for (const name of seen) if (name in now) before[name] = now[name]; else delete before[name];
    was.value = JSON.stringify(before);
    clean = sent;
  }
  return true;
}

// Puts the parts of a page that differ in their place; what somebody is typing right now stays.
function show(html, url, sent, push) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fresh = page.querySelector('[data-designer]');
  if (!fresh) return fail(words.failed);
  const before = place(document.activeElement);
  const scrolled = document.getElementById('outline').scrollTop;
  const names = new Set([...document.querySelectorAll('#panel [name]')].map(input => input.name));
  for (const part of document.querySelectorAll('[data-part]')) {
    const next = fresh.querySelector(`#${part.id}`);
    if (!next || next.outerHTML === part.outerHTML && part.id !== 'panel') continue;
    if (part.id === 'panel' && sent !== undefined && sent !== values(panel()) && stay(part, next, sent)) continue;
    part.replaceWith(document.importNode(next, true));
    if (part.id === 'panel') clean = values(panel());
  }
  document.title = page.title;
  if (url) history[push ? 'pushState' : 'replaceState'](null, '', url);
  document.getElementById('outline').scrollTop = scrolled;
  reveal();
  focus(before);
  chosen();
  const told = document.querySelector('#head [role=status] p');
  if (told) said.textContent = told.textContent;
  arrange();
  return names;
}

// Says that it did not work, and leaves everything typed where it is.
function fail(text) {
  mark(text, 'bad');
  said.textContent = text;
  return null;
}

// Somebody whose session ended, and who signed in again elsewhere, goes on with the new token.
async function renew(body) {
  const answer = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
  const token = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-designer] [name=_csrf]')?.value;
  if (!token || token === body.get('_csrf')) return false;
  document.querySelectorAll('[name=_csrf]').forEach(input => { input.value = token; });
  body.set('_csrf', token);
  return true;
}

async function load(url, options, sent, push) {
  let answer = null;
  waiting++;
  document.body.dataset.busy = 'true';
  mark(words.saving, 'warn');
  try {
    answer = await fetch(url, { ...options, credentials: 'same-origin', keepalive: String(options.body ?? '').length < 50_000 });
    answer = { ok: answer.ok, status: answer.status, url: answer.url, text: await answer.text() };
  } catch (error) {
    // Typed text is sent until it arrives: sending it twice changes nothing. Any other act may have been done already: look first.
    mark(words.offline, 'bad');
    await new Promise(resolve => setTimeout(resolve, 3000));
    const again = options.method !== 'POST' || url.endsWith('/properties');
    return again ? load(url, options, sent, push) : load(location.href, {}).then(names => fail(words.unsure) ?? names);
  } finally {
    waiting--;
    if (!waiting) delete document.body.dataset.busy;
  }
  if (new URL(answer.url).pathname === '/login') return fail(words.signedout);
  if (answer.status === 403 && options.body && !options.again && await renew(options.body)) return load(url, { ...options, again: true }, sent, push);
  if (answer.status === 403) return fail(words.signedout);
  return answer.ok ? show(answer.text, answer.url, sent, push) : fail(words.failed);
}

function send(form, button) {
  const data = new FormData(form, button ?? undefined);
  const url = button?.getAttribute('formaction') || form.getAttribute('action');
  const sent = form === panel() ? values(form) : undefined;
  if (sent !== undefined) flying = sent;
  document.body.dataset.busy = 'true';
  return queue = queue.then(async () => {
    const here = panel();
    if (form.id === 'properties' && here?.elements.at.value === data.get('at')) data.set('_was', here.elements._was.value);
    const names = await load(url, { method: 'POST', body: new URLSearchParams(data) }, sent);
    if (!names) return;
    const fresh = [...document.querySelectorAll('#panel select[name], #panel input[name]:not([type=hidden]), #panel textarea[name]')].find(input => !names.has(input.name));
    if (button && /^_(clause|option)$/.test(button.name) && fresh) fresh.focus();
    if (!/\/(add|insert|paste)$/.test(url)) return;
    const first = document.querySelector('#properties input.input, #properties textarea') ?? document.getElementById('prop');
    first?.focus();
    first?.select?.();
  });
}

main.addEventListener('submit', event => {
  const form = event.target;
  // What opens in a window of its own is the browser's.
  if (form.target === '_blank' || !form.getAttribute('action')?.startsWith(base)) return;
  event.preventDefault();
  send(form, event.submitter);
});
main.addEventListener('change', event => {
  if (event.target.closest('[data-autosave]') && !('later' in event.target.dataset)) save();
  if (event.target.name === 'sel') chosen();
});
main.addEventListener('click', event => {
  const link = event.target.closest('a[data-open]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  queue = queue.then(() => load(link.href, {}, undefined, true)).then(() => {
    if (innerWidth < 704) document.getElementById('panel').scrollIntoView();
  });
});
let pause;
function save() {
  clearTimeout(pause);
  if (clean !== values(panel())) send(panel());
}
main.addEventListener('input', event => {
  clearTimeout(pause);
  if (event.target.matches('#properties input.input, #properties textarea:not([data-later])') && !event.isComposing) pause = setTimeout(save, 1500);
});
addEventListener('popstate', () => queue = queue.then(() => load(location.href, {})));
addEventListener('beforeunload', event => { if (![clean, flying].includes(values(panel()))) event.preventDefault(); });

const boxes = () => [...document.querySelectorAll('#outline [name=sel]')];
function chosen() {
  const count = boxes().filter(box => box.checked).length;
  const told = document.querySelector('[data-chosen]');
  if (told) told.textContent = count ? `${count}${words.chosen}` : '';
  document.querySelector('[data-bulk]')?.toggleAttribute('hidden', !count);
}

// Keys: arrows walk through the outline, Alt with arrows moves, X chooses, Delete removes; Ctrl Z, Y, C, X, V as everywhere.
addEventListener('keydown', event => {
  const typing = event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select');
  const row = event.target.closest?.('#outline [data-at]');
  const control = event.ctrlKey || event.metaKey;
  const press = id => { const button = document.getElementById(id); if (button && !button.disabled) { event.preventDefault(); send(button.form, button); } };
  if (event.isComposing || typing) return;
  if (control && event.key.toLowerCase() === 'z') return press(event.shiftKey ? 'redo' : 'undo');
  if (control && event.key.toLowerCase() === 'y') return press('redo');
  if (!row) return;
  if (event.altKey && /^Arrow(Up|Down)$/.test(event.key)) return press(`${event.key === 'ArrowUp' ? 'up' : 'down'}-${row.dataset.at}`);
  if (/^Arrow(Up|Down)$/.test(event.key)) {
    const links = [...document.querySelectorAll('#outline a[data-open]')];
    const own = row.querySelector('a[data-open]');
    const next = links[links.indexOf(own) + (event.key === 'ArrowUp' ? -1 : 1)];
    event.preventDefault();
    return next?.focus();
  }
  const key = event.key.toLowerCase();
  const box = row.querySelector('[name=sel]');
  if (!control && key === 'x' && box) { event.preventDefault(); box.checked = !box.checked; return chosen(); }
  const id = control ? { c: 'copy', x: 'cut', v: 'paste' }[key] : key === 'delete' ? 'remove' : null;
  if (!id || id !== 'paste' && String(getSelection())) return;
  if (id !== 'paste' && box && !boxes().some(one => one.checked)) box.checked = true;
  press(id);
});

// Dragging with the mouse; what is dropped is sent as a move behind its new neighbour.
const key = at => at.slice(at.indexOf(':') + 1).replace(/^.*\./, match => /^(column|part):/.test(at) ? '' : match);
function arrange() {
  if (!window.Sortable || !document.querySelector('.grip')) return;
  for (const list of document.querySelectorAll('#outline [data-list]')) {
    if (list.arranged) continue;
    list.arranged = true;
    window.Sortable.create(list, {
      group: list.dataset.list.split(':')[0], handle: '.grip', draggable: '[data-at]', animation: 0, emptyInsertThreshold: 12,
      onEnd: ({ item, to, from, newIndex, oldIndex }) => {
        if (to === from && newIndex === oldIndex) return;
        const kind = item.dataset.at.split(':')[0];
        let previous = item.previousElementSibling;
        while (previous && !previous.dataset.at.startsWith(`${kind}:`)) previous = previous.previousElementSibling;
        const form = document.getElementById('outline');
        boxes().forEach(box => { box.checked = false; });
        const data = { list: to.dataset.list, after: previous ? key(previous.dataset.at) : '', sel: item.dataset.at };
        queue = queue.then(() => load(`${base}/move`, { method: 'POST', body: new URLSearchParams({ ...data, at: form.elements.at.value, _csrf: form.elements._csrf.value }) }));
      },
    });
  }
}

// Others: who is here, and what they saved. The panel is left alone while something in it is not saved.
setInterval(async () => {
  if (waiting || document.hidden) return;
  const at = document.querySelector('#properties [name=at]')?.value ?? 'form';
  const answer = await fetch(`${base}/pulse?at=${encodeURIComponent(at)}`, { credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok || waiting) return;
  const now = await answer.json();
  const shown = document.getElementById('state').dataset.revision;
  if (String(now.revision) !== shown || now.state !== document.getElementById('state').dataset.state || String(now.others.length) !== String(document.querySelectorAll('[data-others] .tag').length))
    queue = queue.then(() => load(`${base}?at=${encodeURIComponent(at)}`, {}, clean === values(panel()) ? undefined : ''));
}, 4000);
addEventListener('load', arrange);
arrange();
chosen();
reveal();
