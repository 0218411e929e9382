// Lets a device keep a key for whoever is signed in, and lets it show that key. Without script the pages ask for password and code.
"use strict";

const bytesOf = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
const textOf = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const WORDS = {
  NotAllowedError: "没有完成：在设备上取消了，或者等得太久。请再试一次。",
  InvalidStateError: "这台设备上已经有这个账号的通行密钥，不用再登记。",
  other: "这台设备没有给出通行密钥。请再试一次，或者用密码和动态口令。",
};

const keys = list => (list ?? []).map(key => ({ ...key, id: bytesOf(key.id) }));

function toCreate(asked) {
  const user = { ...asked.user, id: bytesOf(asked.user.id) };
  return { ...asked, challenge: bytesOf(asked.challenge), user, excludeCredentials: keys(asked.excludeCredentials) };
}

function toGet(asked) {
  return { ...asked, challenge: bytesOf(asked.challenge), allowCredentials: keys(asked.allowCredentials) };
}

// As WebAuthn writes it; older browsers cannot do so by themselves.
function written(credential) {
  const answer = credential.response;
  const response = { clientDataJSON: textOf(answer.clientDataJSON) };

  if (answer.attestationObject) {
    response.attestationObject = textOf(answer.attestationObject);
    response.transports = answer.getTransports ? answer.getTransports() : [];
  } else {
    response.authenticatorData = textOf(answer.authenticatorData);
    response.signature = textOf(answer.signature);
    response.userHandle = answer.userHandle ? textOf(answer.userHandle) : null;
  }

  const id = textOf(credential.rawId);
  return JSON.stringify({ id, rawId: id, type: credential.type, clientExtensionResults: {}, response });
}

async function fill(button) {
  const answer = await fetch(button.dataset.question, { headers: { accept: "application/json" } });
  const asked = await answer.json();

  if (!answer.ok) {
    throw new Error(asked.problem);
  }

  const options = JSON.parse(asked.options);
  const credential = button.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: toCreate(options) })
    : await navigator.credentials.get({ publicKey: toGet(options) });
  button.form.elements.namedItem(button.dataset.credential).value = written(credential);
  button.form.elements.namedItem(button.dataset.state).value = asked.state;
}

function wordsOf(error) {
  if (error instanceof DOMException) {
    return WORDS[error.name] ?? WORDS.other;
  }

  return error instanceof Error && error.constructor === Error && error.message ? error.message : WORDS.other;
}

function start(button) {
  const told = button.parentElement.querySelector("[data-told]");

  button.addEventListener("click", async () => {
    told.hidden = true;
    button.disabled = true;

    try {
      await fill(button);
      button.form.submit();
    } catch (error) {
      told.textContent = wordsOf(error);
      told.hidden = false;
      button.disabled = false;
    }
  });
}

// A page that the browser brings back by its own button is asked anew.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("button[data-passkey]").forEach(button => { button.disabled = false; });
});

if (window.PublicKeyCredential) {
  document.querySelectorAll("[data-passkeys]").forEach(part => { part.hidden = false; });
  document.querySelectorAll("[data-no-passkeys]").forEach(part => { part.hidden = true; });
  document.querySelectorAll("button[data-passkey]").forEach(start);
}
