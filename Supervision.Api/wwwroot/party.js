// Makes a party's nonce on the party's own device and computes what is sent. The secret has no name, so no form ever sends it.
"use strict";

const PRIMES = primes(64);
const ROUND = PRIMES.map(p => fraction(Math.cbrt(p)));
const START = PRIMES.slice(0, 8).map(p => fraction(Math.sqrt(p)));

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every(p => n % p !== 0)) { found.push(n); }
  }
  return found;
}

function fraction(x) { return ((x - Math.floor(x)) * 0x100000000) | 0; }

// Offices use plain HTTP, where the browser's own crypto.subtle is not to be had.
function sha256(text) {
  const message = new TextEncoder().encode(text);
  const blocks = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  blocks.set(message);
  blocks[message.length] = 0x80;
  new DataView(blocks.buffer).setUint32(blocks.length - 4, message.length * 8);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));

  for (let offset = 0; offset < blocks.length; offset += 64) {
    const view = new DataView(blocks.buffer, offset, 64);
    for (let i = 0; i < 16; i++) { words[i] = view.getInt32(i * 4); }
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15], b = words[i - 2];
      words[i] = words[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + words[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => { state[i] += x; });
  }
  return Array.from(state, x => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

const nonceOf = (secret, task, attempt) => sha256(`${secret}:${task}:${attempt}`).slice(0, 32);
const commitmentOf = (task, attempt, party, nonce) => sha256(`sv-draw/1:commit:${task}:${attempt}:${party}:${nonce}`);
const groups = hex => hex.match(/.{1,4}/g).join(" ");

function start(form) {
  const secret = form.querySelector("#secret");
  const state = form.querySelector("#secret-state");
  const save = form.querySelector("[data-save]");
  const tasks = [...form.querySelectorAll("[data-task]")];
  const fieldOf = task => form.elements.namedItem(task.name.replace(".Task", ".Value"));
  form.querySelector("[data-with-script]").hidden = false;

  const fill = () => {
    const typed = secret.value.replace(/\s/g, "");
    const good = /^[0-9a-f]{32,}$/.test(typed);
    let fits = true;
    for (const task of tasks) {
      const nonce = nonceOf(typed, task.dataset.task, task.dataset.attempt);
      const commitment = commitmentOf(task.dataset.task, task.dataset.attempt, form.dataset.party, nonce);
      fieldOf(task).value = !good ? "" : form.dataset.act === "commit" ? groups(commitment) : groups(nonce);
      fits = fits && (form.dataset.act === "commit" || commitment === task.dataset.commitment);
    }
    state.textContent = typed === "" ? "" : !good ? "至少 32 位，只含 0–9 和 a–f。"
      : form.dataset.act === "commit" ? "✓ 下面的承诺已算好。" : fits ? "✓ 与登记的承诺相符。" : "✗ 与登记的承诺不符，请核对。";
    if (save) {
      save.hidden = !good;
      save.href = "data:text/plain;charset=utf-8," + encodeURIComponent(`${form.dataset.party}\n${groups(typed || "0")}\n`);
    }
  };

  secret.addEventListener("input", fill);
  form.querySelector("[data-make]")?.addEventListener("click", () => {
    secret.value = groups([...crypto.getRandomValues(new Uint8Array(32))].map(b => b.toString(16).padStart(2, "0")).join(""));
    fill();
  });
}

document.querySelectorAll("form[data-act]").forEach(start);
