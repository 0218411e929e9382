#!/usr/bin/env python3
"""核验 sv-draw/1 抽取包：python3 verify.py 目录或zip [--mine 自己的核对文件]。只用 Python 标准库（3.8 以上）。
相符时退出码为 0；不符时说出第一处不同，退出码为 1。"""
import hashlib, json, os, re, sys, zipfile
from datetime import datetime

SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


class Wrong(Exception):
    pass


def need(holds, sentence):
    if not holds:
        raise Wrong(sentence)


def sha(data):
    return hashlib.sha256(data).digest()


def H(text):
    return hashlib.sha256(text.encode()).hexdigest()


# ---- files ----
def load(place):
    if os.path.isdir(place):
        return {n: open(os.path.join(place, n), "rb").read() for n in os.listdir(place) if os.path.isfile(os.path.join(place, n))}
    need(os.path.isfile(place) and zipfile.is_zipfile(place), f"{place}既不是目录也不是zip文件。")
    with zipfile.ZipFile(place) as packed:
        return {os.path.basename(n): packed.read(n) for n in packed.namelist() if not n.endswith("/")}


def text_of(files, name):
    need(name in files, f"缺少文件{name}。请把抽取包的全部文件放在一起。")
    try:
        text = files[name].decode("utf-8")
    except UnicodeDecodeError:
        raise Wrong(f"文件{name}不是UTF-8文本。")
    need(not text.startswith("\ufeff"), f"文件{name}开头有多余的标记（BOM）。")
    return text


def rows(files, name, header, key):
    text = text_of(files, name)
    need("\r" not in text and text.endswith("\n"), f"文件{name}的每一行都应以换行符结束，且不含回车符。")
    lines = text[:-1].split("\n")
    need(lines[0] == header, f"文件{name}第1行应为“{header}”，实为“{lines[0]}”。")
    found = [line.split(",") for line in lines[1:]]
    for i, cells in enumerate(found):
        need(len(cells) == header.count(",") + 1 and all(cells) and '"' not in "".join(cells), f"文件{name}第{i + 2}行的栏数不对，或者有空栏、引号。")
        need(i == 0 or key(found[i - 1]) < key(cells), f"文件{name}第{i + 2}行与上一行重复，或者没有按顺序排列。")
    return found


def read_json(files, name):
    def members(pairs):
        need(len(dict(pairs)) == len(pairs), f"文件{name}里有重复的键。")
        return dict(pairs)

    def no_fraction(text):
        raise Wrong(f"文件{name}里的数{text}不是整数。")

    try:
        return json.loads(text_of(files, name), object_pairs_hook=members, parse_float=no_fraction, parse_constant=no_fraction)
    except ValueError as problem:
        raise Wrong(f"文件{name}不是合格的JSON：{problem}")


def get(item, name, form, file="rule.json"):
    value = item.get(name) if isinstance(item, dict) else None
    good = {"text": lambda: isinstance(value, str), "hash": lambda: isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value),
            "name": lambda: isinstance(value, str) and re.fullmatch('[^,"=\n\r]+', value), "list": lambda: isinstance(value, list),
            "bool": lambda: isinstance(value, bool), "time": lambda: isinstance(value, str) and moment(value)}.get(
                form, lambda: isinstance(value, int) and not isinstance(value, bool) and form <= value < 2 ** 31)
    need(good(), f"文件{file}中的{name}缺少或者不合格式。")
    return value


def moment(text):
    form = re.fullmatch(r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})", text)
    try:
        return form and (datetime.fromisoformat(form[1] + form[3].replace("Z", "+00:00")), (form[2] or ".").rstrip("0"))
    except ValueError:
        return None


def is_target(text):
    if re.fullmatch("[0-9A-Za-z_-]+:[0-9A-Za-z:_-]+", text):
        return len(text) <= 64
    return bool(re.fullmatch(f"[{ALPHABET}]{{18}}", text)) and ALPHABET[-sum(ALPHABET.index(a) * w for a, w in zip(text, WEIGHTS)) % 31] == text[17]


# ---- the rule and the reveal ----
def exact(ratio):
    need(isinstance(ratio, str) and re.fullmatch(r"[0-9]+(\.[0-9]+)?", ratio), f"比例“{ratio}”应是小数。")
    whole, _, part = ratio.partition(".")
    up, down = int(whole + part), 10 ** len(part)
    need(0 < up <= down, f"比例{ratio}应大于0、不超过1。")
    return up, down


def check_rule(rule):
    need(isinstance(rule, dict) and rule.get("protocol") == "sv-draw/1", "rule.json的protocol应为sv-draw/1。")
    get(rule, "task", "text"), get(rule, "attempt", 1), [get(rule, n, "hash") for n in ("frameRoot", "rosterDigest", "recusalsDigest")]
    need(("previous" in rule) == (rule["attempt"] > 1), "第二次起的抽取应有previous，第一次不应有。")
    need("previous" not in rule or isinstance(rule["previous"], str), "previous应是文字。")
    for s in get(rule, "strata", "list"):
        get(s, "code", "name"), get(s, "size", 1), get(s, "quota", 0), get(s, "reserve", 0)
        up, down = exact(s["ratio"]) if "ratio" in s else (0, 1)
        quota = -(-up * s["size"] // down) if "ratio" in s else s["quota"]
        need(s["quota"] == quota <= s["size"], f"层{s['code']}有{s['size']}个对象，应抽数{s['quota']}不对。")
        need(up != down or len(rule["strata"]) == 1, f"层{s['code']}全部检查，不能与其他层放在一个任务里。")
    codes = [s["code"] for s in rule["strata"]]
    for t in get(rule, "teams", "list"):
        get(t, "team", "name"), get(t, "size", 2), get(t, "leadRequired", "bool")
        need(t.get("unit") in ("person", "group"), f"检查组{t['team']}的unit应为person或group。")
        need("strata" not in t or all(c in codes for c in get(t, "strata", "list")), f"检查组{t['team']}的层不在strata中。")
    for p in get(rule, "parties", "list"):
        get(p, "party", "name"), get(p, "commitment", "hash")
    for s in get(rule, "sources", "list"):
        get(s, "name", "name"), get(s, "due", "time"), get(s, "fallback", "text")
        need(not s["name"].endswith("/fallback"), f"来源{s['name']}不得以/fallback结尾。")
        need(moment(get(rule, "revealBy", "time")) < moment(s["due"]), f"公开数值“{s['name']}”的产生时间必须晚于揭示期限。")
    need(len(rule["parties"]) >= 2 and rule["sources"], "至少要有两个参与方和一个公开数值来源。")
    for part, key in (("strata", "code"), ("teams", "team"), ("parties", "party"), ("sources", "name")):
        need(len({x[key] for x in rule[part]}) == len(rule[part]), f"rule.json的{part}中有重复的名称。")


def check_reveal(rule, digest, reveal):
    """Returns the two seeds."""
    parties, sources = get(reveal, "parties", "list", "reveal.json"), get(reveal, "sources", "list", "reveal.json")
    said = get(reveal, "commitDigest", "hash", "reveal.json")
    need(said == digest, f"文件rule.json与承诺不符：承诺的摘要是{said}，现在是{digest}。")
    need([get(p, "party", "name", "reveal.json") for p in parties] == [p["party"] for p in rule["parties"]], "reveal.json的参与方与rule.json不一致。")
    for opened, party in zip(parties, rule["parties"]):
        nonce = get(opened, "nonce", "text", "reveal.json")
        need(re.fullmatch("[0-9a-f]{32,}", nonce), f"参与方“{party['party']}”的随机数应是至少32个小写十六进制数字。")
        need(H(f"sv-draw/1:commit:{rule['task']}:{rule['attempt']}:{party['party']}:{nonce}") == party["commitment"],
             f"参与方“{party['party']}”揭示的随机数与其承诺不符。")
    need(len(sources) == len(rule["sources"]) and all(get(v, "name", "name", "reveal.json") in (s["name"], s["name"] + "/fallback")
         for v, s in zip(sources, rule["sources"])), "reveal.json的公开数值与rule.json不一致。")
    for v in sources:
        value = get(v, "value", "text", "reveal.json")
        need(value and value == value.strip(SPACE) and "\n" not in value and "\r" not in value, f"公开数值“{v['name']}”应为一行非空文字，首尾没有空白。")
    master = H("".join(["sv-draw/1\n", digest, "\n"] + [f"party:{p['party']}={p['nonce']}\n" for p in parties]
                       + [f"source:{v['name']}={v['value']}\n" for v in sources]))
    return H("targets:" + master)[:22], H("inspectors:" + master)[:32]


# ---- the frame ----
def node(left, right):
    return sha(b"\1" + left + right)


def leaf_of(target, stratum, salt):
    return sha(b"\0" + f"{target},{stratum},{salt}".encode())


def root_of(hashes):
    while len(hashes) > 1:
        hashes = [node(*hashes[i:i + 2]) if i + 1 < len(hashes) else hashes[i] for i in range(0, len(hashes), 2)]
    return (hashes[0] if hashes else sha(b"")).hex()


def root_by_proof(leaf, index, size, siblings):
    need(0 <= index < size, "包含证明中的序号不在范围之内。")
    last, rest = size - 1, list(siblings)
    while last:
        if index & 1 or index < last:
            need(rest and re.fullmatch("[0-9a-f]{64}", rest[0]), "包含证明不完整。")
            other = bytes.fromhex(rest.pop(0))
            leaf = node(other, leaf) if index & 1 else node(leaf, other)
        index, last = index >> 1, last >> 1
    need(not rest, "包含证明太长。")
    return leaf.hex()


# ---- assignment ----
def assign(count, units, size, leads, barred, ticket):
    """leads: the units that may take slot 1, or None for all. Returns c and the chosen units of each target, in slot order."""
    held, fixed, load, at = [set() for _ in range(count)], [[] for _ in range(count)], [0] * units, [set() for _ in range(units)]

    def fits(u, t, leaving=None):  # at most size - 1 people of a target may not lead
        return u not in held[t] and not barred(t, u) and (
            leads is None or u in leads or len(held[t] - leads - {leaving}) < size - 1)

    def put(u, t, by=1):
        (set.add if by > 0 else set.remove)(held[t], u)
        (set.add if by > 0 else set.remove)(at[u], t)
        load[u] += by

    def push(starts, t, loose, dead):
        """Puts one of starts at t (in the place of a loose one, if any), along a chain of swaps; else adds what was seen to dead."""
        queue = [u for u in starts if u not in dead]
        steps = dict.fromkeys(queue)
        for u in queue:
            if load[u] < c or u in loose:
                if loose:
                    put(u if u in loose else min(loose), t, -1)
                while steps[u]:
                    out, x = steps[u]
                    put(out, x, -1), put(u, x)
                    u = out
                put(u, t)
                return True
            for x in at[u] - {t}:
                new = [v for v in range(units) if v not in steps and v not in dead and fits(v, x, u)]
                steps.update(dict.fromkeys(new, (u, x)))
                queue += new
        dead.update(steps)
        return False

    c = -(-count * size // max(units, 1))
    while True:
        dead = set()
        for t in range(count):
            while len(held[t]) < size and push(sorted((u for u in range(units) if fits(u, t)), key=load.__getitem__), t, (), dead):
                pass
        if all(len(h) == size for h in held):
            break
        need(c < count, "有对象无法配足检查人员。")
        c += 1
    for t in range(count):
        for slot in range(size):
            dead, loose = set(), held[t] - set(fixed[t])
            able = [u for u in range(units) if not barred(t, u) and u not in fixed[t] and (slot or leads is None or u in leads)
                    and (u in loose or load[u] < c or at[u])]
            u = next(u for u in sorted(able, key=lambda u: ticket(t, u)) if u in loose or push([u], t, loose, dead))
            fixed[t].append(u)
            at[u].discard(t)
    return c, fixed


def groups_of(team, people, seed):
    order, size = sorted(people, key=lambda p: H(f"{seed}:{p}")), team["size"]
    count = len(order) // size
    if not team["leadRequired"]:
        return [order[k * size:(k + 1) * size] for k in range(count)]
    heads = [p for p in order if people[p]][:count]
    others = [p for p in order if p not in heads]
    return [[head] + others[k * (size - 1):(k + 1) * (size - 1)] for k, head in enumerate(heads)]


def team_lines(team, targets, people, recused, seed):
    """people: lead by inspector; recused: inspectors by target."""
    def pair(target, person):
        return H(f"{seed}:{target}:{person}")
    if team["unit"] == "group":
        units, size, leads = groups_of(team, people, seed), 1, None
    else:
        units, size = [[p] for p in people], team["size"]
        leads = {i for i, p in enumerate(people) if people[p]} if team["leadRequired"] else None
    c, chosen = assign(len(targets), len(units), size, leads, lambda t, u: not recused.get(targets[t], set()).isdisjoint(units[u]),
                       lambda t, u: pair(targets[t], units[u][0]))
    return c, [[target, team["team"], str(slot), p, pair(target, p)]
               for target, us in zip(targets, chosen) for slot, p in enumerate((p for u in us for p in units[u]), 1)]


def unserved(team, people, barred):
    if team["unit"] == "person":
        free = [p for p in people if p not in barred]
        return len(free) < team["size"] or team["leadRequired"] and not any(people[p] for p in free)
    groups = min([len(people) // team["size"]] + [sum(people.values())] * team["leadRequired"])
    return groups <= len(barred & people.keys())


# ---- the whole ----
def same(files, name, header, lines):
    found, wanted = text_of(files, name).split("\n"), [header] + [",".join(line) for line in lines] + [""]
    for i in range(max(len(found), len(wanted))):
        a, b = (x[i] if i < len(x) else "（没有这一行）" for x in (wanted, found))
        need(a == b, f"文件{name}第{i + 1}行与重新计算的结果不同：应为“{a}”，实为“{b}”。")


def verify_open(files, rule, targets_seed, inspectors_seed):
    key = get(read_json(files, "frame-key.json"), "frameKey", "text", "frame-key.json")
    need(re.fullmatch("[0-9a-f]{32}", key), "frame-key.json的frameKey应是32个小写十六进制数字。")
    frame = rows(files, "frame.csv", "target,stratum", lambda r: r[0])
    roster = rows(files, "roster.csv", "team,inspector,lead", lambda r: r[1])
    recusals = rows(files, "recusals.csv", "target,inspector", lambda r: r)
    members = {s["code"]: [] for s in rule["strata"]}
    leaves = []
    for i, (target, stratum) in enumerate(frame):
        need(is_target(target), f"文件frame.csv第{i + 2}行的“{target}”不是校验位正确的统一社会信用代码，也不是“类型:编号”。")
        need(stratum in members, f"文件frame.csv第{i + 2}行的层“{stratum}”不在rule.json中。")
        salt = H(f"{key}:{target}")[:32]
        leaves.append(leaf_of(target, stratum, salt))
        members[stratum].append((H(f"{targets_seed}:{salt}"), target))
    people = {t["team"]: {} for t in rule["teams"]}
    for i, (team, inspector, lead) in enumerate(roster):
        need(team in people and lead in "01", f"文件roster.csv第{i + 2}行的检查组不在rule.json中，或者lead不是1或0。")
        people[team][inspector] = lead == "1"
    recused, known, everyone = {}, {r[0] for r in frame}, {r[1] for r in roster}
    for i, (target, inspector) in enumerate(recusals):
        need(target in known and inspector in everyone, f"文件recusals.csv第{i + 2}行的对象或者人员不在名单中。")
        recused.setdefault(target, set()).add(inspector)
    for name, said, found in (("frame.csv", rule["frameRoot"], root_of(leaves)), ("roster.csv", rule["rosterDigest"], sha(files["roster.csv"]).hex()),
                              ("recusals.csv", rule["recusalsDigest"], sha(files["recusals.csv"]).hex())):
        need(said == found, f"文件{name}与承诺不符：承诺的摘要是{said}，现在是{found}。")
    for s in rule["strata"]:
        need(len(members[s["code"]]) == s["size"], f"层{s['code']}在规则中有{s['size']}个对象，名录中有{len(members[s['code']])}个。")
    covered = {t["team"]: set(t.get("strata", members)) for t in rule["teams"]}
    for t in rule["teams"]:
        everywhere = unserved(t, people[t["team"]], set())
        for target, stratum in frame:
            need(stratum not in covered[t["team"]] or not (everywhere or target in recused and unserved(t, people[t["team"]], recused[target])),
                 f"{t['team']}没有足够的人员可派往{target}，这样的规则不能作出承诺。")
    result = [[s["code"], str(i + 1), target, ticket, "drawn" if i < s["quota"] else "reserve"] for s in rule["strata"]
              for i, (ticket, target) in enumerate(sorted(members[s["code"]])[:s["quota"] + s["reserve"]])]
    same(files, "result.csv", "stratum,rank,target,ticket,kind", result)
    lines, loads = [], {}
    for t in rule["teams"]:
        drawn = [r[2] for r in sorted(result, key=lambda r: r[3]) if r[4] == "drawn" and r[0] in covered[t["team"]]]
        loads[t["team"]], more = team_lines(t, drawn, people[t["team"]], recused, inspectors_seed)
        lines += more
    same(files, "assignment.csv", "target,team,slot,inspector,ticket", lines)
    return f"抽中{sum(r[4] == 'drawn' for r in result)}个，候补{sum(r[4] != 'drawn' for r in result)}个，分派{len(lines)}人次。"


def verify(place):
    files = load(place)
    rule = read_json(files, "rule.json")
    check_rule(rule)
    seeds = check_reveal(rule, sha(files["rule.json"]).hex(), read_json(files, "reveal.json"))
    return verify_open(files, rule, *seeds)


if __name__ == "__main__":
    try:
        print(verify(sys.argv[1]))
    except Wrong as wrong:
        print(f"核验不符：{wrong}")
        sys.exit(1)
