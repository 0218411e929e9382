#!/usr/bin/env python3
"""核验 sv-draw/1 抽取包：python3 verify.py 抽取包的目录或zip [--mine mine.json]。只用 Python 标准库（3.8 以上）。
相符时退出码为 0；不符时说出第一处不同，退出码为 1。"""
import hashlib, json, os, re, sys, zipfile
from datetime import datetime
from fractions import Fraction
from math import ceil

SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
FORMS = {"hash": "[0-9a-f]{64}", "half": "[0-9a-f]{32}", "name": '[^,"=\n\r]+', "text": "(?s).*"}

def need(holds, sentence):
    if not holds:
        raise SystemExit("核验不符：" + sentence)  # told on the error stream, and the exit code is 1
sha = lambda data: hashlib.sha256(data).digest()
H = lambda text: hashlib.sha256(text.encode()).hexdigest()
def load(place):
    if os.path.isdir(place):
        return {n: open(os.path.join(place, n), "rb").read() for n in os.listdir(place) if os.path.isfile(os.path.join(place, n))}
    need(os.path.isfile(place) and zipfile.is_zipfile(place), f"{place}既不是目录也不是zip文件。")
    packed = zipfile.ZipFile(place)
    return {os.path.basename(n): packed.read(n) for n in packed.namelist() if not n.endswith("/")}
def text_of(files, name):
    need(name in files, f"缺少文件{name}。请把抽取包的全部文件放在一起。")
    text = files[name].decode("utf-8", "replace")
    need(text.encode() == files[name] and text[:1] != "\ufeff", f"文件{name}不是不带标记（BOM）的UTF-8文本。")
    return text
def rows(files, name, header, key=lambda cells: cells):
    text = text_of(files, name)
    need("\r" not in text and text.endswith("\n"), f"文件{name}的每一行都应以换行符结束，且不含回车符。")
    found = [line.split(",") for line in text[:-1].split("\n")]
    need(",".join(found[0]) == header, f"文件{name}第1行应为“{header}”，实为“{','.join(found[0])}”。")
    for i, cells in enumerate(found[1:], 2):
        need(len(cells) == len(found[0]) and all(cells) and '"' not in "".join(cells), f"文件{name}第{i}行的栏数不对，或者有空栏、引号。")
        need(i == 2 or key(found[i - 2]) < key(cells), f"文件{name}第{i}行与上一行重复，或者没有按顺序排列。")
    return found[1:]
def read_json(files, name):
    def members(pairs):
        need(len(dict(pairs)) == len(pairs), f"文件{name}里有重复的键。")
        return dict(pairs)
    no_fraction = lambda number: need(False, f"文件{name}里的数{number}不是整数。")
    try:
        return json.loads(text_of(files, name), object_pairs_hook=members, parse_float=no_fraction, parse_constant=no_fraction)
    except (ValueError, RecursionError) as problem:
        need(False, f"文件{name}不是合格的JSON：{problem}")
def get(item, name, form, file="rule.json"):
    """form: a word of FORMS, a type, "time", or the least whole number."""
    value = item.get(name) if isinstance(item, dict) else None
    good = (isinstance(value, form) if isinstance(form, type) else moment(value) if form == "time" else
            isinstance(value, str) and re.fullmatch(FORMS[form], value) and not re.search("[\ud800-\udfff]", value)
            if isinstance(form, str) else type(value) is int and form <= value < 2 ** 31)
    need(good, f"文件{file}中的{name}缺少或者不合格式。")
    return value
def moment(text):
    form = isinstance(text, str) and re.fullmatch(r"([0-9-]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})", text)
    try:
        return form and (datetime.fromisoformat(form[1] + form[3].replace("Z", "+00:00")), (form[2] or ".").rstrip("0"))
    except ValueError:
        return None
def is_target(text):
    check = lambda: ALPHABET[-sum(ALPHABET.index(a) * w for a, w in zip(text, WEIGHTS)) % 31]
    return re.fullmatch("(?=.{,64}$)[0-9A-Za-z_-]+:[0-9A-Za-z:_-]+", text) or re.fullmatch(f"[{ALPHABET}]{{18}}", text) and text[17] == check()
def check_rule(rule):
    for name, form in (("protocol", "text"), ("task", "text"), ("attempt", 1), ("frameRoot", "hash"), ("rosterDigest", "hash"),
                       ("recusalsDigest", "hash"), ("revealBy", "time")) + (("previous", "text"),) * ("previous" in rule):
        get(rule, name, form)
    need(rule["protocol"] == "sv-draw/1", "rule.json的protocol应为sv-draw/1。")
    need(("previous" in rule) == (rule["attempt"] > 1), "第二次起的抽取应有previous，第一次不应有。")
    for part, forms in (("strata", {"code": "name", "size": 1, "quota": 0, "reserve": 0}), ("teams", {"team": "name", "size": 2, "leadRequired": bool}),
                        ("parties", {"party": "name", "commitment": "hash"}), ("sources", {"name": "name", "due": "time", "fallback": "text"})):
        names = [[get(item, name, form) for name, form in forms.items()][0] for item in get(rule, part, list)]
        need(len(set(names)) == len(names), f"rule.json的{part}中有重复的名称。")
    for s in rule["strata"]:
        quota = s["quota"]
        if "ratio" in s:
            share = re.fullmatch(r"[0-9]+(\.[0-9]+)?", get(s, "ratio", "text")) and Fraction(s["ratio"])
            need(share and share <= 1, f"比例“{s['ratio']}”应是大于0、不超过1的小数。")
            need(share < 1 or len(rule["strata"]) == 1, f"层{s['code']}全部检查，不能与其他层放在一个任务里。")
            quota = ceil(share * s["size"])
        need(s["quota"] == quota <= s["size"], f"层{s['code']}有{s['size']}个对象，应抽数{s['quota']}不对。")
    for t in rule["teams"]:
        need(t.get("unit") in ("person", "group"), f"检查组{t['team']}的unit应为person或group。")
        need("strata" not in t or all(any(c == s["code"] for s in rule["strata"]) for c in get(t, "strata", list)), f"检查组{t['team']}的层不在strata中。")
    need(len(rule["parties"]) >= 2 and rule["sources"], "至少要有两个参与方和一个公开数值来源。")
    for s in rule["sources"]:
        need(not s["name"].endswith("/fallback"), f"来源{s['name']}不得以/fallback结尾。")
        need(moment(rule["revealBy"]) < moment(s["due"]), f"公开数值“{s['name']}”的产生时间必须晚于揭示期限。")
def check_reveal(rule, digest, reveal, file="reveal.json"):
    """Returns the two seeds."""
    nonces = [(get(p, "party", "name", file), get(p, "nonce", "text", file)) for p in get(reveal, "parties", list, file)]
    values = [(get(v, "name", "name", file), get(v, "value", "text", file)) for v in get(reveal, "sources", list, file)]
    said = get(reveal, "commitDigest", "hash", file)
    need(said == digest, f"文件rule.json与承诺不符：承诺的摘要是{said}，现在是{digest}。")
    need([party for party, _ in nonces] == [p["party"] for p in rule["parties"]], "reveal.json的参与方与rule.json不一致。")
    for (party, nonce), committed in zip(nonces, rule["parties"]):
        need(re.fullmatch("[0-9a-f]{32,}", nonce), f"参与方“{party}”的随机数应是至少32个小写十六进制数字。")
        need(H(f"sv-draw/1:commit:{rule['task']}:{rule['attempt']}:{party}:{nonce}") == committed["commitment"], f"参与方“{party}”揭示的随机数与其承诺不符。")
    need(len(values) == len(rule["sources"]) and all(name in (s["name"], s["name"] + "/fallback") for (name, _), s in zip(values, rule["sources"])),
         "reveal.json的公开数值与rule.json不一致。")
    for name, value in values:
        need(value and value == value.strip(SPACE) and not re.search("[\r\n]", value), f"公开数值“{name}”应为一行非空文字，首尾没有空白。")
    lines = ["sv-draw/1", digest] + [f"party:{party}={nonce}" for party, nonce in nonces] + [f"source:{name}={value}" for name, value in values]
    master = H("\n".join(lines) + "\n")
    return H("targets:" + master)[:22], H("inspectors:" + master)[:32]
node = lambda left, right: sha(b"\1" + left + right)
leaf_of = lambda target, stratum, salt: sha(b"\0" + f"{target},{stratum},{salt}".encode())
def root_of(hashes):
    while len(hashes) > 1:
        hashes = [node(*hashes[i:i + 2]) if i + 1 < len(hashes) else hashes[i] for i in range(0, len(hashes), 2)]
    return (hashes[0] if hashes else sha(b"")).hex()
def root_by_proof(leaf, index, size, siblings):
    last, rest = size - 1, [bytes.fromhex(get({"siblings": s}, "siblings", "hash", "mine.json")) for s in siblings]
    while last:
        if index & 1 or index < last:
            need(rest, "包含证明太短。")
            leaf = node(rest.pop(0), leaf) if index & 1 else node(leaf, rest.pop(0))
        index, last = index >> 1, last >> 1
    return "" if rest else leaf.hex()
def assign(count, units, size, leads, barred, ticket):
    """leads: the units that may take slot 1, or None for all. Returns c and the chosen units of each target, in slot order."""
    held, fixed, load, at = [set() for _ in range(count)], [[] for _ in range(count)], [0] * units, [set() for _ in range(units)]
    def fits(u, t, leaving=None):  # at most size - 1 people of a target may not lead
        return u not in held[t] and not barred(t, u) and (leads is None or u in leads or len(held[t] - leads - {leaving}) < size - 1)
    def put(u, t, by):
        (held[t].add if by > 0 else held[t].remove)(u), (at[u].add if by > 0 else at[u].discard)(t)
        load[u] += by
    def push(starts, t, loose, dead):
        """Puts one of starts at t (in the place of a loose one, if any), along a chain of swaps; else adds what was seen to dead."""
        steps = {u: None for u in starts if u not in dead}
        queue = list(steps)
        for u in queue:
            if load[u] < c or u in loose:
                for out in ([u] if u in loose else sorted(loose)[:1]):
                    put(out, t, -1)
                while steps[u]:
                    put(*steps[u], -1), put(u, steps[u][1], 1)
                    u = steps[u][0]
                put(u, t, 1)
                return True
            for x in at[u] - {t}:
                new = [v for v in range(units) if v not in steps and v not in dead and fits(v, x, u)]
                steps.update((v, (u, x)) for v in new)
                queue += new
        dead.update(steps)
    c = -(-count * size // max(units, 1)) - 1
    while c < 0 or any(len(h) < size for h in held):
        need(c < count, "有对象无法配足检查人员。")
        c, dead = c + 1, set()
        for t in range(count):
            while len(held[t]) < size and push(sorted((u for u in range(units) if fits(u, t)), key=load.__getitem__), t, (), dead):
                pass
    for t in range(count):
        able = sorted((u for u in range(units) if not barred(t, u) and (load[u] < c or at[u])), key=lambda u: ticket(t, u))
        for slot in range(size):
            dead, loose = set(), held[t] - set(fixed[t])
            fixed[t].append(next(u for u in able if u not in fixed[t] and (slot or leads is None or u in leads)
                                 and (u in loose or push([u], t, loose, dead))))
            at[fixed[t][-1]].discard(t)
    return c, fixed
def groups_of(team, people, seed):
    order, size = sorted(people, key=lambda p: H(f"{seed}:{p}")), team["size"]
    heads = ([p for p in order if people[p]] if team["leadRequired"] else order[::size])[:len(order) // size]
    others = iter(p for p in order if p not in heads) if team["leadRequired"] else iter(p for i, p in enumerate(order) if i % size)
    return [[head] + [next(others) for _ in range(size - 1)] for head in heads]
def team_lines(team, targets, people, recused, seed):
    """people: lead by inspector; recused: inspectors by target."""
    pair, group = lambda target, person: H(f"{seed}:{target}:{person}"), team["unit"] == "group"
    units = groups_of(team, people, seed) if group else [[p] for p in people]
    leads = {i for i, p in enumerate(people) if people[p]} if team["leadRequired"] and not group else None
    c, chosen = assign(len(targets), len(units), 1 if group else team["size"], leads,
                       lambda t, u: not recused.get(targets[t], set()).isdisjoint(units[u]), lambda t, u: pair(targets[t], units[u][0]))
    return [[target, team["team"], str(slot), p, pair(target, p)]
            for target, us in zip(targets, chosen) for slot, p in enumerate((p for u in us for p in units[u]), 1)]
def unserved(team, people, barred):
    free = [p for p in people if p not in barred]
    if team["unit"] == "person":
        return len(free) < team["size"] or team["leadRequired"] and not any(people[p] for p in free)
    return min([len(people) // team["size"]] + [sum(people.values())] * team["leadRequired"]) <= len(people) - len(free)
def same(files, name, header, lines):
    found, wanted = text_of(files, name).split("\n"), [header] + [",".join(line) for line in lines] + [""]
    for i in range(max(len(found), len(wanted))):
        a, b = (x[i] if i < len(x) else "（没有这一行）" for x in (wanted, found))
        need(a == b, f"文件{name}第{i + 1}行与重新计算的结果不同：应为“{a}”，实为“{b}”。")
def verify_open(files, rule, targets_seed, inspectors_seed):
    key = get(read_json(files, "frame-key.json"), "frameKey", "half", "frame-key.json")
    frame = rows(files, "frame.csv", "target,stratum", lambda r: r[0])
    roster, recusals = rows(files, "roster.csv", "team,inspector,lead", lambda r: r[1]), rows(files, "recusals.csv", "target,inspector")
    leaves, members, people, recused = [], {s["code"]: [] for s in rule["strata"]}, {t["team"]: {} for t in rule["teams"]}, {}
    for i, (target, stratum) in enumerate(frame, 2):
        need(is_target(target), f"文件frame.csv第{i}行的“{target}”不是校验位正确的统一社会信用代码，也不是“类型:编号”。")
        need(stratum in members, f"文件frame.csv第{i}行的层“{stratum}”不在rule.json中。")
        salt = H(f"{key}:{target}")[:32]
        leaves.append(leaf_of(target, stratum, salt))
        members[stratum].append((H(f"{targets_seed}:{salt}"), target))
    for i, (team, inspector, lead) in enumerate(roster, 2):
        need(team in people and lead in ("0", "1"), f"文件roster.csv第{i}行的检查组不在rule.json中，或者lead不是1或0。")
        people[team][inspector] = lead == "1"
    known, everyone = {r[0] for r in frame}, {r[1] for r in roster}
    for i, (target, inspector) in enumerate(recusals, 2):
        need(target in known and inspector in everyone, f"文件recusals.csv第{i}行的对象或者人员不在名单中。")
        recused.setdefault(target, set()).add(inspector)
    for name, root, found in (("frame", "frameRoot", root_of(leaves)), ("roster", "rosterDigest", sha(files["roster.csv"]).hex()),
                              ("recusals", "recusalsDigest", sha(files["recusals.csv"]).hex())):
        need(rule[root] == found, f"文件{name}.csv与承诺不符：承诺的摘要是{rule[root]}，现在是{found}。")
    for s in rule["strata"]:
        need(len(members[s["code"]]) == s["size"], f"层{s['code']}在规则中有{s['size']}个对象，名录中有{len(members[s['code']])}个。")
    for t in rule["teams"]:
        own, covered, always = people[t["team"]], t.get("strata", members), unserved(t, people[t["team"]], ())
        failing = [target for target, stratum in frame if stratum in covered and (always or target in recused and unserved(t, own, recused[target]))]
        need(not failing, f"{t['team']}没有足够的人员可派往{''.join(failing[:1])}，这样的规则不能作出承诺。")
    result = [[s["code"], str(i), target, ticket, "drawn" if i <= s["quota"] else "reserve"] for s in rule["strata"]
              for i, (ticket, target) in enumerate(sorted(members[s["code"]])[:s["quota"] + s["reserve"]], 1)]
    same(files, "result.csv", "stratum,rank,target,ticket,kind", result)
    drawn = sorted((r for r in result if r[4] == "drawn"), key=lambda r: r[3])
    lines = [line for t in rule["teams"] for line in team_lines(
        t, [r[2] for r in drawn if r[0] in t.get("strata", members)], people[t["team"]], recused, inspectors_seed)]
    same(files, "assignment.csv", "target,team,slot,inspector,ticket", lines)
    return f"名录{len(frame)}户，抽中{len(drawn)}户，候补{len(result) - len(drawn)}户，分派{len(lines)}人次，逐行一致。"
def verify_public(files, rule, seed, file):
    """A sealed draw: its counts, or one target's own line."""
    told, total = read_json(files, file), lambda part: sum(part(s) for s in rule["strata"])
    need(isinstance(told, dict) and told.get("task") == rule["task"] and told.get("attempt") == rule["attempt"], f"{file}说的不是这一次抽取。")
    if file == "counts.json":
        for name, found in (("frameSize", total(lambda s: s["size"])), ("drawn", total(lambda s: s["quota"])),
                            ("reserve", total(lambda s: min(s["reserve"], s["size"] - s["quota"])))):
            need(get(told, name, 0, file) == found, f"{file}的{name}是{told[name]}，按规则应为{found}。")
        return f"承诺、揭示和数量一致：名录{told['frameSize']}户，抽中{told['drawn']}户。密封抽取的名录不公开，没有核对。"
    stratum = next((s for s in rule["strata"] if s["code"] == told.get("stratum")), None)
    target, salt, index = get(told, "target", "text", file), get(told, "salt", "half", file), get(told, "index", 0, file)
    need(stratum and index < told.get("size") == total(lambda s: s["size"]), "核对文件中的层、序号或者名录户数与规则不同。")
    root = root_by_proof(leaf_of(target, told["stratum"], salt), index, told["size"], get(told, "siblings", list, file))
    need(root == rule["frameRoot"], f"这一行不在承诺的名录里：算出的根是{root}，承诺的是{rule['frameRoot']}。")
    ticket, last = H(f"{seed}:{salt}"), get(told, "lastDrawn", "hash", file) if stratum["quota"] else ""
    need(get(told, "ticket", "hash", file) == ticket, f"抽取号不对：应为{ticket}，实为{told['ticket']}。")
    need(get(told, "drawn", bool, file) == (ticket <= last) and (stratum["quota"] < stratum["size"] or ticket <= last), "抽中与否和抽取号不一致。")
    return f"{target}是承诺的名录里的第{index + 1}行（共{told['size']}行），抽取号{ticket}，{'抽中' if told['drawn'] else '没有抽中'}。"
def verify(place, mine=None):
    files = dict(load(place), **({"mine.json": open(mine, "rb").read()} if mine else {}))
    rule = read_json(files, "rule.json")
    check_rule(rule)
    seeds = check_reveal(rule, sha(files["rule.json"]).hex(), read_json(files, "reveal.json"))
    public = [verify_public(files, rule, seeds[0], name) for name in ("counts.json", "mine.json") if name in files]
    return "".join(public) or verify_open(files, rule, *seeds)
if __name__ == "__main__":
    if len(sys.argv) not in (2, 4) or sys.argv[2:3] not in ([], ["--mine"]):
        sys.exit(__doc__)
    print("核验相符：" + verify(sys.argv[1], *sys.argv[3:]))
