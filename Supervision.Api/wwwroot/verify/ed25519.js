"use strict";
// Ed25519 as RFC 8032 verifies it, and SHA-512, on whole numbers of any length: pages without https have no other.
(sv => {
  const WORD = (1n << 64n) - 1n;
  const PRIMES = Array.from({ length: 410 }, (_, n) => n).filter(n => n > 1 && Array.from({ length: n }, (_, d) => d).slice(2).every(d => n % d > 0));

  /** The largest whole number whose k-th power is not above n. */
  function rootOf(n, k) {
    for (let x = 1n << BigInt(Math.ceil(n.toString(2).length / Number(k))); ;) {
      const y = ((k - 1n) * x + n / x ** (k - 1n)) / k;
      if (y >= x) return x;
      x = y;
    }
  }

  const ROUNDS = PRIMES.slice(0, 80).map(p => rootOf(BigInt(p) << 192n, 3n) & WORD);
  const START = PRIMES.slice(0, 8).map(p => rootOf(BigInt(p) << 128n, 2n) & WORD);
  const turn = (x, n) => (x >> n | x << (64n - n)) & WORD;

  function sha512(message) {
    const bytes = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
    const view = new DataView(bytes.buffer), w = new Array(80);
    bytes.set(message);
    bytes[message.length] = 0x80;
    view.setBigUint64(bytes.length - 8, 8n * BigInt(message.length));
    let state = START;
    for (let at = 0; at < bytes.length; at += 128) {
      for (let i = 0; i < 16; i++) w[i] = view.getBigUint64(at + 8 * i);
      for (let i = 16; i < 80; i++) {
        const x = w[i - 15], y = w[i - 2];
        w[i] = (w[i - 16] + w[i - 7] + (turn(x, 1n) ^ turn(x, 8n) ^ x >> 7n) + (turn(y, 19n) ^ turn(y, 61n) ^ y >> 6n)) & WORD;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 80; i++) {
        const one = h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + (e & f ^ (e ^ WORD) & g) + ROUNDS[i] + w[i];
        const two = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + (a & b ^ a & c ^ b & c);
        [a, b, c, d, e, f, g, h] = [(one + two) & WORD, a, b, c, (d + one) & WORD, e, f, g];
      }
      state = [a, b, c, d, e, f, g, h].map((x, i) => (x + state[i]) & WORD);
    }
    const hash = new Uint8Array(64);
    state.forEach((x, i) => new DataView(hash.buffer).setBigUint64(8 * i, x));
    return hash;
  }

  const P = 2n ** 255n - 19n, ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = x => (x % P + P) % P;
  const number = bytes => bytes.reduceRight((all, b) => all << 8n | BigInt(b), 0n);

  function power(x, n) {
    let all = 1n;
    for (; n > 0n; n >>= 1n, x = x * x % P) if (n & 1n) all = all * x % P;
    return all;
  }

  const D = mod(-121665n * power(121666n, P - 2n));

  function point(bytes) {
    const whole = number(bytes), sign = whole >> 255n, y = whole & (1n << 255n) - 1n;
    const square = mod((y * y - 1n) * power(D * y * y + 1n, P - 2n));
    let x = power(square, (P + 3n) / 8n);
    if (mod(x * x - square) !== 0n) x = x * power(2n, (P - 1n) / 4n) % P;
    if (y >= P || mod(x * x - square) !== 0n || (x === 0n && sign === 1n)) return null;
    if ((x & 1n) !== sign) x = P - x;
    return [x, y, 1n, x * y % P];
  }

  function add([x, y, z, t], [u, v, w, s]) {
    const a = mod((y - x) * (v - u)), b = (y + x) * (v + u) % P, c = 2n * t * s * D % P, d = 2n * z * w % P;
    return [mod((b - a) * (d - c)), (d + c) * (b + a) % P, mod((d - c) * (d + c)), mod((b - a) * (b + a))];
  }

  function times(n, a) {
    let all = [0n, 1n, 1n, 0n];
    for (; n > 0n; n >>= 1n, a = add(a, a)) if (n & 1n) all = add(all, a);
    return all;
  }

  const y = 4n * power(5n, P - 2n) % P;
  const BASE = point(Uint8Array.from({ length: 32 }, (_, i) => Number(y >> BigInt(8 * i) & 255n)));

  function verifies(key, message, signature) {
    if (key.length !== 32 || signature.length !== 64) return false;
    const whose = point(key), r = point(signature.subarray(0, 32)), s = number(signature.subarray(32));
    if (whose === null || r === null || s >= ORDER) return false;
    const [left, right] = [times(s, BASE), add(r, times(number(sha512(Uint8Array.from([...signature.subarray(0, 32), ...key, ...message]))) % ORDER, whose))];
    return mod(left[0] * right[2] - right[0] * left[2]) === 0n && mod(left[1] * right[2] - right[1] * left[2]) === 0n;
  }

  sv.ed25519 = { verifies, sha512 };
})(self.sv ??= {});
