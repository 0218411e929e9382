"use strict";
// The part of a page that verifies: on the page of a draw it fetches the files, in a saved page they are chosen.
(() => {
  const room = document.getElementById("verify");
  const [start, choice, folder, own, bar, said] = ["start", "files", "folder", "mine", "bar", "said"].map(id => document.getElementById(`verify-${id}`));
  const names = (room.dataset.files ?? "").split(" ").filter(name => name !== "");
  const engine = document.getElementById("verify-engine");

  const worker = () => engine === null
    ? new Worker("/verify/worker.js")
    : new Worker(URL.createObjectURL(new Blob([engine.textContent], { type: "text/javascript" })));

  const line = (text, tone = "") => {
    const item = document.createElement("p");
    item.textContent = text;
    item.className = tone;
    return item;
  };

  const tell = (...items) => said.replaceChildren(...items);

  const list = (sentences, sign) => {
    const items = document.createElement("ul");
    items.append(...sentences.map(sentence => {
      const item = document.createElement("li");
      item.textContent = `${sign} ${sentence}`;
      return item;
    }));
    return items;
  };

  async function fetched() {
    const files = {};
    for (const [i, name] of names.entries()) {
      show(`下载${name}`, i, names.length);
      const answer = await fetch(room.dataset.base + name);
      if (!answer.ok) throw new Error(`没有取到文件${name}。请刷新本页再试。`);
      files[name] = new Uint8Array(await answer.arrayBuffer());
    }
    return files;
  }

  async function chosen(...inputs) {
    const files = {};
    for (const file of inputs.flatMap(input => [...input?.files ?? []])) files[file.name] = new Uint8Array(await file.arrayBuffer());
    return files;
  }

  function show(step, done, of) {
    bar.hidden = false;
    bar.max = of;
    bar.value = done;
    tell(line(`${step}……${of > 1 ? `${done} / ${of}` : ""}`));
  }

  function run(files, began) {
    const work = worker();
    work.onerror = event => end([line(`没有算完：${event.message}。请换一个新版的浏览器，或者用 Python 程序核验。`, "bad")]);
    work.onmessage = ({ data }) => {
      if (data.step) return show(data.step, data.done, data.of);
      work.terminate();
      end(data.found ? right(data.found, (performance.now() - began) / 1000) : [line(`✗ 核验不符：${data.wrong}`, "bad")]);
    };
    work.postMessage(files);
  }

  const right = (found, seconds) => [
    line("✓ 核验相符", "good"), list(found.said, "✓"), ...(found.unsaid?.length ? [list(found.unsaid, "—")] : []),
    line(`承诺摘要 ${found.digest.match(/.{4}/g).join(" ")}，请与透明日志或者公告上的核对。用时 ${seconds.toFixed(1)} 秒。`, "soft"),
  ];

  function end(items) {
    bar.hidden = true;
    start.disabled = false;
    tell(...items);
  }

  start.hidden = false;
  if (own) own.closest(".field").hidden = false;
  start.addEventListener("click", async () => {
    start.disabled = true;
    try {
      const mine = await chosen(own), files = await (names.length ? fetched() : chosen(choice, folder));
      for (const bytes of Object.values(mine)) files["mine.json"] = bytes;
      if (Object.keys(files).length === 0) return end([line("请先选择抽取包：一个 zip 文件，或者文件夹里的全部文件。", "bad")]);
      run(files, performance.now());
    } catch (problem) {
      end([line(problem.message, "bad")]);
    }
  });
})();
