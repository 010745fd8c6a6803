// Keys for the staff's screens: J K move, Enter opens, / searches; in a review G よい, B 指摘, R 補正, D 決裁, A 担当.

const typing = element => element.closest('input:not([type=radio]):not([type=checkbox]), textarea, select');
const page = document.querySelector('[data-keys]')?.dataset.keys;
const rows = [...document.querySelectorAll(page === 'list' ? 'tbody tr' : '[data-row]')];
let at = -1;

function move(step) {
  if (!rows.length) return;
  at = Math.min(rows.length - 1, Math.max(0, at + step));
  rows.forEach((row, i) => row.toggleAttribute('aria-current', i === at) || row.removeAttribute('aria-selected'));
  rows[at].setAttribute(page === 'list' ? 'aria-selected' : 'aria-current', 'true');
  const target = rows[at].querySelector('[data-open], .marks input:checked');
  if (target) target.focus();
  rows[at].scrollIntoView({ block: 'nearest' });
}

function mark(value) {
  const input = rows[at]?.querySelector(`.marks [value=${value}]`);
  if (!input) return;
  input.checked = true;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  if (value === 'bad') rows[at].querySelector('textarea').focus(); else input.focus();
}

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === '/') { document.querySelector('[type=search]')?.focus(); }
  else if (page === 'review' && key === 'g') mark('ok');
  else if (page === 'review' && key === 'b') mark('bad');
  else {
    const button = document.querySelector(`[data-key="${key}"]`);
    if (!button) return;
    if (!button.dataset.confirm || confirm(button.dataset.confirm)) button.click();
  }
  event.preventDefault();
});

const tally = document.querySelector('[data-count-marks]');
const count = () => {
  const marked = document.querySelectorAll('.marks [value=bad]:checked').length;
  if (tally && marked) tally.textContent = `指摘 ${marked}件`;
};
addEventListener('change', count);
count();

// A button that asks first; a page that shows work going on; a file too large to be sent at all
addEventListener('click', event => {
  const button = event.target.closest('[data-ask]');
  if (button && !confirm(button.dataset.ask)) event.preventDefault();
});
const refresh = document.querySelector('[data-refresh]');
if (refresh) setTimeout(() => location.reload(), refresh.dataset.refresh * 1000);
addEventListener('change', event => {
  const most = event.target.dataset?.most;
  if (most) event.target.setCustomValidity(event.target.files[0]?.size > most ? event.target.dataset.tooLarge : '');
  if (most) event.target.reportValidity();
});

for (const form of document.querySelectorAll('form[data-once]')) {
  let sent = false;
  form.addEventListener('submit', event => { if (sent) event.preventDefault(); sent = true; });
  addEventListener('pageshow', () => { sent = false; });
}
for (const form of document.querySelectorAll('form[data-guard]')) {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
}
document.getElementById('problems')?.focus();
