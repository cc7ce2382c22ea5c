/** A second click while the first is on its way does nothing; the operation id guards what slips through (RL-01). */
export function improve(form) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent === 'true') return event.preventDefault();
    form.dataset.sent = 'true';
    form.setAttribute('aria-busy', 'true');
  });
  // Coming back with the browser's button brings the page as it was left.
  window.addEventListener('pageshow', () => { delete form.dataset.sent; form.removeAttribute('aria-busy'); });
}
