/** Adds a button that copies the text beside it. */
export function improve(place) {
  if (!navigator.clipboard) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: '复制' });
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(place.querySelector('code').textContent);
    button.textContent = '已复制';
    setTimeout(() => { button.textContent = '复制'; }, 2000);
  });
  place.append(button);
}
