"""核对抽取包里的透明日志证明 log.json：放在 verify.py 旁边，由它调用。只用 Python 标准库（3.8 以上）。

从最下面的 check 读起，它列出核对的全部步骤。上面依次是：Ed25519 签名（RFC 8032）、公钥和检查点
（C2SP signed-note、tlog-checkpoint）、每一步应当记的内容（协议 sv-draw/1 第2节：每一步是日志里的一条）。
树的根和收录证明（RFC 6962）在 verify.py 的 root_by_proof。
"""
import base64
import collections
import hashlib
import re

import verify

FILE = "log.json"

# 协议第2节：一次抽取的四步，依次各是日志的一条。
STEPS = ("draw-frozen", "draw-committed", "draw-revealed", "draw-done")

NAMES = {
    "draw-frozen": "名录冻结",
    "draw-committed": "抽取承诺",
    "draw-revealed": "揭示",
    "draw-done": "抽取完成",
    "draw-value": "公开数值",
    "draw-value-absent": "公开数值未产生",
    "draw-opened": "参与方揭示",
    "draw-locked": "抽取锁定",
    "replacement": "替换",
    "draw-voided": "抽取作废",
}


# 各参与方凭自己的参与码办理的，和仪式记录（ceremony.json）里的名称。
BY_PARTIES = {"draw-value": "value", "draw-value-absent": "absent", "draw-opened": "opened"}
CEREMONY_STEPS = {
    "draw-frozen": "frozen",
    "draw-committed": "committed",
    "draw-revealed": "revealed",
    "draw-done": "drawn",
    "draw-locked": "locked",
    **BY_PARTIES,
}


def need(holds, sentence):
    verify.need(holds, f"透明日志（{FILE}）：{sentence}。")


# ---- 一、Ed25519 签名的核对（RFC 8032 第5.1节） ----

P = 2 ** 255 - 19                                         # 坐标是模 P 的整数
ORDER = 2 ** 252 + 27742317777372353535851937790883648493  # 基点的阶


def inverse(number):
    """模 P 的倒数（费马小定理）。"""
    return pow(number, P - 2, P)


D = -121665 * inverse(121666) % P        # 曲线：-x² + y² = 1 + D x² y²
SQUARE_ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)

# 点的扩展坐标（RFC 8032 第5.1.4节）：x = X/Z，y = Y/Z，T = XY/Z。
Point = collections.namedtuple("Point", "x y z t")
ZERO = Point(0, 1, 1, 0)


def decode_point(data):
    """由32个字节得到曲线上的点；不是点的，为 None（RFC 8032 第5.1.3节）。"""
    whole = int.from_bytes(data, "little")
    sign = whole >> 255
    y = whole & ((1 << 255) - 1)
    if y >= P:
        return None

    x_squared = (y * y - 1) * inverse(D * y * y + 1) % P
    x = pow(x_squared, (P + 3) // 8, P)
    if (x * x - x_squared) % P != 0:
        x = x * SQUARE_ROOT_OF_MINUS_1 % P
    if (x * x - x_squared) % P != 0:
        return None
    if x == 0 and sign == 1:
        return None
    if x % 2 != sign:
        x = P - x
    return Point(x, y, 1, x * y % P)


def add(p, q):
    """两点之和（RFC 8032 第5.1.4节）。"""
    a = (p.y - p.x) * (q.y - q.x) % P
    b = (p.y + p.x) * (q.y + q.x) % P
    c = 2 * p.t * q.t * D % P
    d = 2 * p.z * q.z % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return Point(e * f % P, g * h % P, f * g % P, e * h % P)


def times(number, point):
    """number 个 point 之和：逐位加倍。"""
    total = ZERO
    while number > 0:
        if number % 2 == 1:
            total = add(total, point)
        point = add(point, point)
        number //= 2
    return total


def is_same_point(p, q):
    return (p.x * q.z - q.x * p.z) % P == 0 and (p.y * q.z - q.y * p.z) % P == 0


BASE = decode_point((4 * inverse(5) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    """signature 是不是 key 对 message 的签名（RFC 8032 第5.1.7节）。"""
    if len(key) != 32 or len(signature) != 64:
        return False
    signer = decode_point(key)
    r = decode_point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if signer is None or r is None or s >= ORDER:
        return False

    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return is_same_point(times(s, BASE), add(r, times(challenge, signer)))


# ---- 二、公钥和检查点（C2SP signed-note、tlog-checkpoint） ----

Key = collections.namedtuple("Key", "name id bytes")
Signature = collections.namedtuple("Signature", "name id bytes")
ED25519 = 1


def decode_base64(text):
    """base64 的字节；不是唯一正确的那种写法的，为 None。"""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    is_right_form = text != "" and base64.b64encode(data).decode() == text
    return data if is_right_form else None


def read_key(text):
    """一把公钥：“名称+编号+base64”，编号是名称和公钥的摘要的前8位。"""
    wrong = f"公钥“{text}”不合格式"
    form = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(.{44})", str(text))
    need(form, wrong)
    name, key_id, encoded = form.groups()
    data = decode_base64(encoded)
    need(data and len(data) == 33 and data[0] == ED25519, wrong)
    digest = verify.sha256(name.encode() + b"\n" + data).hex()
    need(digest.startswith(key_id), wrong)
    return Key(name, key_id, data[1:])


def read_signature(line):
    """检查点的一行签名：“— 名称 base64”，前4个字节是公钥的编号。"""
    form = re.fullmatch(r"— (\S+) (\S+)", line)
    data = decode_base64(form[2]) if form else None
    need(data and len(data) > 4, "检查点的签名行不合格式")
    return Signature(form[1], data[:4].hex(), data[4:])


def open_checkpoint(note, keys):
    """检查点里树的大小和根；每把公钥都要签过它。"""
    text, blank_line, signature_lines = note.rpartition("\n\n")
    has_control_characters = re.search("[\0-\x09\x0b-\x1f]", note)
    need(blank_line and note.endswith("\n") and not has_control_characters, "检查点不是签名文件")
    text += "\n"
    signatures = [read_signature(line) for line in signature_lines[:-1].split("\n")]

    for key in keys:
        need(is_signed_by(key, text.encode(), signatures), f"检查点没有“{key.name}”的有效签名")
        need(is_checkpoint_of(key.name, text), "签名有效，但内容不是这个日志的检查点")
    _, size, root = text.split("\n")[:3]
    return int(size), decode_base64(root).hex()


def is_signed_by(key, text, signatures):
    own = [signature for signature in signatures if (signature.name, signature.id) == (key.name, key.id)]
    return len(own) > 0 and all(is_signed(key.bytes, text, signature.bytes) for signature in own)


def is_checkpoint_of(origin, text):
    """三行或更多：日志的名称、条数、根。"""
    lines = text.split("\n")[:-1]
    if len(lines) < 3 or lines[0] != origin:
        return False
    root = decode_base64(lines[2])
    return re.fullmatch("0|[1-9][0-9]{0,15}", lines[1]) and root is not None and len(root) == 32


# ---- 三、每一步应当记的内容（协议第2节） ----

def expected_records(files, rule, loads, assignment_root):
    """按手里的文件，四步各应当记下什么；不公开而无从知道的，为 None。"""
    counts = verify.read_json(files, "counts.json") if "counts.json" in files else {}

    def digest(file, name):
        """文件的摘要；密封的没有这个文件，取自 counts.json。"""
        return verify.sha256(files[file]).hex() if file in files else counts.get(name)

    return {
        "draw-frozen": {
            "frameRoot": rule["frameRoot"],
            "rosterDigest": rule["rosterDigest"],
            "recusalsDigest": rule["recusalsDigest"],
            "rosterPeopleDigest": rule.get("rosterPeopleDigest"),
            "rosterPeopleRoot": rule.get("rosterPeopleRoot"),
            "frameSize": sum(stratum["size"] for stratum in rule["strata"]),
        },
        "draw-committed": {"commitDigest": verify.sha256(files["rule.json"]).hex()},
        "draw-revealed": {"revealDigest": verify.sha256(files["reveal.json"]).hex()},
        "draw-done": {
            "resultDigest": digest("result.csv", "resultDigest"),
            "assignmentDigest": digest("assignment.csv", "assignmentDigest"),
            "loads": loads,
            "assignmentRoot": assignment_root,
        },
    }


def check_step(step, kind, rule, expected):
    """日志的一条是这次抽取的这一步，记的就是 expected。"""
    need(step, f"缺少这次抽取的“{NAMES[kind]}”")
    where = f"第{step['index']}条"
    record = step.get("record")
    is_of_task = step.get("kind") == kind and step.get("object") == rule["task"]
    is_of_attempt = isinstance(record, dict) and record.get("attempt") == rule["attempt"]
    need(is_of_task and is_of_attempt, f"{where}应是这次抽取的“{NAMES[kind]}”，实际不是")
    for name, value in expected.items():
        told = record.get(name)
        need(value is None or told == value, f"{where}记的{name}是“{told}”，按文件应为“{value}”")


def check_committed_in_time(step, rule):
    """协议第2节第2步：揭示期限以前，承诺已经在日志里。"""
    at, reveal_by = step["at"], rule["revealBy"]
    need(verify.moment(at) < verify.moment(reveal_by), f"承诺写入日志的时间{at}不早于揭示期限{reveal_by}")


def check_revealed_after_sources(step, rule):
    """协议第2节第3步：公开数值产生以后，才有揭示。现场产生的数值的时间是登记的期限，不是产生的时间。"""
    at = step["at"]
    for source in rule["sources"]:
        if source.get("kind") == "witnessed":
            continue
        due = source["due"]
        need(verify.moment(at) >= verify.moment(due), f"揭示写入日志的时间{at}早于公开数值“{source['name']}”的产生时间{due}")


def read_steps(entries, size, root):
    """log.json 里的各条。每条都在检查点的树里（RFC 6962 第2.1.1节），序号和时间递增。"""
    steps = []
    for proof in entries:
        index = verify.get(proof, "index", 0, FILE)
        entry = verify.get(proof, "entry", verify.TEXT_PATTERN, FILE).encode()
        if steps:
            need(index > steps[-1]["index"], f"各步的先后不对：第{index}条排在它之前的一条后面")
        is_included = index < size and root_of_proof(proof, index, entry, size) == root
        need(is_included, f"第{index}条的收录证明不对：这一条、证明或者检查点被改动过")

        name = f"{FILE}第{index}条"
        step = verify.read_json({name: entry}, name)
        at = verify.moment(verify.get(step, "at", verify.moment, FILE))
        if steps:
            need(at >= verify.moment(steps[-1]["at"]), f"第{index}条的时间早于它前面的一步")
        step["index"] = index
        step["text"] = entry.decode()
        steps.append(step)
    return steps


def root_of_proof(proof, index, entry, size):
    leaf = verify.sha256(b"\x00" + entry)
    return verify.root_by_proof(leaf, index, size, verify.get(proof, "path", list, FILE))


# ---- 四、核对 ----

def check(files, rule, loads=None, replaced=None, assignment_root=None, ceremony=None):
    """核对 log.json；相符的返回说明。

    ceremony 是核对过的仪式记录，较早的抽取包没有，为 None；loads 是各检查组的 c，replaced 是每次替换的摘要，
    assignment_root 是分派的根；密封的抽取不公开这些，为 None。
    """
    log = verify.read_json(files, FILE)
    keys = [read_key(text) for text in verify.get(log, "keys", list, FILE)]
    need(keys, "没有公钥")
    size, root = open_checkpoint(verify.get(log, "checkpoint", verify.TEXT_PATTERN, FILE), keys)
    steps = read_steps(verify.get(log, "entries", list, FILE), size, root)

    earlier = earlier_voids(steps, rule)
    check_previous(earlier, rule)
    own = steps[len(earlier):]
    check_ceremony_in_log(own, rule, ceremony)

    steps = [step for step in own if step.get("kind") not in BY_PARTIES]
    expected = check_four_steps(steps, files, rule, loads, assignment_root)
    later = steps[len(STEPS):]
    if later and later[0].get("kind") == "draw-locked":
        digests = {name: expected["draw-done"][name] for name in ("resultDigest", "assignmentDigest")}
        check_step(later.pop(0), "draw-locked", rule, digests)
    is_voided = len(later) > 0 and later[-1].get("kind") == "draw-voided"
    if is_voided:
        check_step(later.pop(), "draw-voided", rule, {})
    check_replacements(later, rule, replaced)

    four = "、".join(str(step["index"]) for step in steps[:len(STEPS)])
    said = f"四步都在透明日志里（第{four}条），先后、时间和摘要一致"
    if later:
        said += f"；替换{len(later)}条也都在"
    if is_voided:
        said += "；这次抽取后来作废"
    signers = "、".join(f"{key.name}+{key.id}" for key in keys)
    return f"{said}。检查点有{size}条，根是{root}，由{signers}签署，请与网站、通知书上印的或者别人保存的核对。"


def check_four_steps(steps, files, rule, loads, assignment_root):
    expected = expected_records(files, rule, loads, assignment_root)
    for number, kind in enumerate(STEPS):
        step = steps[number] if number < len(steps) else None
        check_step(step, kind, rule, expected[kind])
        if kind == "draw-committed":
            check_committed_in_time(step, rule)
        if kind == "draw-revealed":
            check_revealed_after_sources(step, rule)
    return expected


def earlier_voids(steps, rule):
    """协议第2节第5步：log.json 以同一任务以前各次的作废开头；较早的没有。"""
    earlier = []
    for step in steps:
        record = step.get("record")
        attempt = record.get("attempt") if isinstance(record, dict) else None
        is_earlier = step.get("kind") == "draw-voided" and step.get("object") == rule["task"]
        if not is_earlier or type(attempt) is not int or attempt >= rule["attempt"]:
            break
        earlier.append(step)
    return earlier


def check_previous(earlier, rule):
    """previous 是最后一次承诺过的抽取的承诺摘要；从来没有承诺过的，是最后一条作废记录的摘要。"""
    if not earlier:
        return
    attempts = [step["record"]["attempt"] for step in earlier]
    wanted = list(range(1, rule["attempt"]))
    need(attempts == wanted, f"以前有{len(wanted)}次抽取，日志的证明里只有{len(earlier)}条作废")
    committed = [step["record"].get("commitDigest") for step in earlier if step["record"].get("commitDigest")]
    expected = committed[-1] if committed else verify.H(record_text(earlier[-1]))
    need(rule["previous"] == expected, f"规则写的前一次（previous）是“{rule['previous']}”，按作废记录应为“{expected}”")


def record_text(step):
    """一条里 record 的原文，一个字节也不变。"""
    mark = ',"record":'
    return step["text"][step["text"].index(mark) + len(mark):-1]


def check_ceremony_in_log(own, rule, ceremony):
    """仪式记录与日志逐步对照，两边一条不多、一条不少。"""
    by_parties = [step for step in own if step.get("kind") in BY_PARTIES]
    for step in by_parties:
        check_step(step, step["kind"], rule, {})
    if ceremony is None:
        need(not by_parties, f"日志里有各参与方办理的步骤，抽取包里却没有{verify.CEREMONY}")
        return

    logged = [step for step in own if step.get("kind") in CEREMONY_STEPS]
    need(len(logged) == len(ceremony.steps), f"日志里有{len(logged)}步，{verify.CEREMONY}里有{len(ceremony.steps)}步")
    for entry, step in zip(logged, ceremony.steps):
        check_step(entry, entry["kind"], rule, {})
        is_same = CEREMONY_STEPS[entry["kind"]] == step["step"] and entry["index"] == step["index"]
        is_same = is_same and verify.moment(entry["at"]) == verify.moment(step["at"])
        is_same = is_same and digest_in(entry) == step["digest"] and says_same(entry, step)
        verify.need_ceremony(is_same, f"与透明日志第{entry['index']}条不一致")


def digest_in(entry):
    """日志的一条所记的摘要，照仪式记录的写法。"""
    record = entry["record"]
    names = {"draw-frozen": "frameRoot", "draw-committed": "commitDigest", "draw-opened": "nonceDigest", "draw-revealed": "revealDigest"}
    if entry["kind"] == "draw-value":
        return verify.H(str(record.get("value")))
    if entry["kind"] == "draw-value-absent":
        return verify.H(str(record.get("source")))
    return record.get(names.get(entry["kind"], "resultDigest"))


def says_same(entry, step):
    """谁办理、谁确认，日志和仪式记录说的相同。"""
    record, kind = entry["record"], entry["kind"]
    if kind == "draw-opened":
        return record.get("party") == step.get("party") and record.get("body") == step.get("body")
    if kind not in BY_PARTIES:
        return True
    is_same_kind = kind == "draw-value-absent" or record.get("kind") == step.get("kind")
    names = (("source", "source"), ("by", "body"), ("confirmedBy", "confirmedBy"))
    return is_same_kind and all(record.get(in_log) == step.get(in_file) for in_log, in_file in names)


def check_replacements(steps, rule, replaced):
    """协议第7节：每次替换是日志的一条，依次编号，记的是 replacements.csv 那一行的摘要。"""
    for number, step in enumerate(steps):
        is_known = replaced is not None and number < len(replaced)
        digest = replaced[number] if is_known else None
        check_step(step, "replacement", rule, {"seq": number + 1, "digest": digest})
    if replaced is not None:
        need(len(steps) == len(replaced), f"日志里有{len(steps)}条替换，replacements.csv里有{len(replaced)}条")
