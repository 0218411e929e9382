"use strict";
// The files of a bundle: text to the byte, csv with its order, JSON without a key twice and with integers only.
(sv => {
  class Wrong extends Error {}
  const need = (holds, sentence) => { if (!holds) throw new Wrong(sentence); };

  function text(files, name) {
    need(files[name], `缺少文件${name}。请把抽取包的全部文件放在一起。`);
    let read;
    try {
      read = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(files[name]);
    } catch {
      throw new Wrong(`文件${name}不是UTF-8文本。`);
    }
    need(!read.startsWith("\ufeff"), `文件${name}开头有多余的标记（BOM）。`);
    composed(name, read, "\n");
    return read;
  }

  // Texts that look alike must have the same bytes.
  function composed(name, text, by = undefined) {
    if (text.normalize("NFC") === text) return;
    const odd = text.split(by).find(part => part.normalize("NFC") !== part) ?? text;
    throw new Wrong(`文件${name}中的“${odd}”不是Unicode的NFC形式：看起来相同的字用了另一种编码，摘要就不同。`);
  }

  // Order by UTF-8 bytes is order by code point, which differs from the order of UTF-16 only beyond U+D7FF.
  function compare(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
      const x = a.charCodeAt(i), y = b.charCodeAt(i);
      if (x !== y) return x >= 0xd800 && y >= 0xd800 ? rank(x) - rank(y) : x - y;
    }
    return a.length - b.length;
  }

  const rank = unit => unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;

  function rows(files, name, header, key) {
    const read = text(files, name);
    need(!read.includes("\r") && read.endsWith("\n"), `文件${name}的每一行都应以换行符结束，且不含回车符。`);
    const lines = read.slice(0, -1).split("\n");
    need(lines[0] === header, `文件${name}第1行应为“${header}”，实为“${lines[0]}”。`);
    const width = header.split(",").length;
    const found = [];
    for (let i = 1; i < lines.length; i++) {
      const cells = lines[i].split(",");
      need(cells.length === width && !cells.includes("") && !lines[i].includes("\""), `文件${name}第${i + 1}行的栏数不对，或者有空栏、引号。`);
      need(i === 1 || key(found[i - 2], cells) < 0, `文件${name}第${i + 1}行与上一行重复，或者没有按顺序排列。`);
      found.push(cells);
    }
    return found;
  }

  function json(files, name) {
    const source = text(files, name);
    let at = 0;
    const fail = () => { throw new Wrong(`文件${name}第${source.slice(0, at).split("\n").length}行不是合格的JSON，或者有重复的键。`); };
    const skip = () => { while (" \t\r\n".includes(source[at] ?? "x")) at++; };
    const take = mark => { skip(); if (source[at] !== mark) fail(); at++; };
    const next = mark => { skip(); return source[at] === mark; };

    function string() {
      skip();
      const form = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
      form.lastIndex = at;
      const found = form.exec(source);
      if (!found) fail();
      at = form.lastIndex;
      const read = JSON.parse(found[0]);
      if (!read.isWellFormed()) fail();
      composed(name, read);
      return read;
    }

    function value(depth) {
      if (depth > 60) fail();
      if (next("{")) {
        const members = Object.create(null);
        for (take("{"); !next("}"); ) {
          if (Object.keys(members).length) take(",");
          const key = string();
          if (key in members) fail();
          take(":");
          members[key] = value(depth + 1);
        }
        take("}");
        return members;
      }
      if (next("[")) {
        const items = [];
        for (take("["); !next("]"); ) {
          if (items.length) take(",");
          items.push(value(depth + 1));
        }
        take("]");
        return items;
      }
      if (next("\"")) return string();
      const word = /true|false|null|-?(?:0|[1-9][0-9]*)(?![0-9.eE])/y;
      word.lastIndex = at;
      const found = word.exec(source);
      if (!found) fail();
      at = word.lastIndex;
      return JSON.parse(found[0]);
    }

    const read = value(0);
    skip();
    if (at < source.length) fail();
    return read;
  }

  /** Holds the lines of a published file against those recomputed; the first difference is told with both texts. */
  function same(files, name, wanted) {
    const found = text(files, name).split("\n");
    wanted = [...wanted, ""];
    for (let i = 0; i < Math.max(found.length, wanted.length); i++) {
      const [a, b] = [wanted[i] ?? "（没有这一行）", found[i] ?? "（没有这一行）"];
      need(a === b, `文件${name}第${i + 1}行与重新计算的结果不同：应为“${a}”，实为“${b}”。`);
    }
  }

  Object.assign(sv, { Wrong, need, text, rows, json, same, compare });
})(self.sv ??= {});
