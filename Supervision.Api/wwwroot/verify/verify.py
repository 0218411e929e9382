#!/usr/bin/env python3
"""核验一次双随机抽取：名录、规则、揭示、抽取结果、人员分派和替换，全部重新计算一遍。

这个程序照抽取协议 sv-draw/1 另写，不用被核验的系统的任何代码，只用 Python 标准库（3.8 以上）。
各函数的说明写着它所依据的章节，例如“协议第5节”。从最下面的 verify 读起，它列出核验的全部步骤；
上面的函数按协议的次序排列：

    一、怎样说“不符”                       五、抽取对象（协议第5节）
    二、读文件（协议第1、3节）             六、分派人员（协议第6节）
    三、规则 rule.json（协议第2、3节）     七、替换（协议第7节）
    四、揭示、种子和名录的根（第3至5节）   八、仪式：谁办理了哪一步（协议第2节）
                                           九、人员身份（协议第3、4、7节）
                                           十、公开抽取、密封抽取和日志

透明日志的证明（log.json）由旁边的 verify_log.py 核对。
"""
import collections
import datetime
import fractions
import hashlib
import itertools
import json
import math
import os
import re
import sys
import unicodedata
import zipfile

USAGE = """核验 sv-draw/1 抽取包：python3 verify.py 抽取包的目录或zip [--mine mine.json]。只用 Python 标准库（3.8 以上）。
核对来人是不是抽中的检查人员：python3 verify.py 抽取包 --officers officers.json 姓名 执法证号。
相符时退出码为 0；不符时说出第一处不同，退出码为 1。"""


# ---- 一、怎样说“不符” ----

def refuse(sentence):
    """说出第一处不同，然后结束：这句话写到标准错误，退出码是 1。"""
    sys.exit("核验不符：" + sentence)


def need(holds, sentence):
    """holds 不成立时，以这句话结束核验。"""
    if not holds:
        refuse(sentence)


# ---- 二、读文件（协议第1节“约定”、第3节“抽取包的文件”） ----

HASH_PATTERN = "[0-9a-f]{64}"
HALF_HASH_PATTERN = "[0-9a-f]{32}"
NONCE_PATTERN = "[0-9a-f]{32}[0-9a-f]*"
NAME_PATTERN = '[^,"=\n\r]+'
TEXT_PATTERN = "[^\ud800-\udfff]*"

# 公开数值是不空的一行，首尾没有空白，也没有 U+FEFF（协议第3节）。
WHITE_SPACE = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
VALUE_PATTERN = f"(?![{WHITE_SPACE}])[^\r\n\ud800-\udfff]+(?<![{WHITE_SPACE}])"


def sha256(data):
    """SHA-256 的32个字节。"""
    return hashlib.sha256(data).digest()


def H(text):
    """协议第1节的 H(x)：文字的 UTF-8 字节的 SHA-256，写成64个小写十六进制数字。"""
    return hashlib.sha256(text.encode()).hexdigest()


def load(place):
    """抽取包的全部文件：文件名和内容的字节。抽取包是一个目录，或者一个 zip。"""
    files = {}
    if os.path.isdir(place):
        for entry in os.scandir(place):
            if entry.is_file():
                files[entry.name] = read_bytes(entry.path)
        return files

    packed = zipfile.ZipFile(place)
    for name in packed.namelist():
        is_folder = name.endswith("/")
        if not is_folder:
            files[os.path.basename(name)] = packed.read(name)
    return files


def read_bytes(path):
    with open(path, "rb") as file:
        return file.read()


def text_of(files, name):
    """一个文件的文字。协议第1节：UTF-8，没有 BOM，是 NFC 形式。"""
    need(name in files, f"缺少文件{name}。请把抽取包的全部文件放在一起。")
    text = files[name].decode("utf-8", "replace")
    is_plain_utf8 = text.encode() == files[name] and not text.startswith("\ufeff")
    need(is_plain_utf8, f"文件{name}不是不带标记（BOM）的UTF-8文本。")
    need_composed(name, text)
    return text


def need_composed(name, text):
    """协议第1节：看上去一样的文字必须字节也一样，所以只许用 Unicode 的 NFC 形式。"""
    if is_composed(text):
        return
    wrong_lines = [line for line in text.splitlines() if not is_composed(line)]
    refuse(f"文件{name}中的“{''.join(wrong_lines)[:99]}”不是Unicode的NFC形式，摘要就不同。")


def is_composed(text):
    return unicodedata.is_normalized("NFC", text)


def read_rows(files, name, header, order_by=None, may_be_empty=False):
    """一个 CSV 文件除表头以外的各行，每行是各栏的文字。

    协议第1节：每行以换行符结束，栏里没有逗号、引号和换行；第3节：各行按 order_by 排列，没有重复。
    """
    text = text_of(files, name)
    need("\r" not in text and text.endswith("\n"), f"文件{name}的每一行都应以换行符结束，且不含回车符。")
    lines = text[:-1].split("\n")
    need(lines[0] == header, f"文件{name}第1行应为“{header}”，实为“{lines[0]}”。")

    width = len(header.split(","))
    rows = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split(",")
        no_gap = may_be_empty or all(cells)
        need(len(cells) == width and no_gap and '"' not in line, f"文件{name}第{number}行的栏数不对，或者有空栏、引号。")
        if rows and order_by is not None:
            in_order = order_by(rows[-1]) < order_by(cells)
            need(in_order, f"文件{name}第{number}行与上一行重复，或者没有按顺序排列。")
        rows.append(cells)
    return rows


def read_json(files, name):
    """一个 JSON 文件。协议第1节：没有重复的键，数都是整数。"""
    def members(pairs):
        found = dict(pairs)
        need(len(found) == len(pairs), f"文件{name}里有重复的键。")
        return found

    def refuse_number(number):
        refuse(f"文件{name}里的数{number}不是整数。")

    found = json.loads(
        text_of(files, name), object_pairs_hook=members, parse_float=refuse_number, parse_constant=refuse_number)
    # 写成 \u0302 的文字要展开以后才看得出是不是 NFC 形式。
    need_composed(name, json.dumps(found, ensure_ascii=False, indent=0))
    return found


def get(item, name, form, file="rule.json"):
    """JSON 对象 item 里 name 的值；缺少或者不合 form 就是不符。form 见 has_form。"""
    value = item.get(name) if isinstance(item, dict) else None
    need(has_form(value, form), f"文件{file}中的{name}缺少或者不合格式：{json.dumps(value, ensure_ascii=False)[:99]}。")
    return value


def has_form(value, form):
    """form 是文字的式样（正则表达式）、一个类型、一个判断的函数，或者整数的最小值。"""
    if isinstance(form, str):
        return isinstance(value, str) and re.fullmatch(form, value)
    if isinstance(form, type):
        return isinstance(value, form)
    if callable(form):
        return form(value)
    is_whole_number = type(value) is int
    return is_whole_number and form <= value < 2 ** 31


def moment(text):
    """协议第1节的时间，RFC 3339，带时差。得到可以比较先后的值；不是时间则为 None。

    秒的小数可以很长，所以不交给 datetime，作为文字放在后面比较：去掉末尾的零以后，文字的先后就是时间的先后。
    """
    pattern = r"([0-9-]{10}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
    found = re.fullmatch(pattern, str(text))
    if not found:
        return None
    seconds, fraction, offset = found.groups()
    whole = datetime.datetime.fromisoformat(seconds + offset.replace("Z", "+00:00"))
    return whole, (fraction or ".").rstrip("0")


# 统一社会信用代码的字符和各位的权（GB 32100-2015）。
CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CODE_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def is_target(text):
    """协议第1节的对象编号：校验位正确的统一社会信用代码，或者不超过64个字符的“类型:编号”。"""
    if re.fullmatch("[0-9A-Za-z_-]+:[0-9A-Za-z:_-]+", text):
        return len(text) <= 64
    if not re.fullmatch(f"[{CODE_ALPHABET}]{{18}}", text):
        return False
    total = 0
    for character, weight in zip(text, CODE_WEIGHTS):
        total += CODE_ALPHABET.index(character) * weight
    return text[17] == CODE_ALPHABET[-total % 31]


# ---- 三、规则 rule.json（协议第2、3节） ----

def check_rule(rule):
    """规则的内容是否合乎协议第3节。它的摘要由 check_reveal 对照。"""
    check_rule_fields(rule)
    check_rule_list(rule, "strata", {"code": NAME_PATTERN, "size": 1, "quota": 0, "reserve": 0})
    check_rule_list(rule, "parties", {"party": NAME_PATTERN, "commitment": HASH_PATTERN})
    check_rule_list(rule, "teams", {"team": NAME_PATTERN, "size": 2, "leadRequired": bool, "unit": "person|group"})
    check_rule_list(rule, "sources", {"name": "(?!.*/fallback$)" + NAME_PATTERN, "due": moment, "fallback": TEXT_PATTERN})
    for stratum in rule["strata"]:
        check_quota(rule, stratum)
    for team in rule["teams"]:
        check_strata_of_team(rule, team)
    need(len(rule["parties"]) >= 2 and rule["sources"], "至少要有两个参与方和一个公开数值来源。")
    check_bodies(rule)
    check_grace(rule)
    for source in rule["sources"]:
        check_source(rule, source)


LEAST_GRACE = 30


def check_bodies(rule):
    """协议第2节：参与方至少来自两个不同的单位，至少一个不属于任务的任何单位。较早的规则没有写单位。"""
    named = [get(party, "body", NAME_PATTERN) for party in rule["parties"] if "body" in party]
    if not named and "bodies" not in rule:
        return
    bodies = get(rule, "bodies", list)
    all_are_text = all(isinstance(body, str) and body for body in bodies)
    is_complete = bodies and all_are_text and len(set(bodies)) == len(bodies) and len(named) == len(rule["parties"])
    need(is_complete, "rule.json应写明每一个参与方的单位（body）和任务的各承办单位（bodies）。")
    need(len(set(named)) >= 2, "rule.json的参与方都是同一个单位，至少需要两个不同单位的参与方。")
    need(set(named) - set(bodies), "rule.json的参与方都是任务的承办单位，至少需要一个不属于任务任何单位的参与方。")


def check_grace(rule):
    """协议第2节：宽限至少30分钟。较早的规则没有写数值的种类，宽限可以更短，但不会是负数。"""
    too_short = "宽限（graceMinutes）至少30分钟，不能更短，也不能是负数。"
    need(has_form(rule.get("graceMinutes", 0), 0), too_short)
    has_kinds = any("kind" in source for source in rule["sources"])
    if "bodies" in rule or (has_kinds and "graceMinutes" in rule):
        need(rule.get("graceMinutes", 0) >= LEAST_GRACE, too_short)


def kind_of(source):
    """协议第2节：没有写种类的，是可以查到的数值。"""
    return source.get("kind", "recorded")


def check_source(rule, source):
    """协议第2节第3步：知道随机数的人选不了数值，选数值的人不知道随机数。"""
    name, due, reveal_by = source["name"], moment(source["due"]), moment(rule["revealBy"])
    get({"kind": kind_of(source)}, "kind", "witnessed|recorded")
    if kind_of(source) == "witnessed":
        need(due < reveal_by, f"现场产生的数值“{name}”的登记期限必须早于揭示期限。")
        need(source["fallback"] == "void", f"现场产生的数值“{name}”没有替代办法，替代办法应为void。")
        return
    need(reveal_by < due, f"公开数值“{name}”的产生时间必须晚于揭示期限。")
    if "kind" in source:
        where = get(source, "where", TEXT_PATTERN)
        need(where.strip(), f"可以查到的数值“{name}”没有写明到哪里查。")
    if "fallbackDue" in source:
        last = moment(get(source, "fallbackDue", moment))
        need(grace_end(rule, source) < last, f"“{name}”的替代办法的期限必须晚于产生时间加宽限。")


def grace_end(rule, source):
    """产生时间加宽限：这以前不能说它没有产生。"""
    whole, fraction = moment(source["due"])
    return whole + datetime.timedelta(minutes=rule.get("graceMinutes", 0)), fraction


def last_moment(rule, source):
    """数值最迟什么时候确认；较早的规则没有写，为 None。"""
    if "kind" not in source:
        return None
    if source["kind"] == "witnessed":
        return moment(source["due"])
    if source["fallback"] == "void":
        return grace_end(rule, source)
    return moment(source["fallbackDue"]) if "fallbackDue" in source else None


def check_rule_fields(rule):
    forms = {
        "protocol": "sv-draw/1",
        "task": TEXT_PATTERN,
        "attempt": 1,
        "frameRoot": HASH_PATTERN,
        "rosterDigest": HASH_PATTERN,
        "recusalsDigest": HASH_PATTERN,
        "revealBy": moment,
    }
    if "previous" in rule:
        forms["previous"] = HASH_PATTERN
    for name, form in forms.items():
        get(rule, name, form)

    # 协议第2节第5步：作废以后再抽，要写明作废的那一次。
    is_again = rule["attempt"] > 1
    need(("previous" in rule) == is_again, "第二次起的抽取应有previous，第一次不应有。")


def check_rule_list(rule, part, forms):
    """rule.json 里的一个列表：每一项各栏的式样都对，第一栏（名称）没有重复。"""
    names = []
    for item in get(rule, part, list):
        values = [get(item, name, form) for name, form in forms.items()]
        names.append(values[0])
    need(len(set(names)) == len(names), f"rule.json的{part}中有重复的名称。")


def check_quota(rule, stratum):
    """协议第3节：应抽数 = 比例 × 户数，向上取整。用分数计算，不用二进制小数：0.07 × 100 是 7。"""
    code, size, quota = stratum["code"], stratum["size"], stratum["quota"]
    right_quota = quota
    if "ratio" in stratum:
        ratio = fractions.Fraction(get(stratum, "ratio", r"[0-9]+(\.[0-9]+)?"))
        # 协议第2节：全部检查的层独自一个任务，否则别的层有谁就看得出来。
        is_all_alone = ratio == 1 and len(rule["strata"]) == 1
        need(0 < ratio < 1 or is_all_alone, f"层{code}的比例应大于0、不超过1；全部检查的层不能与其他层放在一个任务里。")
        right_quota = math.ceil(ratio * size)
    need(quota == right_quota and quota <= size, f"层{code}有{size}个对象，应抽数{quota}不对。")


def check_strata_of_team(rule, team):
    """协议第3节：检查组所管的层都在 strata 里；没有写的管全部的层。"""
    if "strata" not in team:
        return
    codes = [stratum["code"] for stratum in rule["strata"]]
    for code in get(team, "strata", list):
        need(code in codes, f"检查组{team['team']}的层不在strata中。")


# ---- 四、揭示、种子和名录的根（协议第3、4、5节） ----

Seeds = collections.namedtuple("Seeds", "targets inspectors")


def check_reveal(rule, commit_digest, reveal):
    """揭示是否就是承诺过的那些；由它算出两个种子（协议第5节）。

    commit_digest 是手里的 rule.json 的摘要。
    """
    file = "reveal.json"
    parties = []
    for opened in get(reveal, "parties", list, file):
        parties.append((get(opened, "party", NAME_PATTERN, file), get(opened, "nonce", NONCE_PATTERN, file)))
    sources = []
    for told in get(reveal, "sources", list, file):
        sources.append((get(told, "name", NAME_PATTERN, file), get(told, "value", VALUE_PATTERN, file)))

    committed = get(reveal, "commitDigest", HASH_PATTERN, file)
    need(committed == commit_digest, f"文件rule.json与承诺不符：承诺的摘要是{committed}，现在是{commit_digest}。")
    check_nonces(rule, parties)
    check_source_names(rule, sources)
    return seeds_of(commit_digest, parties, sources)


def check_nonces(rule, parties):
    """协议第3节：每个参与方揭示的随机数，就是它承诺过的那一个。"""
    names = [party for party, _ in parties]
    need(names == [party["party"] for party in rule["parties"]], "reveal.json的参与方与rule.json不一致。")
    for (party, nonce), promised in zip(parties, rule["parties"]):
        commitment = H(f"sv-draw/1:commit:{rule['task']}:{rule['attempt']}:{party}:{nonce}")
        need(commitment == promised["commitment"], f"参与方“{party}”揭示的随机数与其承诺不符。")


def check_source_names(rule, sources):
    """协议第3节：用了后备办法的来源，名称后面有 /fallback。"""
    names = [re.sub("/fallback$", "", name) for name, _ in sources]
    need(names == [source["name"] for source in rule["sources"]], "reveal.json的公开数值与rule.json不一致。")


def seeds_of(commit_digest, parties, sources):
    """协议第5节：种子由承诺的摘要、各方的随机数和公开数值一同决定。"""
    lines = ["sv-draw/1", commit_digest]
    for party, nonce in parties:
        lines.append(f"party:{party}={nonce}")
    for name, value in sources:
        lines.append(f"source:{name}={value}")
    master = H("\n".join(lines) + "\n")
    return Seeds(targets=H("targets:" + master)[:22], inspectors=H("inspectors:" + master)[:32])


def salt_of(frame_key, target):
    """协议第4节：每个对象自己的盐。"""
    return H(f"{frame_key}:{target}")[:32]


def leaf_of(target, stratum, salt):
    """协议第4节：名录的一行在树里的叶。"""
    return sha256(b"\x00" + f"{target},{stratum},{salt}".encode())


def node_of(left, right):
    """协议第4节：树里的一个结点。"""
    return sha256(b"\x01" + left + right)


def root_of(leaves):
    """协议第4节（RFC 6962 第2.1节）：由全部的叶算出树的根。"""
    if not leaves:
        return sha256(b"").hex()
    level = leaves
    while len(level) > 1:
        above = []
        for left in range(0, len(level) - 1, 2):
            above.append(node_of(level[left], level[left + 1]))
        if len(level) % 2 == 1:
            above.append(level[-1])
        level = above
    return level[0].hex()


def root_by_proof(leaf, index, size, siblings):
    """由一片叶和它的收录证明算出根（RFC 6962 第2.1.1节）；证明的长短不对，得到空的文字。

    index 是叶的位置，从0数起；size 是叶的总数；siblings 是从叶到根各层的兄弟。
    """
    remaining = []
    for sibling in siblings:
        get({"siblings": sibling}, "siblings", HASH_PATTERN, "mine.json")
        remaining.append(bytes.fromhex(sibling))

    found, last = leaf, size - 1
    while last > 0 and remaining:
        is_right = index % 2 == 1
        if is_right:
            found = node_of(remaining.pop(0), found)
        elif index < last:
            found = node_of(found, remaining.pop(0))
        # 这一层的最后一个又在左边的，没有兄弟，原样升到上一层。
        index, last = index // 2, last // 2

    is_complete = last == 0 and not remaining
    return found.hex() if is_complete else ""


# ---- 五、抽取对象（协议第5节） ----

Drawn = collections.namedtuple("Drawn", "stratum rank target ticket kind")


def target_ticket(seeds, salt):
    """协议第5节：对象的抽取号。"""
    return H(f"{seeds.targets}:{salt}")


def draw_targets(rule, tickets):
    """协议第5节：每层按抽取号从小到大，先是抽中的，再是候补的。

    tickets 是每层的（抽取号，对象）。
    """
    result = []
    for stratum in rule["strata"]:
        in_order = sorted(tickets[stratum["code"]])
        taken = in_order[:stratum["quota"] + stratum["reserve"]]
        for rank, (ticket, target) in enumerate(taken, 1):
            kind = "drawn" if rank <= stratum["quota"] else "reserve"
            result.append(Drawn(stratum["code"], str(rank), target, ticket, kind))
    return result


# ---- 六、分派人员（协议第6节） ----

Place = collections.namedtuple("Place", "target team slot inspector ticket")


def pair_ticket(seeds, target, inspector):
    """协议第5节：人员对于一个对象的号。"""
    return H(f"{seeds.inspectors}:{target}:{inspector}")


def groups_of(team, people, seeds):
    """协议第6节“成组”：把检查组的人员编成小组，每组第一人是领头的。剩下的人不参加。

    people：人员编号，和他能不能领头。
    """
    size = team["size"]
    order = sorted(people, key=lambda person: H(f"{seeds.inspectors}:{person}"))
    most = len(order) // size
    if not team["leadRequired"]:
        return [order[number * size:(number + 1) * size] for number in range(most)]

    leads = [person for person in order if people[person]]
    heads = leads[:most]
    others = [person for person in order if person not in heads]
    groups = []
    for number, head in enumerate(heads):
        first = number * (size - 1)
        groups.append([head] + others[first:first + size - 1])
    return groups


def assign_team(team, targets, people, recused, seeds):
    """协议第6节：一个检查组的分派，和它的 c（一个人或一个小组最多去几户）。

    targets 按抽取号排列；recused：对象，和对它回避的人员。
    """
    as_groups = team["unit"] == "group"
    if as_groups:
        # 小组像一个人那样分到只有一个位置的对象；能领头的人已经在编组时安排好了。
        units = groups_of(team, people, seeds)
        leads = None
        size = 1
    else:
        units = [[person] for person in people]
        leads = {number for number, person in enumerate(people) if people[person]} if team["leadRequired"] else None
        size = team["size"]

    def is_barred(target_number, unit_number):
        away = recused[targets[target_number]]
        return any(person in away for person in units[unit_number])

    def ticket(target_number, unit_number):
        head = units[unit_number][0]
        return pair_ticket(seeds, targets[target_number], head)

    c, chosen = Assignment(len(targets), len(units), size, leads, is_barred).solve(ticket)

    places = []
    for target, unit_numbers in zip(targets, chosen):
        persons = [person for number in unit_numbers for person in units[number]]
        for slot, person in enumerate(persons, 1):
            places.append(Place(target, team["team"], str(slot), person, pair_ticket(seeds, target, person)))
    return places, c


class Assignment:
    """协议第6节“完整的分派”：每户有 size 个位置，每个位置一个合格的单位，同一户没有重复，每个单位最多去 c 户。

    对象和单位（一个人或一个小组）都用从0数起的号码代表。先随便求出一个完整的分派，再从第一个位置起，
    逐个换成号最小、而其余位置仍然排得出来的单位。换人的办法是二分图匹配里的增广路：甲去新的位置，乙接甲原来的
    位置，丙再接乙的，直到轮到一个还有余量的人。
    """

    def __init__(self, target_count, unit_count, size, leads, is_barred):
        self.target_count = target_count
        self.unit_count = unit_count
        self.size = size
        self.leads = leads          # 可以坐第一个位置的单位；谁都可以的，为 None
        self.is_barred = is_barred  # 某户是否不能派某单位（回避）
        self.c = 0
        self.held = [set() for _ in range(target_count)]    # 每户现有的单位
        self.fixed = [[] for _ in range(target_count)]      # 每户已经定下的单位，依位置次序
        self.load = [0] * unit_count                        # 每个单位去几户
        self.movable = [set() for _ in range(unit_count)]   # 每个单位去的、还没有定下的户

    def solve(self, ticket):
        """最小的 c，和每户依位置次序的单位。ticket：某户对于某单位的号。"""
        self.find_smallest_c()
        for target in range(self.target_count):
            self.fix_target(target, ticket)
        return self.c, self.fixed

    def find_smallest_c(self):
        """协议第6节：c 是排得出完整分派的最小整数。从不可能再小的数试起，一次加一。"""
        places, units = self.target_count * self.size, max(self.unit_count, 1)
        self.c = (places + units - 1) // units
        self.fill_empty_places()
        while any(len(units) < self.size for units in self.held):
            self.c += 1
            self.fill_empty_places()

    def fill_empty_places(self):
        dead_ends = set()
        for target in range(self.target_count):
            for _ in range(self.size - len(self.held[target])):
                candidates = self.who_can_come(range(self.unit_count), target)
                # 从表的末尾试起，所以负担最轻的排在最后。
                candidates.sort(key=lambda unit: self.load[unit], reverse=True)
                self.bring(candidates, target, set(), dead_ends)

    def fix_target(self, target, ticket):
        """协议第6节：逐个位置，取号最小的、其余位置仍然排得出来的单位。"""
        able = []
        for unit in range(self.unit_count):
            has_room = self.load[unit] < self.c or self.movable[unit]
            if has_room and not self.is_barred(target, unit):
                able.append(unit)
        able.sort(key=lambda unit: ticket(target, unit))

        for slot in range(self.size):
            unit = self.first_that_fits(able, target, slot)
            self.fixed[target].append(unit)
            self.movable[unit].discard(target)

    def first_that_fits(self, able, target, slot):
        fixed = self.fixed[target]
        loose = self.held[target] - set(fixed)  # 已经在这一户、还没有定下位置的
        dead_ends = set()
        for unit in able:
            may_lead = self.leads is None or unit in self.leads
            if unit in fixed or (slot == 0 and not may_lead):
                continue
            if unit in loose or self.bring([unit], target, loose, dead_ends):
                return unit
        raise AssertionError("协议第6节：承诺之前检查过，完整的分派一定存在。")

    def who_can_come(self, units, target, leaving=None):
        """units 之中，leaving 离开以后可以来这一户的。"""
        leads_only = False
        if self.leads is not None:
            # 必须有人领头的，不能领头的最多占 size - 1 个位置。
            others = self.held[target] - self.leads - {leaving}
            leads_only = len(others) >= self.size - 1
        return [
            unit for unit in units
            if unit not in self.held[target]
            and not (leads_only and unit not in self.leads)
            and not self.is_barred(target, unit)
        ]

    def put(self, unit, target):
        self.held[target].add(unit)
        self.movable[unit].add(target)
        self.load[unit] += 1

    def take_away(self, unit, target):
        self.held[target].remove(unit)
        self.movable[unit].discard(target)
        self.load[unit] -= 1

    def has_room(self, unit, loose):
        """还有余量；或者正是要离开这一户的人之一，离开就有了余量。"""
        return self.load[unit] < self.c or unit in loose

    def bring(self, starts, target, loose, dead_ends):
        """让 starts 之一来到这一户，做得到就做，并返回 True。

        loose 不空时，来一个就要从 loose 里走一个。dead_ends 收集已经知道走不通的单位，同一轮里不再试。
        """
        came_for = {}  # 每个单位接替谁、在哪一户；starts 不接替谁
        for unit in starts:
            if unit not in dead_ends:
                came_for[unit] = None
        waiting = list(came_for)
        unseen = set(range(self.unit_count)) - dead_ends - set(starts)

        while waiting:
            unit = waiting.pop()
            if self.has_room(unit, loose):
                self.move_along(unit, came_for, target, loose)
                return True
            for other_target in list(self.movable[unit]):
                if other_target == target and loose:
                    continue
                successors = self.who_can_come(unseen, other_target, leaving=unit)
                # 有余量的排在最后，因为从末尾试起。
                successors.sort(key=lambda successor: self.has_room(successor, loose))
                unseen.difference_update(successors)
                for successor in successors:
                    came_for[successor] = (unit, other_target)
                waiting.extend(successors)

        dead_ends.update(came_for)
        return False

    def move_along(self, unit, came_for, target, loose):
        """沿着找到的链逐个接替，最后链头的单位来到 target。"""
        if loose:
            leaves = unit if unit in loose else min(loose)
            self.take_away(leaves, target)
        while came_for[unit] is not None:
            replaced, place = came_for[unit]
            self.take_away(replaced, place)
            self.put(unit, place)
            unit = replaced
        self.put(unit, target)


def is_unserved(team, people, barred):
    """协议第2节第2步：这个检查组派不出人去一个对象（barred 是对它回避的人员）。这样的规则不能作出承诺。"""
    free = [person for person in people if person not in barred]
    if team["unit"] == "person":
        too_few = len(free) < team["size"]
        no_lead = team["leadRequired"] and not any(people[person] for person in free)
        return too_few or no_lead

    groups = len(people) // team["size"]
    if team["leadRequired"]:
        lead_count = sum(1 for person in people if people[person])
        groups = min(groups, lead_count)
    barred_count = len(people) - len(free)
    return groups <= barred_count


def need_same_file(files, name, header, rows):
    """文件的每一行都与重新计算的相同。"""
    computed = [header] + [",".join(row) for row in rows] + [""]
    found = text_of(files, name).split("\n")
    pairs = itertools.zip_longest(computed, found, fillvalue="（没有这一行）")
    for number, (right, actual) in enumerate(pairs, 1):
        need(right == actual, f"文件{name}第{number}行与重新计算的结果不同：应为“{right}”，实为“{actual}”。")


# ---- 七、替换（协议第7节） ----

class Replacements:
    """协议第7节：照日志的次序把每次替换重做一遍。谁来接替由号决定，没有人可以挑选。

    replacements.csv 的一行只有对象、检查组、位置和事由是人给出的，其余都是算出来的。
    """

    FILE = "replacements.csv"
    HEADER = "seq,target,team,slot,out,in,ticket,c,reason"

    def __init__(self, rule, result, places, limits, people, recused, seeds):
        self.result = result
        self.people = people
        self.recused = recused
        self.seeds = seeds
        self.reasons = {reason.get("code"): reason for reason in rule.get("replacementReasons", [])}
        self.lead_required = {team["team"]: team["leadRequired"] for team in rule["teams"]}
        self.limits = dict(limits)  # 各检查组现在的 c
        self.standing = {row.target: row.stratum for row in result if row.kind == "drawn"}  # 现在的抽中对象，和它的层
        self.load = collections.Counter(place.inspector for place in places)  # 每个人占几个位置
        self.slots = collections.defaultdict(list)  # （对象，检查组）：各位置上的人，空的位置为 None
        for place in places:
            self.slots[place.target, place.team].append(place.inspector)
        self.off_task = set()       # 从整个任务撤下的人
        self.may_return_to = {}     # （对象，人）：从这一户撤下过；值是可不可以由补位回来
        self.made = []              # 已经算出的各行

    def replay(self, files):
        given = read_rows(files, self.FILE, self.HEADER, may_be_empty=True)
        # 换对象会多算出几行（回避的人随之换掉），所以已经算出几行，就接着看文件的下一行。
        while len(self.made) < len(given):
            self.redo(given[len(self.made)])
        need_same_file(files, self.FILE, self.HEADER, self.made)

    def redo(self, row):
        target, team, slot, reason = row[1], row[2], row[3], row[8]
        where = f"文件{self.FILE}第{len(self.made) + 2}行："
        need(target in self.standing, f"{where}“{target}”不在现有的抽中对象之中。")
        of = self.reasons.get(reason, {}).get("of")
        need(of == ("inspector" if team else "target"), f"{where}事由“{reason}”不在抽取规则列明的替换事由之中。")
        if team:
            self.replace_inspector(target, team, slot, reason, where)
        else:
            self.replace_target(target, reason)

    def replace_inspector(self, target, team, slot, reason, where):
        """“人员”：换掉一个位置上的人；事由的 scope 是 return 的，给空的位置补人。"""
        persons = self.slots.get((target, team), [])
        scope = self.reasons[reason].get("scope")
        is_place = re.fullmatch("[1-9][0-9]{,8}", slot) and int(slot) <= len(persons)
        is_right = is_place and (persons[int(slot) - 1] is None) == (scope == "return")
        need(is_right, f"{where}没有这个位置，位置上没有人，或者补位的位置上有人。")

        index = int(slot) - 1
        if scope == "task":
            self.off_task.add(persons[index])
        self.fill(target, team, index, reason, scope)

    def replace_target(self, target, reason):
        """“抽中的对象”：由同一层里名次最前、还没有用过的候补接替，人员随着过去。没有候补的，位置空着。"""
        stratum = self.standing.pop(target)
        reserve = self.next_reserve(stratum)
        substitute = reserve.target if reserve else ""
        ticket = reserve.ticket if reserve else ""
        self.note(target, "", "", target, substitute, ticket, "", reason)
        if reserve:
            self.standing[substitute] = stratum

        for team in self.lead_required:
            if (target, team) not in self.slots:
                continue
            persons = self.slots.pop((target, team))
            if reserve:
                self.slots[substitute, team] = persons
                self.replace_recused(substitute, team)
            else:
                self.load.subtract(persons)

    def next_reserve(self, stratum):
        used = {row[5] for row in self.made if row[2] == ""}
        for row in self.result:
            if row.kind == "reserve" and row.stratum == stratum and row.target not in used:
                return row
        return None

    def replace_recused(self, target, team):
        """随着过来的人里，对新对象回避的要换掉；空着的位置再试一次。"""
        for index, person in enumerate(self.slots[target, team]):
            if person is None or person in self.recused[target]:
                self.fill(target, team, index, "recused", None)

    def fill(self, target, team, index, reason, scope):
        """位置上的人走开，由合格的、占位不到 c 个的人里号最小的接替；没有人的，位置空着。"""
        persons = self.slots[target, team]
        leaving = persons[index]
        persons[index] = None
        self.load[leaving] -= 1
        # 只为整个任务的事由撤下过的人，才可以由补位回来。
        may_return = scope == "task" and self.may_return_to.get((target, leaving), True)
        self.may_return_to[target, leaving] = may_return

        able = [person for person in self.people[team] if self.may_fill(person, target, team, index, scope)]
        if able:
            # c 不够时一次加一，直到有人不满。
            lowest = min(self.load[person] for person in able)
            self.limits[team] = max(self.limits[team], lowest + 1)

        ticket, substitute = "", None
        candidates = [person for person in able if self.load[person] < self.limits[team]]
        if candidates:
            ticket, substitute = min((pair_ticket(self.seeds, target, person), person) for person in candidates)
            persons[index] = substitute
            self.load[substitute] += 1
            self.off_task.discard(substitute)
        self.note(target, team, str(index + 1), leaving or "", substitute or "", ticket, str(self.limits[team]), reason)

    def may_fill(self, person, target, team, index, scope):
        """合格：可以领头（第一个位置需要时），不在这一户，不回避，没有从这一户或整个任务撤下过。"""
        if index == 0 and self.lead_required[team] and not self.people[team][person]:
            return False
        if person in self.slots[target, team] or person in self.recused[target]:
            return False
        if scope == "return":
            return self.may_return_to.get((target, person), True)
        return person not in self.off_task and (target, person) not in self.may_return_to

    def note(self, *cells):
        seq = str(len(self.made) + 1)
        self.made.append([seq, *cells])


# ---- 八、仪式：谁办理了哪一步（协议第2节第3步） ----

CEREMONY = "ceremony.json"
FALLBACK = "/fallback"
OFFICE_STEPS = ("frozen", "committed", "revealed", "drawn", "locked")
PARTY_STEPS = ("value", "absent", "opened")

# 较早的抽取包没有仪式记录，核验说明它不证明什么。
NO_CEREMONY = ("没有证明：这个抽取包是较早的格式，没有仪式记录，不证明每一步由哪个单位凭自己的参与码办理，"
               "不证明现场产生的数值先于揭示，也不证明数值经过第二个单位确认。")


def need_ceremony(holds, sentence):
    need(holds, f"仪式记录（{CEREMONY}）：{sentence}。")


class Ceremony:
    """仪式记录的各步：次序、单位和确认（协议第2节第3步）。"""

    def __init__(self, files, rule, reveal, result_digest):
        self.rule = rule
        self.reveal = reveal
        self.digests = {
            "frozen": rule["frameRoot"],
            "committed": sha256(files["rule.json"]).hex(),
            "revealed": sha256(files["reveal.json"]).hex(),
            "drawn": result_digest,
            "locked": result_digest,
        }
        self.steps = read_json(files, CEREMONY)
        need_ceremony(isinstance(self.steps, list), "应是各步的列表")

    def of(self, step):
        return [one for one in self.steps if one["step"] == step]

    def check(self):
        self.check_forms()
        self.check_order()
        for step in self.steps:
            expected = self.digests.get(step["step"])
            if step["step"] in OFFICE_STEPS:
                need_ceremony(step["digest"] == expected, f"日志第{step['index']}条的摘要与抽取包的文件不符")
        self.check_openings()
        for step in self.of("absent"):
            self.check_absence(step)
        self.check_values()

    def check_forms(self):
        last_index, last_at = -1, None
        for number, step in enumerate(self.steps, 1):
            get(step, "step", "|".join(OFFICE_STEPS + PARTY_STEPS), CEREMONY)
            get(step, "digest", HASH_PATTERN, CEREMONY)
            index = get(step, "index", 0, CEREMONY)
            at = moment(get(step, "at", moment, CEREMONY))
            is_after = index > last_index and (last_at is None or at >= last_at)
            need_ceremony(is_after, f"第{number}步的序号或者时间不在前一步之后")
            last_index, last_at = index, at

    def check_order(self):
        """冻结、承诺，然后是各参与方办理的，最后是揭示完毕、抽取、锁定；锁定以前导出的没有锁定。"""
        names = [step["step"] for step in self.steps]
        middle = 2
        while middle < len(names) and names[middle] in PARTY_STEPS:
            middle += 1
        ends = (["revealed", "drawn"], ["revealed", "drawn", "locked"])
        is_whole = names[:2] == ["frozen", "committed"] and names[middle:] in ends
        need_ceremony(is_whole, "各步不全、多出或者次序不对：应是冻结、承诺、登记数值和揭示、揭示完毕、抽取、锁定")
        self.need_by(self.steps[1], moment(self.rule["revealBy"]), is_before=True)

    def need_by(self, step, last, is_before=False):
        at = moment(step["at"])
        in_time = at < last if is_before else at <= last
        need_ceremony(in_time, f"日志第{step['index']}条晚于它的期限")

    def check_openings(self):
        """每个参与方凭本单位的参与码揭示恰好一次，在揭示期限以内。"""
        opened = self.of("opened")
        for party, told in zip(self.rule["parties"], self.reveal["parties"]):
            own = [step for step in opened if step.get("party") == party["party"]]
            is_once = len(own) == 1 and own[0].get("body") == party["body"]
            need_ceremony(is_once, f"参与方“{party['party']}”没有凭本单位的参与码揭示恰好一次")
            need_ceremony(own[0]["digest"] == H(told["nonce"]), f"日志第{own[0]['index']}条的摘要与抽取包的文件不符")
            self.need_by(own[0], moment(self.rule["revealBy"]))
        need_ceremony(len(opened) == len(self.rule["parties"]), "揭示的次数比参与方多")

    def check_confirmed(self, step):
        """由规则里的一个参与方登记，由另一个单位的参与方确认。"""
        source = step.get("source")
        pairs = [(party["party"], party["body"]) for party in self.rule["parties"]]
        bodies = [body for _, body in pairs]
        is_party = (step.get("party"), step.get("body")) in pairs
        need_ceremony(is_party, f"日志第{step['index']}条的办理单位不是规则里的那个参与方")
        need_ceremony(step.get("confirmedBy") in bodies, f"“{source}”没有第二个参与单位的确认")
        need_ceremony(step["confirmedBy"] != step["body"], f"“{source}”的登记和确认是同一个单位，须是两个不同的单位")

    def check_absence(self, step):
        """用替代办法之前的声明：两个单位，其中一个不属于任务的任何单位；宽限已经过了。"""
        found = [source for source in self.rule["sources"] if source["name"] == step.get("source")]
        is_recorded = len(found) == 1 and kind_of(found[0]) == "recorded"
        need_ceremony(is_recorded, f"日志第{step['index']}条所说的来源不在规则中，或者不会没有数值")
        need_ceremony(step["digest"] == H(step["source"]), f"日志第{step['index']}条的摘要与抽取包的文件不符")
        self.check_confirmed(step)
        outside = {step["body"], step["confirmedBy"]} - set(self.rule["bodies"])
        need_ceremony(outside, f"说“{step['source']}”没有产生的两个单位都是任务的承办单位，须有一个不是")
        is_late_enough = moment(step["at"]) >= grace_end(self.rule, found[0])
        need_ceremony(is_late_enough, f"宽限还没有过，就说“{step['source']}”没有产生")

    def check_values(self):
        told = self.of("value")
        for source, value in zip(self.rule["sources"], self.reveal["sources"]):
            name = source["name"]
            own = [step for step in told if step.get("source") in (name, name + FALLBACK)]
            need_ceremony(len(own) == 1, f"公开数值“{name}”没有登记确认恰好一次")
            step = own[0]
            is_same = step["source"] == value["name"] and step.get("kind") == kind_of(source) and step["digest"] == H(value["value"])
            need_ceremony(is_same, f"公开数值“{name}”的种类或者数值与规则、揭示文件不符")
            self.check_confirmed(step)
            if kind_of(source) == "witnessed":
                self.check_witnessed(source, step)
            else:
                self.check_recorded(source, step)
        need_ceremony(len(told) == len(self.rule["sources"]), "登记的数值比规则的来源多")

    def check_witnessed(self, source, step):
        """现场产生的数值：在任何揭示之前，在登记期限以内。"""
        first_opened = self.of("opened")[0]["index"]
        need_ceremony(step["source"] == source["name"], f"现场产生的数值“{source['name']}”没有替代办法")
        need_ceremony(step["index"] < first_opened, f"现场产生的数值“{source['name']}”登记在揭示之后：知道随机数的人可以选择它")
        self.need_by(step, moment(source["due"]))

    def check_recorded(self, source, step):
        """可以查到的数值：在产生之后、全部揭示之后；替代办法在声明没有产生之后。"""
        name = source["name"]
        is_after = self.of("opened")[-1]["index"] < step["index"] and moment(step["at"]) >= moment(source["due"])
        need_ceremony(is_after, f"可以查到的数值“{name}”登记在产生之前，或者在全部揭示之前")
        absent = [one for one in self.of("absent") if one["source"] == name]
        is_fallback = step["source"] == name + FALLBACK
        is_told = is_fallback == bool(absent) and (not absent or absent[0]["index"] < step["index"])
        need_ceremony(is_told, f"“{name}”用替代办法之前，须先有两个单位声明它没有产生；声明之后不能再用原来的数值")
        last = last_moment(self.rule, source)
        if last is not None:
            self.need_by(step, last)

    def said(self, is_logged):
        sentence = (f"仪式{len(self.steps)}步的次序、单位和确认相符：{len(self.rule['parties'])}个参与方各凭本单位的参与码揭示，"
                    "公开数值都由两个单位登记确认，现场产生的数值先于揭示。")
        if not is_logged:
            sentence += "没有证明：仪式记录没有与透明日志对照。"
        if not self.of("locked"):
            sentence += "没有证明：抽取还没有锁定，或者仪式记录是在锁定之前导出的。"
        return sentence


def check_ceremony(files, rule, reveal):
    """仪式记录；较早的抽取包没有，为 None。"""
    names_bodies = "bodies" in rule
    if CEREMONY not in files:
        need(not names_bodies, f"rule.json写明了各参与方的单位，抽取包里却没有{CEREMONY}，看不出是谁办理了哪一步。")
        return None
    need_ceremony(names_bodies, "rule.json没有写明各参与方的单位，这份记录无从核对")
    if "result.csv" in files:
        result_digest = sha256(files["result.csv"]).hex()
    else:
        result_digest = read_json(files, "counts.json").get("resultDigest") if "counts.json" in files else None
    ceremony = Ceremony(files, rule, reveal, result_digest)
    ceremony.check()
    return ceremony


# ---- 九、人员身份（协议第3、4、7节） ----

# 冻结名录时，每名人员的姓名和执法证号加盐以后的摘要写进 roster-people.csv，它的摘要和根写进规则。
# 盐、姓名和执法证号在 roster-salts.csv 里，只给审计人员；检查对象只得到自己的检查人员的。

PEOPLE = "roster-people.csv"
SALTS = "roster-salts.csv"
OFFICERS = "officers.json"


def people_committed(rule):
    """规则承诺的人员身份：摘要和根。较早的规则没有，为 None。"""
    if "rosterPeopleDigest" not in rule and "rosterPeopleRoot" not in rule:
        return None
    return get(rule, "rosterPeopleDigest", HASH_PATTERN), get(rule, "rosterPeopleRoot", HASH_PATTERN)


def person_digest(salt, name, certificate):
    """协议第3节：H(盐 ":" 姓名 ":" 执法证号)。"""
    return H(f"{salt}:{name}:{certificate}")


def line_leaf(line):
    """一行文字在树里的叶（协议第4节）。"""
    return sha256(b"\x00" + line.encode())


def check_people(files, rule, roster):
    """人员身份与规则、名单一致；有审计人员的文件，再核对姓名和执法证号。返回说明。"""
    committed = people_committed(rule)
    if committed is None:
        return "没有核对人员的姓名和执法证号：这个抽取包的规则没有承诺人员身份（rosterPeopleDigest），当时还没有这项要求。"

    people = read_rows(files, PEOPLE, "inspector,digest", order_by=lambda row: row[0])
    for _, digest in people:
        get({"digest": digest}, "digest", HASH_PATTERN, PEOPLE)
    need_committed(PEOPLE, committed[0], sha256(files[PEOPLE]).hex())
    root = root_of([line_leaf(",".join(row)) for row in people])
    need(root == committed[1], f"文件{PEOPLE}的根与承诺不符：承诺的是{committed[1]}，现在是{root}。")
    need_same_people(PEOPLE, people, roster)
    if SALTS not in files:
        return f"人员身份{len(people)}行与承诺一致；姓名和执法证号不公开，没有核对，由持有{SALTS}的审计人员核对。"

    named = read_rows(files, SALTS, "inspector,salt,name,certificate", order_by=lambda row: row[0])
    need_same_people(SALTS, named, roster)
    for (inspector, salt, name, certificate), (_, digest) in zip(named, people):
        get({"salt": salt}, "salt", HALF_HASH_PATTERN, SALTS)
        is_this_person = person_digest(salt, name, certificate) == digest
        need(is_this_person, f"文件{SALTS}说编号{inspector}是{name}（{certificate}），与冻结时承诺的身份不符：姓名、执法证号或者盐被改过。")
    return f"{len(named)}名人员的姓名和执法证号都与承诺的人员身份一致。"


def need_same_people(file, rows, roster):
    same = [row[0] for row in rows] == [inspector for _, inspector, _ in roster]
    need(same, f"文件{file}里的人员编号与roster.csv的不同，应当一人一行，次序相同。")


def assignment_root(frame_key, places):
    """协议第4节：分派的每一行加盐，按盐的次序排列，成为一棵树；返回它的根。"""
    salted = []
    for place in places:
        salt = H(f"assignment:{frame_key}:{place.target}:{place.team}:{place.slot}")[:32]
        salted.append((salt, ",".join(place)))
    return root_of([line_leaf(f"{line},{salt}") for salt, line in sorted(salted)])


def verify_officer(files, rule, seeds, name, certificate):
    """来人出示的姓名和执法证号，是不是这个对象的检查人员的。返回说明；不是的，以不符结束。"""
    committed = people_committed(rule)
    need(committed, "这次抽取没有承诺人员身份，不能核对检查人员。")
    told = read_json(files, OFFICERS)
    need_told(OFFICERS, told, {"task": rule["task"], "attempt": rule["attempt"]})
    need("log.json" in files, "还没有透明日志的证明（log.json）。")

    target = get(told, "target", TEXT_PATTERN, OFFICERS)
    for officer in get(told, "officers", list, OFFICERS):
        inspector = get(officer, "inspector", NAME_PATTERN, OFFICERS)
        salt = get(officer, "salt", HALF_HASH_PATTERN, OFFICERS)
        line = f"{inspector},{person_digest(salt, name.strip(), certificate.strip())}"
        if root_by_line(line, officer) == committed[1]:
            reason = place_of_officer(files, seeds, target, officer)
            return f"{name}（执法证号{certificate}）是冻结的人员名单上的{inspector}号，{reason}。"
    refuse("填写的姓名和执法证号不是这个对象任何一名检查人员的。")


def root_by_line(line, proof):
    """由一行和它的收录证明算出根。"""
    index = get(proof, "index", 0, OFFICERS)
    size = get(proof, "size", 1, OFFICERS)
    need(index < size, "包含证明中的序号不在范围之内。")
    return root_by_proof(line_leaf(line), index, size, get(proof, "siblings", list, OFFICERS))


def place_of_officer(files, seeds, target, officer):
    """这名人员为什么站在这里：抽取时分派的、按号接替的，或者随被替换的对象转来的。"""
    place = get(officer, "place", dict, OFFICERS)
    kind = get(place, "kind", "drawn|replaced|moved", OFFICERS)
    if kind == "moved":
        return "检查对象替换时随同转来，分派由审计人员核对"
    team = get(officer, "team", NAME_PATTERN, OFFICERS)
    slot = get(officer, "slot", 1, OFFICERS)
    inspector = officer["inspector"]
    salt = get(place, "salt", HALF_HASH_PATTERN, OFFICERS)
    if kind == "drawn":
        ticket = get(place, "ticket", HASH_PATTERN, OFFICERS)
        root = root_by_line(f"{target},{team},{slot},{inspector},{ticket},{salt}", place)
        roots = [record.get("assignmentRoot") for record in logged_records(files, "draw-done")]
        need(root in roots, "这名人员的分派不在透明日志记的分派根之内。")
        need(ticket == pair_ticket(seeds, target, inspector), "这名人员的号不是由种子算出来的。")
        return f"由抽取直接分派到{target}，{team}第{slot}位"

    seq = get(place, "seq", 1, OFFICERS)
    line = get(place, "line", TEXT_PATTERN, OFFICERS)
    cells = line.split(",")
    is_own_line = len(cells) == 9 and [*cells[:4], cells[5]] == [str(seq), target, team, str(slot), inspector]
    need(is_own_line, "替换记录说的不是这名人员。")
    told = [(record.get("seq"), record.get("digest")) for record in logged_records(files, "replacement")]
    need((seq, H(f"{salt}:{line}")) in told, f"透明日志里没有这一条替换（第{seq}条）。")
    return f"经第{seq}次替换，按号接替到{target}，{team}第{slot}位"


def logged_records(files, kind):
    """日志里这一种的各条所记的内容；日志的证明另外核对。"""
    entries = [json.loads(proof["entry"]) for proof in read_json(files, "log.json")["entries"]]
    return [entry["record"] for entry in entries if entry["kind"] == kind]


# ---- 十、公开抽取、密封抽取和日志 ----

# 日志要对照的：各检查组的 c、每次替换的摘要和分派的根；密封的抽取不公开，为 None。
Known = collections.namedtuple("Known", "loads replaced assignment_root")


def verify_open(files, rule, seeds):
    """公开的抽取包：名录和人员都在，全部重新计算。返回说明和日志要对照的。"""
    frame_key = get(read_json(files, "frame-key.json"), "frameKey", HALF_HASH_PATTERN, "frame-key.json")
    frame = read_rows(files, "frame.csv", "target,stratum", order_by=lambda row: row[0])
    roster = read_rows(files, "roster.csv", "team,inspector,lead", order_by=lambda row: row[1])
    recusals = read_rows(files, "recusals.csv", "target,inspector", order_by=lambda row: row)

    leaves, tickets = read_frame(rule, frame, frame_key, seeds)
    people = read_roster(rule, roster)
    recused = read_recusals(recusals, frame, roster)
    need_committed("frame.csv", rule["frameRoot"], root_of(leaves))
    need_committed("roster.csv", rule["rosterDigest"], sha256(files["roster.csv"]).hex())
    need_committed("recusals.csv", rule["recusalsDigest"], sha256(files["recusals.csv"]).hex())
    people_said = check_people(files, rule, roster)
    for stratum in rule["strata"]:
        code, size, found = stratum["code"], stratum["size"], len(tickets[stratum["code"]])
        need(found == size, f"层{code}在规则中有{size}个对象，名录中有{found}个。")
    for team in rule["teams"]:
        need_served(team, strata_of(team, rule), frame, people[team["team"]], recused)

    result = draw_targets(rule, tickets)
    need_same_file(files, "result.csv", "stratum,rank,target,ticket,kind", result)

    drawn = sorted((row for row in result if row.kind == "drawn"), key=lambda row: row.ticket)
    places, loads = [], {}
    for team in rule["teams"]:
        own_strata = strata_of(team, rule)
        own_targets = [row.target for row in drawn if row.stratum in own_strata]
        own_places, c = assign_team(team, own_targets, people[team["team"]], recused, seeds)
        places.extend(own_places)
        loads[team["team"]] = c
    need_same_file(files, "assignment.csv", "target,team,slot,inspector,ticket", places)

    if Replacements.FILE in files:
        Replacements(rule, result, places, loads, people, recused, seeds).replay(files)
    said = f"名录{len(frame)}户，抽中{len(drawn)}户，候补{len(result) - len(drawn)}户，分派{len(places)}人次，逐行一致。"
    root = assignment_root(frame_key, places) if people_committed(rule) else None
    return said + people_said, Known(loads, digests_of_replacements(files, rule, frame_key), root)


def read_frame(rule, frame, frame_key, seeds):
    """名录每一行的叶（协议第4节），和每层的（抽取号，对象）（协议第5节）。"""
    leaves = []
    tickets = {stratum["code"]: [] for stratum in rule["strata"]}
    for number, (target, stratum) in enumerate(frame, 2):
        need(is_target(target), f"文件frame.csv第{number}行的“{target}”不是校验位正确的统一社会信用代码，也不是“类型:编号”。")
        need(stratum in tickets, f"文件frame.csv第{number}行的层“{stratum}”不在rule.json中。")
        salt = salt_of(frame_key, target)
        leaves.append(leaf_of(target, stratum, salt))
        tickets[stratum].append((target_ticket(seeds, salt), target))
    return leaves, tickets


def read_roster(rule, roster):
    """每个检查组的人员，和各人能不能领头。"""
    people = {team["team"]: {} for team in rule["teams"]}
    for number, (team, inspector, lead) in enumerate(roster, 2):
        need(team in people and lead in ("0", "1"), f"文件roster.csv第{number}行的检查组不在rule.json中，或者lead不是1或0。")
        people[team][inspector] = lead == "1"
    return people


def read_recusals(recusals, frame, roster):
    """每个对象，和对它回避的人员。"""
    targets = {target for target, _ in frame}
    inspectors = {inspector for _, inspector, _ in roster}
    recused = collections.defaultdict(set)
    for number, (target, inspector) in enumerate(recusals, 2):
        need(target in targets and inspector in inspectors, f"文件recusals.csv第{number}行的对象或者人员不在名单中。")
        recused[target].add(inspector)
    return recused


def need_committed(name, promised, found):
    need(promised == found, f"文件{name}与承诺不符：承诺的摘要是{promised}，现在是{found}。")


def strata_of(team, rule):
    """协议第3节：检查组所管的层；没有写的管全部。"""
    return team.get("strata", [stratum["code"] for stratum in rule["strata"]])


def need_served(team, strata, frame, people, recused):
    """协议第2节第2步：承诺之前，名录里的每个对象都派得出人。"""
    fails_for_everybody = is_unserved(team, people, set())
    for target, stratum in frame:
        if stratum not in strata:
            continue
        fails = fails_for_everybody or (target in recused and is_unserved(team, people, recused[target]))
        need(not fails, f"{team['team']}没有足够的人员可派往{target}，这样的规则不能作出承诺。")


def digests_of_replacements(files, rule, frame_key):
    """每次替换写进日志的摘要：H(盐 ":" replacements.csv 的那一行)。规则承诺了人员身份的，每条有自己的盐；较早的用对象的盐。"""
    lines = files.get(Replacements.FILE, b"").decode().split("\n")
    digests = []
    for line in lines[1:-1]:
        seq, target = line.split(",")[:2]
        salt = H(f"replacement:{frame_key}:{seq}")[:32] if people_committed(rule) else salt_of(frame_key, target)
        digests.append(H(f"{salt}:{line}"))
    return digests


def need_told(file, told, known):
    """file 里写的 told，逐项与算出来的 known 相同。"""
    for name, value in known.items():
        need(told.get(name) == value, f"{file}中的{name}是{told.get(name)}，应为{value}。")


def verify_counts(files, rule):
    """协议第4节“密封的抽取包”：名录不公开，只核对数量。返回说明。"""
    told = read_json(files, "counts.json")
    size = sum(stratum["size"] for stratum in rule["strata"])
    drawn = sum(stratum["quota"] for stratum in rule["strata"])
    reserve = sum(min(stratum["reserve"], stratum["size"] - stratum["quota"]) for stratum in rule["strata"])
    need_told("counts.json", told, {
        "task": rule["task"], "attempt": rule["attempt"], "frameSize": size, "drawn": drawn, "reserve": reserve})
    return f"承诺、揭示和数量一致：名录{size}户，抽中{drawn}户。密封抽取的名录不公开，没有核对。"


def verify_own_line(files, rule, seeds):
    """协议第4节：一家企业自己的一行在不在承诺的名录里，抽中没有。返回说明。"""
    file = "mine.json"
    told = read_json(files, file)
    size = sum(stratum["size"] for stratum in rule["strata"])
    target = get(told, "target", TEXT_PATTERN, file)
    label = get(told, "stratum", NAME_PATTERN, file)
    salt = get(told, "salt", HALF_HASH_PATTERN, file)
    index = get(told, "index", 0, file)

    root = root_by_proof(leaf_of(target, label, salt), index, size, get(told, "siblings", list, file))
    need(index < size and root == rule["frameRoot"], f"这一行不在承诺的名录里：算出的根是{root}，承诺的是{rule['frameRoot']}。")

    ticket = target_ticket(seeds, salt)
    drawn = is_drawn(rule, label, ticket, told)
    before_last = ticket <= (told.get("lastDrawn") or "")
    need(before_last == drawn, "本层全部抽取，抽取号却排在最后一个抽中的之后。")
    need_told(file, told, {
        "task": rule["task"], "attempt": rule["attempt"], "size": size, "ticket": ticket, "drawn": drawn})
    said = "抽中" if drawn else "没有抽中"
    return f"{target}是承诺的名录里的第{index + 1}行（共{size}行），抽取号{ticket}，{said}。"


def is_drawn(rule, label, ticket, told):
    """抽取号不在本层最后一个抽中的之后，就是抽中；全部抽取的层，人人抽中。"""
    quota, size = 0, 0
    for stratum in rule["strata"]:
        if stratum["code"] == label:
            quota, size = stratum["quota"], stratum["size"]
    if quota == size:
        return True
    return quota > 0 and ticket <= get(told, "lastDrawn", HASH_PATTERN, "mine.json")


def log_said(files, rule, known, ceremony):
    """核对透明日志的证明；抽取包里可以没有它，核对它的程序也可以不在旁边。返回说明。"""
    if "log.json" not in files:
        return "没有核对透明日志：抽取包里没有它的证明（log.json）。"
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "verify_log.py")
    if not os.path.isfile(beside):
        return "没有核对透明日志：请把verify_log.py放在verify.py旁边，再核验一次。"
    import verify_log  # 在这里才引用，因为没有它也能核验
    return verify_log.check(files, rule, known.loads, known.replaced, known.assignment_root, ceremony)


def verify(place, mine=None, officers=None, shown=None):
    """核验一个抽取包。相符的返回说明；不符的说出第一处不同并结束。

    place 是抽取包的目录或 zip；mine 是企业自己的核对文件，没有的为 None。
    officers 是凭核对码取得的检查人员的证明，shown 是来人出示的姓名和执法证号；不核对检查人员的为 None。
    """
    try:
        files = load(place)
        if mine:
            files["mine.json"] = read_bytes(mine)
        if officers:
            files[OFFICERS] = read_bytes(officers)
        return verify_files(files, shown)
    except (ValueError, RecursionError, OSError, zipfile.BadZipFile) as problem:
        refuse(f"有的内容不合格式，或者读不出来：{problem}。")


def verify_files(files, shown=None):
    rule = read_json(files, "rule.json")
    check_rule(rule)
    reveal = read_json(files, "reveal.json")
    seeds = check_reveal(rule, sha256(files["rule.json"]).hex(), reveal)

    people_committed(rule)

    said, known = "", Known(None, None, None)
    if OFFICERS in files:
        need(shown, "要核对检查人员，请写明证件上的姓名和执法证号。")
        said += verify_officer(files, rule, seeds, *shown)
    if "counts.json" in files:
        said += verify_counts(files, rule)
    if "mine.json" in files:
        said += verify_own_line(files, rule, seeds)
    if not said:
        said, known = verify_open(files, rule, seeds)
    ceremony = None
    if "counts.json" in files or "result.csv" in files:
        ceremony = check_ceremony(files, rule, reveal)
        said += ceremony.said(is_log_checked(files)) if ceremony else NO_CEREMONY
    return said + log_said(files, rule, known, ceremony)


def is_log_checked(files):
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "verify_log.py")
    return "log.json" in files and os.path.isfile(beside)


def main(arguments):
    if len(arguments) == 1:
        print("核验相符：" + verify(arguments[0]))
    elif len(arguments) == 3 and arguments[1] == "--mine":
        print("核验相符：" + verify(arguments[0], arguments[2]))
    elif len(arguments) == 5 and arguments[1] == "--officers":
        print("核验相符：" + verify(arguments[0], officers=arguments[2], shown=arguments[3:]))
    else:
        print(USAGE)


if __name__ == "__main__":
    main(sys.argv[1:])
