/** Adds a button that shows the password; leaving the page hides it again. */
export function improve(group) {
  const input = group.querySelector('input');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn', textContent: '显示' });
  button.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-label', '显示密码');
  const show = on => {
    input.type = on ? 'text' : 'password';
    button.textContent = on ? '隐藏' : '显示';
    button.setAttribute('aria-pressed', String(on));
  };
  button.addEventListener('click', () => show(input.type === 'password'));
  input.form?.addEventListener('submit', () => show(false));
  group.append(button);
}
