#!/usr/bin/env python3
"""A verifier of a tiled transparency log, written from the C2SP texts tlog-tiles, tlog-checkpoint and signed-note,
RFC 6962 and RFC 8032 alone. Python's standard library, nothing else.

  tlog_client.py VKEY PREFIX [--keep FILE]

VKEY is the verifier key of the log, PREFIX its URL or a folder with its static files. Fetches the checkpoint, every tile and
every entry; checks the signature, the hash of each entry, each tile against those below it, the root, and an inclusion proof
for every entry. With --keep, the checkpoint of the last run is read from FILE, the log must be its continuation (by a
consistency proof made from tiles), and the new checkpoint takes its place. Exits with 0 when everything holds, else 1.
"""
import base64
import gzip
import hashlib
import os
import sys
import urllib.error
import urllib.request


class Refused(Exception):
    pass


# ---- RFC 8032, Ed25519, verification ----

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_M1 = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        raise Refused("a point is not on the curve")
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * SQRT_M1 % P
    if (x * x - x2) % P or (x == 0 and sign):
        raise Refused("a point is not on the curve")
    return P - x if x & 1 != sign else x


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return (x, y, 1, x * y % P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    e, g, h, f = f - e, h - g, h + g, f + e
    return (e * g % P, h * f % P, g * h % P, e * f % P)


def times(n, q):
    r = (0, 1, 1, 0)
    while n:
        if n & 1:
            r = add(r, q)
        q = add(q, q)
        n >>= 1
    return r


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def ed25519_verifies(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(point(signature[:32]), times(h, point(public)))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# ---- signed-note and tlog-checkpoint ----


def verifier(vkey):
    name, key_id, key = vkey.strip().split("+", 2)
    key = base64.b64decode(key, validate=True)
    if key[0] != 1 or hashlib.sha256(name.encode() + b"\n" + key).digest()[:4].hex() != key_id:
        raise Refused("the verifier key does not fit its own id")
    return name, bytes.fromhex(key_id), key[1:]


def open_checkpoint(note, key):
    name, key_id, public = key
    text, _, lines = note.rpartition(b"\n\n")
    text += b"\n"
    if not note.endswith(b"\n") or any(b < 32 and b != 10 for b in note):
        raise Refused("the checkpoint is not a signed note")
    note.decode("utf-8")
    known = 0
    for line in lines.decode().splitlines():
        dash, signer, data = line.split(" ")
        data = base64.b64decode(data, validate=True)
        if dash != "—" or len(data) < 5:
            raise Refused("a signature line is malformed")
        if signer == name and data[:4] == key_id:
            if not ed25519_verifies(public, text, data[4:]):
                raise Refused("the signature is wrong")
            known += 1
    if not known:
        raise Refused("no signature is from the known key")
    origin, size, root = text.decode().split("\n")[:3]
    root = base64.b64decode(root, validate=True)
    if origin != name or str(int(size)) != size or len(root) != 32:
        raise Refused("the text is not a checkpoint of this log")
    return int(size), root


# ---- RFC 6962 ----


def leaf_hash(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def tree_hash(hashes):
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    k = split(len(hashes))
    return node_hash(tree_hash(hashes[:k]), tree_hash(hashes[k:]))


def split(n):
    return 1 << ((n - 1).bit_length() - 1)


def check_inclusion(leaf, index, size, path, root):
    fn, sn, r = index, size - 1, leaf
    for p in path:
        if sn == 0:
            raise Refused("an inclusion proof is too long")
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    if sn or r != root:
        raise Refused(f"entry {index} is not included")


def check_consistency(first, first_root, second, second_root, proof):
    if first == second or first == 0:
        if proof or (first == second and first_root != second_root):
            raise Refused("the trees are not consistent")
        return
    if first & (first - 1) == 0:
        proof = [first_root] + proof
    fn, sn = first - 1, second - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    fr = sr = proof[0]
    for c in proof[1:]:
        if sn == 0:
            raise Refused("a consistency proof is too long")
        if fn & 1 or fn == sn:
            fr, sr = node_hash(c, fr), node_hash(c, sr)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = node_hash(sr, c)
        fn, sn = fn >> 1, sn >> 1
    if sn or fr != first_root or sr != second_root:
        raise Refused(f"the log of {second} entries is not a continuation of that of {first}")


# ---- tlog-tiles ----


def tile_path(level, number, width):
    steps = f"{number % 1000:03d}"
    while number >= 1000:
        number //= 1000
        steps = f"x{number % 1000:03d}/{steps}"
    return f"tile/{level}/{steps}" + ("" if width == 256 else f".p/{width}")


class Log:
    def __init__(self, prefix):
        self.prefix = prefix.rstrip("/")

    def fetch(self, path):
        if "://" not in self.prefix:
            with open(os.path.join(self.prefix, path), "rb") as file:
                return file.read()
        request = urllib.request.Request(f"{self.prefix}/{path}", headers={"Accept-Encoding": "gzip, identity"})
        with urllib.request.urlopen(request) as answer:
            body = answer.read()
            return gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body

    def level(self, level, count):
        hashes = []
        for number in range(0, (count + 255) // 256):
            width = min(256, count - number * 256)
            tile = self.fetch(tile_path(level, number, width))
            if len(tile) != width * 32:
                raise Refused(f"{tile_path(level, number, width)} has {len(tile)} bytes")
            hashes += [tile[i:i + 32] for i in range(0, len(tile), 32)]
        return hashes

    def entries(self, size):
        for number in range(0, (size + 255) // 256):
            bundle = self.fetch(tile_path("entries", number, min(256, size - number * 256)))
            at = 0
            while at < len(bundle):
                length = int.from_bytes(bundle[at:at + 2], "big")
                if at + 2 + length > len(bundle):
                    raise Refused(f"bundle {number} is cut short")
                yield bundle[at + 2:at + 2 + length]
                at += 2 + length


class Tree:
    """The hashes of all levels of tiles; any subtree is hashed from the highest tiles that hold it."""

    def __init__(self, log, size):
        self.levels, level = [], 0
        while size >> (8 * level):
            self.levels.append(log.level(level, size >> (8 * level)))
            level += 1
        for below, above in zip(self.levels, self.levels[1:]):
            for i, whole in enumerate(above):
                if tree_hash(below[i * 256:(i + 1) * 256]) != whole:
                    raise Refused("a tile does not fit those below it")

    def hash(self, start, end):
        if start == end:
            return tree_hash([])
        n = end - start
        if n & (n - 1) == 0:
            level = min((n.bit_length() - 1) // 8, len(self.levels) - 1)
            return tree_hash(self.levels[level][start >> (8 * level):end >> (8 * level)])
        k = split(n)
        return node_hash(self.hash(start, start + k), self.hash(start + k, end))

    def path(self, m, start, end):
        if end - start == 1:
            return []
        k = split(end - start)
        if m < k:
            return self.path(m, start, start + k) + [self.hash(start + k, end)]
        return self.path(m - k, start + k, end) + [self.hash(start, start + k)]

    def proof(self, m, start, end, whole=True):
        if m == end - start:
            return [] if whole else [self.hash(start, end)]
        k = split(end - start)
        if m <= k:
            return self.proof(m, start, start + k, whole) + [self.hash(start + k, end)]
        return self.proof(m - k, start + k, end, False) + [self.hash(start, start + k)]


def verify(vkey, prefix, keep):
    log, key = Log(prefix), verifier(vkey)
    note = log.fetch("checkpoint")
    size, root = open_checkpoint(note, key)
    tree = Tree(log, size)
    if tree.hash(0, size) != root:
        raise Refused("the tiles do not make the signed root")
    count = 0
    for entry in log.entries(size):
        if leaf_hash(entry) != tree.levels[0][count]:
            raise Refused(f"entry {count} does not hash to its leaf")
        check_inclusion(leaf_hash(entry), count, size, tree.path(count, 0, size), root)
        count += 1
    if count != size:
        raise Refused(f"{size} entries are signed and {count} are served")
    before = 0
    if keep and os.path.exists(keep):
        with open(keep, "rb") as file:
            before, before_root = open_checkpoint(file.read(), key)
        if before > size:
            raise Refused(f"the log had {before} entries and now has {size}")
        check_consistency(before, before_root, size, root, tree.proof(before, 0, size) if before else [])
    if keep:
        with open(keep, "wb") as file:
            file.write(note)
    print(f"ok: {size} entries, root {root.hex()}, consistent with {before}")


def main(words):
    keep = None
    if "--keep" in words:
        at = words.index("--keep")
        keep = words[at + 1]
        words = words[:at] + words[at + 2:]
    if len(words) != 2:
        sys.exit(__doc__)
    try:
        verify(words[0], words[1], keep)
    except (Refused, ValueError, OSError, urllib.error.URLError) as problem:
        print(f"refused: {problem}")
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
