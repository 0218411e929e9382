"use strict";
// SHA-256 of our own: pages of offices come over plain HTTP, where the browser withholds its own.
(sv => {
  const K = new Int32Array(64);
  const START = new Int32Array(8);

  // The constants are the first 32 bits of the fractions of the roots of the first primes.
  (() => {
    const fraction = root => Math.floor((root - Math.floor(root)) * 0x100000000) | 0;
    for (let n = 2, found = 0; found < 64; n++) {
      let prime = true;
      for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
      if (!prime) continue;
      if (found < 8) START[found] = fraction(Math.sqrt(n));
      K[found++] = fraction(Math.cbrt(n));
    }
  })();

  const W = new Int32Array(64);
  const encoder = new TextEncoder();
  const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
  let buffer = new Uint8Array(1 << 12);

  // The digest of the last call, as eight words.
  const state = new Int32Array(8);

  function block(bytes, at) {
    for (let i = 0; i < 16; i++, at += 4) {
      W[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }

    for (let i = 16; i < 64; i++) {
      const x = W[i - 15], y = W[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
    }

    let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];

    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + (g ^ (e & (f ^ g))) + K[i] + W[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }

    state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }

  /** Hashes the first `length` bytes; the array must have 72 bytes to spare behind them, which are overwritten. */
  function padded(bytes, length) {
    const end = ((length + 8) >> 6 << 6) + 64;
    bytes.fill(0, length, end);
    bytes[length] = 0x80;
    const high = Math.floor(length / 0x20000000), low = length << 3;
    for (let i = 0; i < 4; i++) {
      bytes[end - 8 + i] = high >>> (24 - 8 * i);
      bytes[end - 4 + i] = low >>> (24 - 8 * i);
    }
    state.set(START);
    for (let at = 0; at < end; at += 64) block(bytes, at);
    return state;
  }

  function room(length) {
    if (buffer.length < length + 72) buffer = new Uint8Array(2 * length + 72);
    return buffer;
  }

  /** The words of the digest of a text; they hold until the next call. */
  function ofText(text) {
    const bytes = room(3 * text.length);
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c > 127) return padded(bytes, encoder.encodeInto(text, bytes).written);
      bytes[i] = c;
    }
    return padded(bytes, text.length);
  }

  function ofBytes(source) {
    const bytes = room(source.length);
    bytes.set(source);
    return padded(bytes, source.length);
  }

  function hex(words, from = 0) {
    let text = "";
    for (let i = from; i < from + 8; i++) {
      const w = words[i];
      text += HEX[w >>> 24] + HEX[(w >>> 16) & 255] + HEX[(w >>> 8) & 255] + HEX[w & 255];
    }
    return text;
  }

  sv.sha256 = {
    padded, ofText, ofBytes, hex,
    text: text => hex(ofText(text)),
    bytes: bytes => hex(ofBytes(bytes)),
  };
})(self.sv ??= {});
