// Everything works without this; each piece is fetched only by pages that have a place for it.
const pieces = {
  '[data-search]': './search-field.js',
  '[data-password]': './password-field.js',
  '[data-file]': './file-field.js',
  '[data-copy]': './copy-text.js',
  '[data-passkey]': './passkey.js',
  '[data-challenge]': './challenge.js',
  '[data-once]': './submit-once.js',
  '[data-check-all]': './check-all.js',
};
for (const [place, piece] of Object.entries(pieces)) {
  const found = document.querySelectorAll(place);
  if (found.length > 0) import(piece).then(({ improve }) => found.forEach(improve));
}

// A line of the refusal summary leads into the input rather than to it.
document.addEventListener('click', event => {
  const link = event.target.closest('a[data-focus]');
  if (!link) return;
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
});

// Header menus close when the person turns elsewhere.
const closeMenus = except => document.querySelectorAll('details.drop[open]').forEach(menu => { if (!menu.contains(except)) menu.open = false; });
document.addEventListener('click', event => closeMenus(event.target));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector('details.drop[open]');
  open?.querySelector('summary').focus();
  closeMenus(null);
});

for (const place of document.querySelectorAll('[data-print]')) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-light', textContent: '打印' });
  button.addEventListener('click', () => window.print());
  place.append(button);
}
