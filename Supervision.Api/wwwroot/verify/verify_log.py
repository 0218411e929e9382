"""核对抽取包里的透明日志证明 log.json：放在 verify.py 旁边，由它调用。只用 Python 标准库（3.8 以上）。"""
import base64, hashlib, json, re
import verify as v
FILE, STEPS = "log.json", ("draw-frozen", "draw-committed", "draw-revealed", "draw-done")
NAMES = {"draw-frozen": "名录冻结", "draw-committed": "抽取承诺", "draw-revealed": "揭示", "draw-done": "抽取完成", "replacement": "替换", "draw-voided": "抽取作废"}
def need(holds, sentence):
    v.need(holds, f"透明日志（{FILE}）：{sentence}。")
# Ed25519, verification as RFC 8032 writes it; points are (x, y, z, t).
P, ORDER = 2 ** 255 - 19, 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
def point(data):
    whole = int.from_bytes(data, "little")
    sign, y = whole >> 255, whole & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or x == 0 and sign:
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return (b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P, (b - a) * (b + a) % P
def times(n, p):
    total = (0, 1, 1, 0)
    while n:
        total, p, n = add(total, p) if n & 1 else total, add(p, p), n >> 1
    return total
BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def verifies(key, message, signature):
    whose, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(key) != 32 or len(signature) != 64 or whose is None or r is None or s >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(challenge, whose))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0
# Keys and checkpoints, as C2SP signed-note and tlog-checkpoint write them.
def unbase64(text):  # None unless it is the one right form
    try:
        data = base64.b64decode(text or "", validate=True)
        return data if text and base64.b64encode(data).decode() == text else None
    except ValueError:
        return None
def key_of(text):
    form = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(.{44})", str(text))
    data = unbase64(form[3]) if form else None
    need(data and len(data) == 33 and data[0] == 1 and v.sha(form[1].encode() + b"\n" + data).hex().startswith(form[2]), f"公钥“{text}”不合格式")
    return form[1], form[2], data[1:]
def open_checkpoint(note, keys):
    text, mark, lines = note.rpartition("\n\n")
    need(mark and note.endswith("\n") and not re.search("[\0-\x09\x0b-\x1f]", note), "检查点不是签名文件")
    text, signatures = text + "\n", []
    for line in lines[:-1].split("\n"):
        form = re.fullmatch(r"— (\S+) (\S+)", line)
        data = unbase64(form[2]) if form else None
        need(data and len(data) > 4, "检查点的签名行不合格式")
        signatures.append((form[1], data[:4].hex(), data[4:]))
    origin, size, root, *rest = text.split("\n") + ["", ""]
    root = unbase64(root)
    for name, key_id, key in keys:
        own = [s for n, i, s in signatures if (n, i) == (name, key_id)]
        need(own and all(verifies(key, text.encode(), s) for s in own), f"检查点没有“{name}”的有效签名")
        need(origin == name and re.fullmatch("0|[1-9][0-9]{0,15}", size) and root and len(root) == 32 and len(rest) > 2, "签名有效，但内容不是这个日志的检查点")
    return int(size), root.hex()
def wanted(files, rule, loads):
    counted = v.read_json(files, "counts.json") if "counts.json" in files else {}
    digest = lambda name, told: v.sha(files[name]).hex() if name in files else counted.get(told)
    return {"draw-frozen": {**{name: rule[name] for name in ("frameRoot", "rosterDigest", "recusalsDigest")}, "frameSize": sum(s["size"] for s in rule["strata"])},
            "draw-committed": {"commitDigest": v.sha(files["rule.json"]).hex()},
            "draw-revealed": {"revealDigest": v.sha(files["reveal.json"]).hex()},
            "draw-done": {"resultDigest": digest("result.csv", "resultDigest"), "assignmentDigest": digest("assignment.csv", "assignmentDigest"),
                          **({"loads": loads} if loads is not None else {})}}
def check(files, rule, loads=None, replaced=None):  # loads: c of each team; replaced: the digest of each replacement; None where not public
    log = v.read_json(files, FILE)
    keys = [key_of(key) for key in v.get(log, "keys", list, FILE)]
    need(keys, "没有公钥")
    (size, root), steps = open_checkpoint(v.get(log, "checkpoint", v.TEXT, FILE), keys), []
    for proof in v.get(log, "entries", list, FILE):
        index, text = v.get(proof, "index", 0, FILE), v.get(proof, "entry", v.TEXT, FILE).encode()
        need(not steps or index > steps[-1]["index"], f"各步的先后不对：第{index}条排在它之前的一条后面")
        need(index < size and v.root_by_proof(v.sha(b"\0" + text), index, size, v.get(proof, "path", list, FILE)) == root,
             f"第{index}条的收录证明不对：这一条、证明或者检查点被改动过")
        step = v.read_json({f"{FILE}第{index}条": text}, f"{FILE}第{index}条")
        v.get(step, "at", v.moment, FILE)
        need(not steps or v.moment(step["at"]) >= v.moment(steps[-1]["at"]), f"第{index}条的时间早于它前面的一步")
        steps.append(dict(step, index=index))
    def of(step, kind, values):
        need(step, f"缺少这次抽取的“{NAMES[kind]}”")
        record = step.get("record")
        need(step.get("kind") == kind and step.get("object") == rule["task"] and isinstance(record, dict) and record.get("attempt") == rule["attempt"],
             f"第{step['index']}条应是这次抽取的“{NAMES[kind]}”，实际不是")
        for name, value in values.items():
            need(value is None or record.get(name) == value, f"第{step['index']}条记的{name}是“{record.get(name)}”，按文件应为“{value}”")
        need(kind != "draw-committed" or v.moment(step["at"]) < v.moment(rule["revealBy"]), f"承诺写入日志的时间{step['at']}不早于揭示期限{rule['revealBy']}")
        for s in rule["sources"] if kind == "draw-revealed" else ():
            need(v.moment(step["at"]) >= v.moment(s["due"]), f"揭示写入日志的时间{step['at']}早于公开数值“{s['name']}”的产生时间{s['due']}")
    says, rest = wanted(files, rule, loads), steps[len(STEPS):]
    for i, kind in enumerate(STEPS):
        of(steps[i] if i < len(steps) else None, kind, says[kind])
    voided = bool(rest) and rest[-1].get("kind") == "draw-voided"
    voided and of(rest.pop(), "draw-voided", {})
    for i, step in enumerate(rest):
        of(step, "replacement", {"seq": i + 1, "digest": replaced[i] if replaced is not None and i < len(replaced) else None})
    need(replaced is None or len(replaced) == len(rest), f"日志里有{len(rest)}条替换，replacements.csv里有{len(replaced or ())}条")
    return (f"四步都在透明日志里（第{'、'.join(str(s['index']) for s in steps[:len(STEPS)])}条），先后、时间和摘要一致"
            + (f"；替换{len(rest)}条也都在" if rest else "") + ("；这次抽取后来作废" if voided else "")
            + f"。检查点有{size}条，根是{root}，由{'、'.join(f'{name}+{i}' for name, i, _ in keys)}签署，请与网站、通知书上印的或者别人保存的核对。")
