/** A box in the head of a table that checks all boxes of the name in data-check-all. */
export function improve(place) {
  const boxes = [...place.closest('table').querySelectorAll(`tbody input[type=checkbox][name="${CSS.escape(place.dataset.checkAll)}"]`)];
  const all = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'form-check-input' });
  all.setAttribute('aria-label', '全选');
  const look = () => {
    const checked = boxes.filter(box => box.checked).length;
    all.checked = checked > 0 && checked === boxes.length;
    all.indeterminate = checked > 0 && checked < boxes.length;
  };
  all.addEventListener('change', () => { boxes.forEach(box => { box.checked = all.checked; }); });
  boxes.forEach(box => box.addEventListener('change', look));
  place.append(all);
  look();
}
