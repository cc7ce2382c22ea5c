/**
 * Finds the proof of a challenge in the background, so that nobody has to read a code. A form sent too early waits for it; a challenge that grew old
 * while the form was filled in is replaced.
 */
export function improve(place) {
  const form = place.closest('form');
  const input = name => place.querySelector(`input[name$=".${name}"]`);
  const state = place.querySelector('[data-state]');
  const code = place.querySelector('[data-code]');
  const life = Number(place.dataset.seconds) * 1000;
  let issued = performance.now();
  let done = false;

  const find = text => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof-worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = message => { worker.terminate(); resolve(message.data); };
    worker.onerror = error => { worker.terminate(); reject(error); };
    const [bits, , , signature] = text.split('.');
    worker.postMessage({ signature, bits: Number(bits) });
  });

  const solve = async () => {
    if (performance.now() - issued > life - 60_000) {
      const answer = await fetch(`/challenge/fresh/${place.dataset.challenge}`, { cache: 'no-store' });
      if (!answer.ok) throw new Error(`A fresh challenge answered ${answer.status}`);
      input('Challenge').value = await answer.text();
      issued = performance.now();
    }
    input('Proof').value = await find(input('Challenge').value);
    done = true;
  };

  let solving = solve();
  // Where no worker can run, the code stays.
  solving.then(() => { if (code) { code.hidden = true; code.querySelectorAll('input').forEach(each => { each.required = false; }); } }, () => {});

  form.addEventListener('submit', event => {
    const isFresh = done && performance.now() - issued < life - 20_000;
    if (isFresh || event.submitter?.name === 'another-code') return;
    if (done) { done = false; solving = solve(); }
    event.preventDefault();
    event.stopImmediatePropagation();
    state.textContent = '正在确认不是机器提交，请稍候…';
    const send = () => { state.textContent = ''; done = true; issued = Math.max(issued, performance.now() - life + 30_000); form.requestSubmit(event.submitter); };
    solving.then(send, send);
  }, { capture: true });
}
