/** Says at once what the server would refuse after the upload: too large, too many. */
export function improve(input) {
  const note = Object.assign(document.createElement('p'), { className: 'form-hint' });
  note.setAttribute('role', 'status');
  input.after(note);
  input.addEventListener('change', () => {
    const files = [...input.files];
    const large = files.filter(file => file.size > Number(input.dataset.maxMegabytes) * 1024 * 1024).map(file => file.name);
    const problem = large.length > 0 ? `超过 ${input.dataset.maxMegabytes} MB：${large.join('、')}`
      : files.length > Number(input.dataset.most) ? `最多选择 ${input.dataset.most} 个文件，现在选了 ${files.length} 个。` : '';
    input.setCustomValidity(problem);
    note.textContent = problem || files.map(file => `${file.name}（${(file.size / 1024 / 1024).toFixed(1)} MB）`).join('、');
  });
}
