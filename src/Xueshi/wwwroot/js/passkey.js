/** Asks the device for a passkey when its button is pressed, and sends the form with the answer. */
export function improve(button) {
  const { form } = button;
  const isSupported = window.PublicKeyCredential?.parseCreationOptionsFromJSON;
  if (!isSupported) {
    button.disabled = true;
    return;
  }
  form.addEventListener('submit', async event => {
    const answer = form.querySelector('input[name$=".Credential"]');
    if (answer.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const options = JSON.parse(button.dataset.options);
    try {
      const credential = button.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      answer.value = JSON.stringify(credential);
    } catch {
      // Dismissed by the person: the server says what can be done.
      answer.value = '{}';
    }
    form.requestSubmit(event.submitter);
  }, { capture: true });
}
