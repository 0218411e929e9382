"use strict";
// Leaves, root and inclusion of the frame, and the tickets of its targets (draw-protocol, sections 4 and 5).
(sv => {
  const { need, sha256 } = sv;
  const STEP = 4096;
  const pair = new Uint8Array(65 + 72);
  const scratch = new Uint8Array(4 * 200 + 72);
  const encoder = new TextEncoder();

  const salt = (key, target) => sha256.text(`${key}:${target}`).slice(0, 32);

  function put(words, bytes, at) {
    for (let i = 0; i < 8; i++, at += 4) {
      bytes[at] = words[i] >>> 24; bytes[at + 1] = words[i] >>> 16; bytes[at + 2] = words[i] >>> 8; bytes[at + 3] = words[i];
    }
  }

  function leaf(target, stratum, ownSalt) {
    const text = `${target},${stratum},${ownSalt}`;
    const bytes = 3 * text.length < 800 ? scratch : new Uint8Array(3 * text.length + 73);
    bytes[0] = 0;
    return sha256.padded(bytes, 1 + encoder.encodeInto(text, bytes.subarray(1)).written);
  }

  function node(left, leftAt, right, rightAt) {
    pair[0] = 1;
    pair.set(left.subarray(leftAt, leftAt + 32), 1);
    pair.set(right.subarray(rightAt, rightAt + 32), 33);
    return sha256.padded(pair, 65);
  }

  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  const unhex = text => Uint8Array.from({ length: 32 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));

  /** The root over the first `count` hashes of 32 bytes, which are overwritten. An odd one moves up unchanged. */
  function root(hashes, count) {
    if (count === 0) return sha256.bytes(new Uint8Array(0));
    for (; count > 1; count = (count + 1) >> 1) {
      for (let i = 0; 2 * i + 1 < count; i++) put(node(hashes, 64 * i, hashes, 64 * i + 32), hashes, 32 * i);
      if (count & 1) hashes.copyWithin(16 * (count - 1), 32 * (count - 1), 32 * count);
    }
    return hex(hashes.subarray(0, 32));
  }

  /** The root over a few lines, in their order. */
  function rootOfLines(lines) {
    const leaves = new Uint8Array(32 * Math.max(1, lines.length));
    lines.forEach((line, i) => leaves.set(unhex(leafOfBytes(encoder.encode(line))), 32 * i));
    return root(leaves, lines.length);
  }

  function rootByProof(leafHex, index, size, siblings) {
    need(Number.isInteger(index) && index >= 0 && index < size, "包含证明中的序号不在范围之内。");
    let hash = unhex(leafHex), last = size - 1, used = 0;
    for (; last > 0; index = Math.floor(index / 2), last = Math.floor(last / 2)) {
      if (index % 2 === 0 && index === last) continue;
      need(/^[0-9a-f]{64}$/.test(siblings[used] ?? ""), "包含证明不完整。");
      const other = unhex(siblings[used++]);
      const words = index % 2 ? node(other, 0, hash, 0) : node(hash, 0, other, 0);
      hash = new Uint8Array(32);
      put(words, hash, 0);
    }
    need(used === siblings.length, "包含证明太长。");
    return hex(hash);
  }

  /** Root of the frame, and the ticket of each target as eight words behind one another. */
  function hashAll(frame, key, seed, progress) {
    const leaves = new Uint8Array(32 * Math.max(1, frame.length)), tickets = new Int32Array(8 * frame.length);
    for (let i = 0; i < frame.length; i++) {
      const [target, stratum] = frame[i];
      const own = salt(key, target);
      put(leaf(target, stratum, own), leaves, 32 * i);
      tickets.set(sha256.ofText(`${seed}:${own}`), 8 * i);
      if (i % STEP === 0) progress(i, frame.length);
    }
    progress(frame.length, frame.length);
    return { root: root(leaves, frame.length), tickets };
  }

  /** Order of two tickets given as words. */
  function byTicket(tickets, a, b) {
    for (let i = 0; i < 8; i++) {
      const x = tickets[8 * a + i] >>> 0, y = tickets[8 * b + i] >>> 0;
      if (x !== y) return x - y;
    }
    return 0;
  }

  const ticketOf = (seed, ownSalt) => sha256.text(`${seed}:${ownSalt}`);
  const leafHex = (target, stratum, ownSalt) => sha256.hex(leaf(target, stratum, ownSalt));

  function leafOfBytes(text) {
    const bytes = new Uint8Array(text.length + 73);
    bytes.set(text, 1);
    return sha256.hex(sha256.padded(bytes, text.length + 1));
  }

  sv.frame = { leafOfBytes, rootOfLines, salt, hashAll, byTicket, rootByProof, ticketOf, leafHex };
})(self.sv ??= {});
