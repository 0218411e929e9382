#!/usr/bin/env python3
"""核验 sv-draw/1 抽取包：python3 verify.py 抽取包的目录或zip [--mine mine.json]。只用 Python 标准库（3.8 以上）。
相符时退出码为 0；不符时说出第一处不同，退出码为 1。"""
import collections, datetime, fractions, hashlib, itertools, json, math, os, re, sys, unicodedata, zipfile
SPACE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
ALPHABET, WEIGHTS = "0123456789ABCDEFGHJKLMNPQRTUWXY", (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
HASH, HALF, NAME, TEXT, LINE = "[0-9a-f]{64}", "[0-9a-f]{32}", '[^,"=\n\r]+', "[^\ud800-\udfff]*", f"(?![{SPACE}])[^\r\n\ud800-\udfff]+(?<![{SPACE}])"
sha, H = lambda data: hashlib.sha256(data).digest(), lambda text: hashlib.sha256(text.encode()).hexdigest()
def need(holds, sentence): holds or sys.exit("核验不符：" + sentence)  # told on the error stream; the exit code is 1
def load(place):
    unpacked = lambda packed: {os.path.basename(n): packed.read(n) for n in packed.namelist() if not n.endswith("/")}
    return {e.name: open(e.path, "rb").read() for e in os.scandir(place) if e.is_file()} if os.path.isdir(place) else unpacked(zipfile.ZipFile(place))
def text_of(files, name):
    need(name in files, f"缺少文件{name}。请把抽取包的全部文件放在一起。")
    text = files[name].decode("utf-8", "replace")
    need(text.encode() == files[name] and text[:1] != "\ufeff", f"文件{name}不是不带标记（BOM）的UTF-8文本。")
    return composed(name, text)
def composed(name, text, is_nfc=lambda line: unicodedata.is_normalized("NFC", line)):  # texts that look alike must have the same bytes
    return need(is_nfc(text), f"文件{name}中的“{''.join(x for x in text.splitlines() if not is_nfc(x))[:99]}”不是Unicode的NFC形式，摘要就不同。") or text
def rows(files, name, header, key=None, may_be_empty=False):
    text = text_of(files, name)
    need("\r" not in text and text.endswith("\n"), f"文件{name}的每一行都应以换行符结束，且不含回车符。")
    found = [line.split(",") for line in text[:-1].split("\n")]
    need(",".join(found[0]) == header, f"文件{name}第1行应为“{header}”，实为“{','.join(found[0])}”。")
    for i, cells in enumerate(found[1:], 2):
        need(len(cells) == len(found[0]) and (may_be_empty or all(cells)) and '"' not in "".join(cells), f"文件{name}第{i}行的栏数不对，或者有空栏、引号。")
        need(i == 2 or key is None or key(found[i - 2]) < key(cells), f"文件{name}第{i}行与上一行重复，或者没有按顺序排列。")
    return found[1:]
def read_json(files, name):
    members = lambda pairs: need(len(dict(pairs)) == len(pairs), f"文件{name}里有重复的键。") or dict(pairs)
    no_fraction = lambda number: need(False, f"文件{name}里的数{number}不是整数。")
    found = json.loads(text_of(files, name), object_pairs_hook=members, parse_float=no_fraction, parse_constant=no_fraction)
    return composed(name, json.dumps(found, ensure_ascii=False, indent=0)) and found
def get(item, name, form, file="rule.json"):  # form: a pattern, a type, a function, or the least whole number
    value = item.get(name) if isinstance(item, dict) else None
    good = (isinstance(value, str) and re.fullmatch(form, value) if isinstance(form, str) else isinstance(value, form) if isinstance(form, type)
            else form(value) if callable(form) else type(value) is int and form <= value < 2 ** 31)
    need(good, f"文件{file}中的{name}缺少或者不合格式：{json.dumps(value, ensure_ascii=False)[:99]}。")
    return value
def moment(text):
    form = re.fullmatch(r"([0-9-]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})", str(text))
    return form and (datetime.datetime.fromisoformat(form[1] + form[3].replace("Z", "+00:00")), (form[2] or ".").rstrip("0"))
def is_target(text):
    return re.fullmatch("(?=.{,64}$)[0-9A-Za-z_-]+:[0-9A-Za-z:_-]+", text) or (
        re.fullmatch(f"[{ALPHABET}]{{18}}", text) and text[17] == ALPHABET[-sum(ALPHABET.index(a) * w for a, w in zip(text, WEIGHTS)) % 31])
def check_rule(rule):
    for name, form in {"protocol": "sv-draw/1", "task": TEXT, "attempt": 1, "frameRoot": HASH, "rosterDigest": HASH, "recusalsDigest": HASH,
                       "revealBy": moment, **({"previous": TEXT} if "previous" in rule else {})}.items():
        get(rule, name, form)
    need(("previous" in rule) == (rule["attempt"] > 1), "第二次起的抽取应有previous，第一次不应有。")
    for part, forms in (("strata", {"code": NAME, "size": 1, "quota": 0, "reserve": 0}), ("parties", {"party": NAME, "commitment": HASH}),
                        ("teams", {"team": NAME, "size": 2, "leadRequired": bool, "unit": "person|group"}),
                        ("sources", {"name": "(?!.*/fallback$)" + NAME, "due": moment, "fallback": TEXT})):
        names = [[get(item, name, form) for name, form in forms.items()][0] for item in get(rule, part, list)]
        need(len(set(names)) == len(names), f"rule.json的{part}中有重复的名称。")
    for s in rule["strata"]:
        share = fractions.Fraction(get(s, "ratio", r"[0-9]+(\.[0-9]+)?")) if "ratio" in s else None
        need(share is None or 0 < share < 1 or share == len(rule["strata"]) == 1, f"层{s['code']}的比例应大于0、不超过1；全部检查的层不能与其他层放在一个任务里。")
        quota = math.ceil(share * s["size"]) if share else s["quota"]
        need(s["quota"] == quota <= s["size"], f"层{s['code']}有{s['size']}个对象，应抽数{s['quota']}不对。")
    for t in rule["teams"]:
        need("strata" not in t or all(any(c == s["code"] for s in rule["strata"]) for c in get(t, "strata", list)), f"检查组{t['team']}的层不在strata中。")
    need(len(rule["parties"]) >= 2 and rule["sources"], "至少要有两个参与方和一个公开数值来源。")
    need(all(moment(rule["revealBy"]) < moment(s["due"]) for s in rule["sources"]), "公开数值的产生时间必须晚于揭示期限。")
def check_reveal(rule, digest, reveal, file="reveal.json"):
    nonces = [(get(p, "party", NAME, file), get(p, "nonce", HALF + "[0-9a-f]*", file)) for p in get(reveal, "parties", list, file)]
    values = [(get(v, "name", NAME, file), get(v, "value", LINE, file)) for v in get(reveal, "sources", list, file)]
    need(get(reveal, "commitDigest", HASH, file) == digest, f"文件rule.json与承诺不符：承诺的摘要是{reveal['commitDigest']}，现在是{digest}。")
    need([party for party, _ in nonces] == [p["party"] for p in rule["parties"]], "reveal.json的参与方与rule.json不一致。")
    for (party, nonce), committed in zip(nonces, rule["parties"]):
        need(H(f"sv-draw/1:commit:{rule['task']}:{rule['attempt']}:{party}:{nonce}") == committed["commitment"], f"参与方“{party}”揭示的随机数与其承诺不符。")
    need([re.sub("/fallback$", "", name) for name, _ in values] == [s["name"] for s in rule["sources"]], "reveal.json的公开数值与rule.json不一致。")
    lines = ["sv-draw/1", digest] + [f"party:{party}={nonce}" for party, nonce in nonces] + [f"source:{name}={value}" for name, value in values]
    return H("targets:" + (master := H("\n".join(lines) + "\n")))[:22], H("inspectors:" + master)[:32]
node, leaf_of = lambda left, right: sha(b"\1" + left + right), lambda target, stratum, salt: sha(b"\0" + f"{target},{stratum},{salt}".encode())
def root_of(hashes):
    while len(hashes) > 1:
        hashes = [node(*hashes[i:i + 2]) if i + 1 < len(hashes) else hashes[i] for i in range(0, len(hashes), 2)]
    return (hashes[0] if hashes else sha(b"")).hex()
def root_by_proof(leaf, index, size, siblings):
    last, rest = size - 1, [bytes.fromhex(get({"siblings": s}, "siblings", HASH, "mine.json")) for s in siblings]
    while last and rest:
        if index & 1 or index < last:
            leaf = node(rest.pop(0), leaf) if index & 1 else node(leaf, rest.pop(0))
        index, last = index >> 1, last >> 1
    return "" if rest or last else leaf.hex()
def assign(count, units, size, leads, barred, ticket):  # leads: the units that may take slot 1, or None; gives c, and units by target and slot
    held, fixed, load, at = [set() for _ in range(count)], [[] for _ in range(count)], [0] * units, [set() for _ in range(units)]
    def fitting(some, t, leaving=None):  # at most size - 1 people of a target may not lead
        leads_only = leads is not None and len(held[t] - leads - {leaving}) >= size - 1
        return [u for u in (some & leads if leads_only else some) - held[t] if not barred(t, u)]
    def put(u, t, by):
        (held[t].add if by > 0 else held[t].remove)(u), (at[u].add if by > 0 else at[u].discard)(t)
        load[u] += by
    def push(starts, t, loose, dead):  # one of starts comes to t (for a loose one, if any) by a chain of swaps, or what was seen is dead
        queue, rest = list(steps := dict.fromkeys(u for u in starts if u not in dead)), set(range(units)) - dead - set(starts)
        while queue:
            u = queue.pop()
            if load[u] < c or u in loose:
                loose and put(u if u in loose else min(loose), t, -1)
                while steps[u]:
                    put(*steps[u], -1), put(u, steps[u][1], 1)
                    u = steps[u][0]
                return put(u, t, 1) or True
            for x in at[u] - ({t} if loose else set()):  # where only a lead may come, another may leave the same target
                new = sorted(fitting(rest, x, u), key=lambda v: load[v] < c or v in loose)
                queue += rest.difference_update(new) or steps.update((v, (u, x)) for v in new) or new
        dead.update(steps)
    c = -(-count * size // max(units, 1)) - 1
    while c < 0 or any(len(h) < size for h in held):
        c, dead = c + 1, set()
        for t in (t for t in range(count) for _ in range(size - len(held[t]))):
            push(sorted(fitting(set(range(units)), t), key=load.__getitem__, reverse=True), t, (), dead)
    for t in range(count):
        able = sorted((u for u in range(units) if not barred(t, u) and (load[u] < c or at[u])), key=lambda u: ticket(t, u))
        for slot in range(size):
            dead, loose = set(), held[t] - set(fixed[t])
            fits_slot = lambda u: u not in fixed[t] and (slot or leads is None or u in leads) and (u in loose or push([u], t, loose, dead))
            fixed[t].append(next(filter(fits_slot, able)))
            at[fixed[t][-1]].discard(t)
    return c, fixed
def groups_of(team, people, seed):
    order, size = sorted(people, key=lambda p: H(f"{seed}:{p}")), team["size"]
    heads = ([p for p in order if people[p]] if team["leadRequired"] else order[::size])[:len(order) // size]
    others = iter(p for i, p in enumerate(order) if (p not in heads if team["leadRequired"] else i % size))
    return [[head] + [next(others) for _ in range(size - 1)] for head in heads]
def team_lines(team, targets, people, recused, seed):
    pair, group = lambda target, person: H(f"{seed}:{target}:{person}"), team["unit"] == "group"
    units = groups_of(team, people, seed) if group else [[p] for p in people]
    leads = {i for i, p in enumerate(people) if people[p]} if team["leadRequired"] and not group else None
    c, chosen = assign(len(targets), len(units), 1 if group else team["size"], leads,
                       lambda t, u: not recused[targets[t]].isdisjoint(units[u]), lambda t, u: pair(targets[t], units[u][0]))
    return [[target, team["team"], str(slot), p, pair(target, p)]
            for target, us in zip(targets, chosen) for slot, p in enumerate((p for u in us for p in units[u]), 1)], c
def unserved(team, people, barred):
    free, leads = [p for p in people if p not in barred], team["leadRequired"]
    if team["unit"] == "person":
        return len(free) < team["size"] or leads and not any(people[p] for p in free)
    return min([len(people) // team["size"]] + [sum(people.values())] * leads) <= len(people) - len(free)
def same(files, name, header, lines):
    found, wanted = text_of(files, name).split("\n"), [header] + [",".join(line) for line in lines] + [""]
    for i, (a, b) in enumerate(itertools.zip_longest(wanted, found, fillvalue="（没有这一行）"), 1):
        need(a == b, f"文件{name}第{i}行与重新计算的结果不同：应为“{a}”，实为“{b}”。")
def replay(files, rule, result, lines, limits, people, recused, seed, name="replacements.csv", header="seq,target,team,slot,out,in,ticket,c,reason"):
    reasons, leads = {r.get("code"): r for r in rule.get("replacementReasons", [])}, {t["team"]: t["leadRequired"] for t in rule["teams"]}
    standing = {r[2]: r[0] for r in result if r[4] == "drawn"}
    slots, load, off, gone, made = collections.defaultdict(list), collections.Counter(line[3] for line in lines), {}, set(), []
    for target, team, _, person, _ in lines:
        slots[target, team].append(person)
    def fill(target, team, slot, reason, scope=None):  # off: whether only for reasons of the whole task, from which one may return
        held, leaving = slots[target, team], slots[target, team][slot]
        held[slot] = load.subtract([leaving]) or off.update({(target, leaving): scope == "task" and off.get((target, leaving), True)})
        able = [p for p, lead in people[team].items() if (lead or slot or not leads[team]) and p not in held and p not in recused[target]
                and (off.get((target, p), True) if scope == "return" else p not in gone and (target, p) not in off)]
        limits[team] = max(limits[team], 1 + min((load[p] for p in able), default=-1))
        ticket, held[slot] = min(((H(f"{seed}:{target}:{p}"), p) for p in able if load[p] < limits[team]), default=("", None))
        load[held[slot]] += gone.discard(held[slot]) or 1
        made.append([str(len(made) + 1), target, team, str(slot + 1), leaving or "", held[slot] or "", ticket, str(limits[team]), reason])
    given = rows(files, name, header, may_be_empty=True)
    while len(made) < len(given):
        (_, target, team, slot), reason, at = given[len(made)][:4], given[len(made)][8], f"文件{name}第{len(made) + 2}行："
        need(target in standing, f"{at}“{target}”不在现有的抽中对象之中。")
        need(reasons.get(reason, {}).get("of") == ("inspector" if team else "target"), f"{at}事由“{reason}”不在抽取规则列明的替换事由之中。")
        if team:
            held, scope = slots.get((target, team), []), reasons[reason].get("scope")
            at_place = re.fullmatch("[1-9][0-9]{,8}", slot) and int(slot) <= len(held)
            need(at_place and (held[int(slot) - 1] is None) == (scope == "return"), f"{at}没有这个位置，位置上没有人，或者补位的位置上有人。")
            fill(target, team, int(slot) - 1, reason, gone.update([held[int(slot) - 1]] if scope == "task" else []) or scope)
            continue
        code, used = standing.pop(target), {r[5] for r in made if not r[2]}
        comes = next((r for r in result if r[4] == "reserve" and r[0] == code and r[2] not in used), [""] * 5)
        made.append([str(len(made) + 1), target, "", "", target, comes[2], comes[3], "", reason])
        standing.update({comes[2]: code} if comes[2] else {})
        for moved in [t for t in leads if (target, t) in slots]:
            held = slots[comes[2], moved] = slots.pop((target, moved))
            load.subtract([] if comes[2] else held)
            for i in (i for i, person in enumerate(held) if comes[2] and (person is None or person in recused[comes[2]])):
                fill(comes[2], moved, i, "recused")
    same(files, name, header, made)
def verify_open(files, rule, targets_seed, inspectors_seed):
    key = get(read_json(files, "frame-key.json"), "frameKey", HALF, "frame-key.json")
    frame = rows(files, "frame.csv", "target,stratum", lambda r: r[0])
    roster = rows(files, "roster.csv", "team,inspector,lead", lambda r: r[1])
    recusals = rows(files, "recusals.csv", "target,inspector", lambda r: r)
    leaves, members, people = [], {s["code"]: [] for s in rule["strata"]}, {t["team"]: {} for t in rule["teams"]}
    for i, (target, stratum) in enumerate(frame, 2):
        need(is_target(target), f"文件frame.csv第{i}行的“{target}”不是校验位正确的统一社会信用代码，也不是“类型:编号”。")
        need(stratum in members, f"文件frame.csv第{i}行的层“{stratum}”不在rule.json中。")
        salt = H(f"{key}:{target}")[:32]
        leaves.append(leaf_of(target, stratum, salt))
        members[stratum].append((H(f"{targets_seed}:{salt}"), target))
    for i, (team, inspector, lead) in enumerate(roster, 2):
        need(team in people and lead in ("0", "1"), f"文件roster.csv第{i}行的检查组不在rule.json中，或者lead不是1或0。")
        people[team][inspector] = lead == "1"
    known, everyone, recused = {r[0] for r in frame}, {r[1] for r in roster}, collections.defaultdict(set)
    for i, (target, inspector) in enumerate(recusals, 2):
        need(target in known and inspector in everyone, f"文件recusals.csv第{i}行的对象或者人员不在名单中。")
        recused[target].add(inspector)
    for name, said, found in [("frame.csv", rule["frameRoot"], root_of(leaves))] + [
            (name + ".csv", rule[name + "Digest"], sha(files[name + ".csv"]).hex()) for name in ("roster", "recusals")]:
        need(said == found, f"文件{name}与承诺不符：承诺的摘要是{said}，现在是{found}。")
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
    done = {t["team"]: team_lines(t, [r[2] for r in drawn if r[0] in t.get("strata", members)], people[t["team"]], recused, inspectors_seed)
            for t in rule["teams"]}
    same(files, "assignment.csv", "target,team,slot,inspector,ticket", lines := [line for more, _ in done.values() for line in more])
    "replacements.csv" in files and replay(files, rule, result, lines, {t: c for t, (_, c) in done.items()}, people, recused, inspectors_seed)
    replaced = [H(f"{H(key + ':' + line.split(',')[1])[:32]}:{line}") for line in files.get("replacements.csv", b"").decode().split("\n")[1:-1]]
    return {t: c for t, (_, c) in done.items()}, replaced, f"名录{len(frame)}户，抽中{len(drawn)}户，候补{len(result) - len(drawn)}户，分派{len(lines)}人次，逐行一致。"
def verify_public(files, rule, seed, file):  # a sealed draw: its counts, or one target's own line
    told, total = read_json(files, file), lambda part: sum(part(s) for s in rule["strata"])
    known, size = {"task": rule["task"], "attempt": rule["attempt"]}, total(lambda s: s["size"])
    if file == "counts.json":
        known.update(frameSize=size, drawn=total(lambda s: s["quota"]), reserve=total(lambda s: min(s["reserve"], s["size"] - s["quota"])))
        said = f"承诺、揭示和数量一致：名录{size}户，抽中{known['drawn']}户。密封抽取的名录不公开，没有核对。"
    else:
        target, label, salt, index = (get(told, name, form, file) for name, form in (("target", TEXT), ("stratum", NAME), ("salt", HALF), ("index", 0)))
        quota, all_of = next(((s["quota"], s["size"]) for s in rule["strata"] if s["code"] == label), (0, 0))
        ticket, root = H(f"{seed}:{salt}"), root_by_proof(leaf_of(target, label, salt), index, size, get(told, "siblings", list, file))
        need(index < size and root == rule["frameRoot"], f"这一行不在承诺的名录里：算出的根是{root}，承诺的是{rule['frameRoot']}。")
        known.update(size=size, ticket=ticket, drawn=quota == all_of or quota > 0 and ticket <= get(told, "lastDrawn", HASH, file))
        need((ticket <= (told.get("lastDrawn") or "")) == known["drawn"], "本层全部抽取，抽取号却排在最后一个抽中的之后。")
        said = f"{target}是承诺的名录里的第{index + 1}行（共{size}行），抽取号{ticket}，{'抽中' if known['drawn'] else '没有抽中'}。"
    wrong = [f"{file}中的{name}是{told.get(name)}，应为{value}。" for name, value in known.items() if told.get(name) != value]
    return need(not wrong, "".join(wrong[:1])) or said
def log_said(files, *known):  # a bundle may hold no proofs, and the program for them may not lie here
    if "log.json" in files and os.path.isfile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "verify_log.py")):
        return __import__("verify_log").check(files, *known)
    return "没有核对透明日志：" + ("请把verify_log.py放在verify.py旁边，再核验一次。" if "log.json" in files else "抽取包里没有它的证明（log.json）。")
def verify(place, mine=None):
    try:
        files = dict(load(place), **({"mine.json": open(mine, "rb").read()} if mine else {}))
        rule = read_json(files, "rule.json")
        seeds = check_rule(rule) or check_reveal(rule, sha(files["rule.json"]).hex(), read_json(files, "reveal.json"))
        public = [verify_public(files, rule, seeds[0], name) for name in ("counts.json", "mine.json") if name in files]
        *known, said = [None, None, "".join(public)] if public else verify_open(files, rule, *seeds)
        return said + log_said(files, rule, *known)
    except (ValueError, RecursionError, OSError, zipfile.BadZipFile) as problem:
        need(False, f"有的内容不合格式，或者读不出来：{problem}。")
if __name__ == "__main__":
    print("核验相符：" + verify(sys.argv[1], *sys.argv[3:]) if len(sys.argv) == 2 or sys.argv[2:3] == ["--mine"] and len(sys.argv) == 4 else __doc__)
