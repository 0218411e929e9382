#!/usr/bin/env python3
"""核对导出的审计记录：由外部的人运行，不依赖本系统。只用 Python 标准库（3.8 以上）。

    python3 verify_audit.py 审计记录.jsonl 日志目录 [公钥]

“审计记录.jsonl”由 audit export 导出；“日志目录”由 log export 导出，或者由别处的镜像提供。“公钥”是您从别处知道的公钥，
不写则用目录里的 key，那样只能证明两份文件彼此一致。

从最下面的 main 读起。依次核对：一、检查点由公钥签署（更换过密钥的，逐次跟随）；二、日志的全部条目算出的根就是检查点的根；三、每条审计记录的摘要
由它的内容和前一条的摘要算出，没有缺号；四、日志里每一个审计锚定所记的编号和摘要，都与这份导出相符。
verify.py 和 verify_log.py 放在同一目录。
"""
import json
import os
import re
import sys

import verify
import verify_log

GENESIS = "0" * 64
TILE = 256
ANCHOR = "audit-anchor"
KEY_CHANGE = "key-changed"
KEY_CHANGE_HEADER = "supervision/key-change/v1"

# 审计记录参与摘要的各项，每项一行，按这个顺序。
FIELDS = ("previous", "number", "at", "person", "department", "role", "act", "object", "detail")


class Mismatch(Exception):
    """第一处不相符。"""


def need(holds, sentence):
    if not holds:
        raise Mismatch(sentence)


# ---- 一、日志的条目和树（C2SP tlog-tiles，RFC 6962） ----

def tile_path(folder, number, width):
    """第 number 个条目包的文件：每三位数字一级目录，没有满的另有宽度。"""
    steps = [f"{number % 1000:03d}"]
    number //= 1000
    while number > 0:
        steps.insert(0, f"x{number % 1000:03d}")
        number //= 1000
    path = os.path.join(folder, "tile", "entries", *steps)
    return path if width == TILE else os.path.join(path + ".p", str(width))


def read_entries(folder, size):
    """日志的全部条目，逐条给出字节。每条前面有两个字节的长度。"""
    for first in range(0, size, TILE):
        width = min(TILE, size - first)
        with open(tile_path(folder, first // TILE, width), "rb") as file:
            bundle = file.read()
        place = 0
        for _ in range(width):
            length = int.from_bytes(bundle[place:place + 2], "big")
            entry = bundle[place + 2:place + 2 + length]
            need(len(entry) == length, f"条目包 {first // TILE} 不完整")
            yield entry
            place += 2 + length


class Tree:
    """逐条加入叶，随时可得根（RFC 6962 第2.1节）。"""

    def __init__(self):
        self.size = 0
        self.whole = []

    def append(self, entry):
        self.whole.append(verify.sha256(b"\x00" + entry))
        size = self.size
        while size % 2 == 1:
            right = self.whole.pop()
            left = self.whole.pop()
            self.whole.append(verify.sha256(b"\x01" + left + right))
            size //= 2
        self.size += 1

    def root(self):
        if not self.whole:
            return verify.sha256(b"").hex()
        node = self.whole[-1]
        for left in reversed(self.whole[:-1]):
            node = verify.sha256(b"\x01" + left + node)
        return node.hex()


# ---- 二、检查点和公钥 ----

def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def split_note(note):
    """签名文件的正文和签名行。"""
    text, blank, lines = note.rpartition("\n\n")
    need(blank and note.endswith("\n"), "签名文件不合格式")
    return text + "\n", [verify_log.read_signature(line) for line in lines[:-1].split("\n")]


def follow(key, notes):
    """从一把公钥起，凡由旧密钥和新密钥都签署过的更换，跟随到新密钥。"""
    known = [key]
    for note in notes:
        text, signatures = split_note(note)
        lines = text.split("\n")
        if len(lines) != 4 or lines[0] != KEY_CHANGE_HEADER:
            continue
        old, new = verify_log.read_key(lines[1]), verify_log.read_key(lines[2])
        both = all(verify_log.is_signed_by(one, text.encode(), signatures) for one in (old, new))
        if both and old in known:
            known.append(new)
    return known


def signed_root(folder):
    """检查点所说的条数和根；签名稍后再核对，因为更换密钥的声明在条目里。"""
    note = read_text(os.path.join(folder, "checkpoint"))
    _, size, root = note.split("\n")[:3]
    need(re.fullmatch("0|[1-9][0-9]{0,15}", size), "检查点的条数不合格式")
    decoded = verify_log.decode_base64(root)
    need(decoded is not None and len(decoded) == 32, "检查点的根不合格式")
    return note, int(size), decoded.hex()


def check_log(folder, trusted):
    """核对整个日志，返回各个锚定（日志序号、审计编号、摘要）。"""
    note, size, root = signed_root(folder)
    tree, anchors, changes = Tree(), [], []

    for index, line in enumerate(read_entries(folder, size)):
        tree.append(line)
        entry = json.loads(line.decode("utf-8"))
        record = entry.get("record", {})
        if entry["kind"] == ANCHOR:
            anchors.append((index, record["number"], record["digest"]))
        if entry["kind"] == KEY_CHANGE:
            changes.append(record["note"])

    need(tree.root() == root, "日志的条目算不出检查点的根：有条目被改动、删除或插入过")
    key = verify_log.read_key(trusted or read_text(os.path.join(folder, "key")).strip())
    text, signatures = split_note(note)
    signers = [one for one in follow(key, changes) if verify_log.is_signed_by(one, text.encode(), signatures)]
    need(signers, "检查点不是由这把公钥或由它更换而来的公钥签署的")
    need(verify_log.is_checkpoint_of(signers[0].name, text), "签名有效，但内容不是这个日志的检查点")
    return size, anchors


# ---- 三、审计记录 ----

def digest_of(entry):
    """一条审计记录的摘要。各项都不能含换行，否则两种内容会有同一摘要。"""
    values = [str(entry[field]) for field in FIELDS]
    for field, value in zip(FIELDS, values):
        need("\n" not in value and "\r" not in value, f"审计记录第{entry['number']}条的 {field} 含换行，摘要不能唯一确定内容")
    return verify.sha256("\n".join(values).encode("utf-8")).hex()


def check_chain(path):
    """逐条核对，返回每条的摘要；第 i 条在 i - 1 的位置。"""
    digests = []
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            entry = json.loads(line)
            number = len(digests) + 1
            need(entry["number"] == number, f"审计记录缺少第{number}条")
            need(entry["previous"] == (digests[-1] if digests else GENESIS), f"审计记录第{number}条没有接在前一条后面")
            need(digest_of(entry) == entry["digest"], f"审计记录第{number}条的摘要与内容不符，它被改动过")
            digests.append(entry["digest"])
    return digests


def check_anchors(anchors, digests):
    for index, number, digest in anchors:
        need(number <= len(digests), f"日志第{index}条锚定过审计记录第{number}条，而导出里只有{len(digests)}条：记录被截短过，或者导出比日志旧")
        need(digests[number - 1] == digest, f"审计记录第{number}条与日志第{index}条锚定的不同：它或它之前的记录被整体改写过")


# ---- 四、核对 ----

def main(words):
    if len(words) not in (2, 3):
        print(__doc__)
        return 2

    try:
        size, anchors = check_log(words[1], words[2] if len(words) == 3 else None)
        digests = check_chain(words[0])
        check_anchors(anchors, digests)
    except Mismatch as wrong:
        print(f"不相符：{wrong}")
        return 1
    except (OSError, ValueError, KeyError, TypeError, IndexError) as wrong:
        print(f"文件读不懂：{wrong!r}")
        return 2

    last = max((number for _, number, _ in anchors), default=0)
    print(f"相符：日志{size}条的根与检查点一致；审计记录{len(digests)}条前后相连；{len(anchors)}个锚定都与它们一致。")
    print(f"第1条至第{last}条由锚定证明没有事后改写；其后{len(digests) - last}条还没有锚定，只核对了前后相连。")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
