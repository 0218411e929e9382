"use strict";
// The page on which an enterprise checks the officers before it: what is typed stays in this browser.
(() => {
  const room = document.getElementById("officers");
  if (room === null) return;

  const [start, name, certificate, said] = ["start", "name", "certificate", "said"].map(id => document.getElementById(`officers-${id}`));
  const encoded = value => new TextEncoder().encode(JSON.stringify(value));

  const line = (text, tone = "") => {
    const item = document.createElement("p");
    item.textContent = text;
    item.className = tone;
    return item;
  };

  const list = (sentences, sign) => {
    const items = document.createElement("ul");
    items.append(...sentences.map(sentence => {
      const item = document.createElement("li");
      item.textContent = `${sign} ${sentence}`;
      return item;
    }));
    return items;
  };

  async function published() {
    const files = {};
    for (const file of room.dataset.files.split(" ")) {
      const answer = await fetch(room.dataset.base + file);
      if (!answer.ok) throw new Error(`没有取到文件${file}。请刷新本页再试。`);
      files[file] = new Uint8Array(await answer.arrayBuffer());
    }
    return files;
  }

  function end(...items) {
    start.disabled = false;
    said.replaceChildren(...items);
  }

  function answer({ fits, said: proved, unsaid }) {
    if (!fits) {
      return end(line("✗ 不符", "bad"),
        line("填写的姓名和执法证号不是通知书上任何一名检查人员的。请与证件逐字核对；仍不符的，可以拒绝检查，并拨打通知书上的投诉举报电话。"));
    }
    end(line("✓ 相符", "good"), list(proved, "✓"), ...(unsaid.length ? [list(unsaid, "—")] : []));
  }

  start.addEventListener("click", async () => {
    if (name.value.trim() === "" || certificate.value.trim() === "") return end(line("请填写证件上的姓名和执法证号。", "bad"));
    start.disabled = true;
    said.replaceChildren(line("正在核对……"));
    try {
      const files = await published();
      files["officers.json"] = new TextEncoder().encode(room.dataset.proofs);
      files["asked.json"] = encoded({ name: name.value.normalize("NFC"), certificate: certificate.value.normalize("NFC") });
      const work = new Worker("/verify/worker.js");
      work.onerror = event => end(line(`没有算完：${event.message}。请换一个新版的浏览器。`, "bad"));
      work.onmessage = ({ data }) => {
        if (data.step) return;
        work.terminate();
        if (data.found) answer(data.found);
        else end(line(`✗ 证明不符：${data.wrong}`, "bad"));
      };
      work.postMessage(files);
    } catch (problem) {
      end(line(problem.message, "bad"));
    }
  });

  start.hidden = false;
})();
