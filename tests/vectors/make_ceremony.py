#!/usr/bin/env python3
"""Makes the vectors of a ceremony: draw/ceremony, and draw-refused/<fault>, each with one fault and otherwise whole.

Written with verify.py and the protocol alone, not with the program whose verifier it tests: python3 tests/vectors/make_ceremony.py
Nothing is random, so the files come out the same every time. Every digest, proof and signature of a faulty bundle is made anew after
the fault, so that only the fault itself can be what is refused.
"""
import datetime
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, "..", "..", "Supervision.Api", "wwwroot", "verify"))
import verify
import verify_log

H = verify.H
TASK, ATTEMPT = "XT-ceremony", 1
OFFICE, JUSTICE, NOTARY = "湘潭市市场监督管理局", "湘潭市司法局", "湘潭市公证处"
PARTIES = ((OFFICE, "430300-SJ"), (JUSTICE, "430300-SF"), (NOTARY, NOTARY))
BODIES = ["430300-SJ", "430300-SW"]
DICE, LOTTERY = "现场掷骰20次", "福彩3D第2026251期"
VALUES = {DICE: "16345261532416532164", LOTTERY: "407"}
ORIGIN = "vector.example/log"
DAY = "2026-09-15"

FAULTS = (
    "order-swapped", "same-body-twice", "confirmation-missing", "value-after-opening", "grace-negative", "nobody-outside", "recorded-early",
    "opened-for-another", "fallback-unsaid", "record-missing", "log-differs")


def moment(time):
    return f"{DAY}T{time}:00+08:00"


def utc(time):
    """As the log writes it."""
    local = datetime.datetime.fromisoformat(moment(time))
    return local.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000000Z")


def csv(header, rows):
    return header + "\n" + "".join(",".join(row) + "\n" for row in rows)


def nonce_of(party):
    return H(f"{TASK} {party}")[:32]


def code(number):
    """A credit code with its check character."""
    text = f"91430399MC{number:07d}"
    return next(text + last for last in verify.CODE_ALPHABET if verify.is_target(text + last))


def inputs():
    """Frame, roster and recusals: thirty targets, two teams of eight."""
    frame = sorted((code(number), "S1") for number in range(30))
    roster = sorted(((team, f"18{t}{person:03d}", "1" if person % 2 == 0 else "0")
                     for t, team in enumerate((OFFICE, "国家税务总局湘潭市税务局")) for person in range(8)), key=lambda row: row[1])
    recusals = sorted({(frame[number][0], f"180{number % 8:03d}") for number in range(0, 30, 4)})
    return frame, roster, recusals


def make_rule(files, frame, key, fault):
    leaves = [verify.leaf_of(target, stratum, verify.salt_of(key, target)) for target, stratum in frame]
    bodies = [body for _, body in PARTIES] if fault == "nobody-outside" else BODIES
    return {
        "protocol": "sv-draw/1",
        "task": TASK,
        "attempt": ATTEMPT,
        "frameRoot": verify.root_of(leaves),
        "rosterDigest": H(files["roster.csv"]),
        "recusalsDigest": H(files["recusals.csv"]),
        "strata": [{"code": "S1", "size": len(frame), "ratio": "0.2", "quota": 6, "reserve": 2}],
        "teams": [{"team": team, "unit": "person", "size": 2, "leadRequired": True} for team in (OFFICE, "国家税务总局湘潭市税务局")],
        "parties": [{"party": party, "body": body, "commitment": H(f"sv-draw/1:commit:{TASK}:{ATTEMPT}:{party}:{nonce_of(party)}")}
                    for party, body in PARTIES],
        "bodies": bodies,
        "revealBy": moment("12:00"),
        "sources": [
            {"name": DICE, "kind": "witnessed", "due": moment("10:00"), "fallback": "void"},
            {"name": LOTTERY, "kind": "recorded", "due": moment("21:15"), "fallback": "下一期", "fallbackDue": moment("23:30"),
             "where": "中国福利彩票网站的开奖公告"},
        ],
        "graceMinutes": -3 if fault == "grace-negative" else 30,
    }


def draw(files, rule, frame, roster, recusals, key, seeds):
    tickets = {"S1": [(verify.target_ticket(seeds, verify.salt_of(key, target)), target) for target, _ in frame]}
    result = verify.draw_targets(rule, tickets)
    people = verify.read_roster(rule, roster)
    recused = verify.read_recusals(recusals, frame, roster)
    drawn = [row.target for row in sorted(result, key=lambda row: row.ticket) if row.kind == "drawn"]
    places, loads = [], {}
    for team in rule["teams"]:
        own, loads[team["team"]] = verify.assign_team(team, drawn, people[team["team"]], recused, seeds)
        places.extend(own)
    files["result.csv"] = csv("stratum,rank,target,ticket,kind", result)
    files["assignment.csv"] = csv("target,team,slot,inspector,ticket", places)
    return loads


def value_step(name, fault):
    source = name + "/fallback" if fault == "fallback-unsaid" and name == LOTTERY else name
    record = {
        "attempt": ATTEMPT, "source": source, "kind": "witnessed" if name == DICE else "recorded", "value": VALUES[name],
        "by": "430300-SJ", "confirmedBy": NOTARY}
    if name == DICE and fault == "same-body-twice":
        record["confirmedBy"] = "430300-SJ"
    if name == DICE and fault == "confirmation-missing":
        record["confirmedBy"] = ""
    return "draw-value", record


def steps_of(files, rule, loads, fault):
    """The entries of the log about this draw: time, kind, record."""
    digests = {"resultDigest": H(files["result.csv"]), "assignmentDigest": H(files["assignment.csv"])}
    openings = []
    for number, (party, body) in enumerate(PARTIES):
        acts = "430300-SJ" if fault == "opened-for-another" else body
        openings.append((f"10:{30 + number}", "draw-opened", {
            "attempt": ATTEMPT, "party": party, "body": acts, "nonceDigest": H(nonce_of(party))}))
    dice = ("10:31" if fault == "value-after-opening" else "09:50", *value_step(DICE, fault))
    lottery = ("21:10" if fault == "recorded-early" else "21:30", *value_step(LOTTERY, fault))
    frozen = {"attempt": ATTEMPT, "frameRoot": rule["frameRoot"], "rosterDigest": rule["rosterDigest"],
              "recusalsDigest": rule["recusalsDigest"], "frameSize": rule["strata"][0]["size"]}
    steps = [
        ("09:00", "draw-frozen", frozen),
        ("09:30", "draw-committed", {"attempt": ATTEMPT, "commitDigest": H(files["rule.json"])}),
        dice, *openings, lottery,
        ("21:31", "draw-revealed", {"attempt": ATTEMPT, "revealDigest": H(files["reveal.json"])}),
        ("21:32", "draw-done", {"attempt": ATTEMPT, **digests, "loads": loads}),
        ("21:40", "draw-locked", {"attempt": ATTEMPT, **digests, "checks": 6}),
    ]
    if fault == "value-after-opening":
        steps[2], steps[3] = steps[3], steps[2]
    return steps


def ceremony_of(entries, fault):
    """ceremony.json from the entries: each with its place in the log."""
    steps = []
    for index, (at, kind, record) in entries:
        step = {"step": verify_log.CEREMONY_STEPS[kind], "index": index, "at": utc(at),
                "digest": verify_log.digest_in({"kind": kind, "record": record})}
        if kind == "draw-value":
            step.update(source=record["source"], kind=record["kind"], party=OFFICE, body=record["by"], confirmedBy=record["confirmedBy"])
            if not record["confirmedBy"]:
                del step["confirmedBy"]
        if kind == "draw-opened":
            step.update(party=record["party"], body=record["body"])
        steps.append(step)
    if fault == "order-swapped":
        steps[2], steps[3] = steps[3], steps[2]
    return steps


# ---- The log: entries of somebody else between those of the draw, one signed checkpoint, a proof for each. ----

def log_of(steps, fault):
    texts, own = [], []
    for at, kind, record in steps:
        texts.append(entry("09:00" if not own else at, "plan-published", "别的", {}))
        own.append((len(texts), (at, kind, record)))
        texts.append(entry(at, kind, TASK, record))
    if fault == "log-differs":
        place = own[2][0]
        texts[place] = texts[place].replace(f'"by":"430300-SJ"', '"by":"430300-SF"')
    leaves = [verify.sha256(b"\x00" + text.encode()) for text in texts]
    body = f"{ORIGIN}\n{len(leaves)}\n{base64(bytes.fromhex(verify.root_of(leaves)))}\n"
    proofs = [{"index": index, "entry": texts[index], "path": [node.hex() for node in path_of(index, leaves)]} for index, _ in own]
    return own, {"keys": [KEY_TEXT], "checkpoint": body + "\n" + signature_line(body), "entries": proofs}


def entry(at, kind, subject, record):
    return json.dumps({"at": utc(at), "kind": kind, "object": subject, "record": record}, ensure_ascii=False, separators=(",", ":"))


def path_of(index, leaves):
    """RFC 6962, section 2.1.1."""
    if len(leaves) == 1:
        return []
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    if index < split:
        return path_of(index, leaves[:split]) + [bytes.fromhex(verify.root_of(leaves[split:]))]
    return path_of(index - split, leaves[split:]) + [bytes.fromhex(verify.root_of(leaves[:split]))]


# ---- Ed25519 (RFC 8032, sections 5.1.5 and 5.1.6), with the seed of a test. ----

def base64(data):
    import base64 as coding
    return coding.b64encode(data).decode()


def encode_point(point):
    z = verify_log.inverse(point.z)
    x, y = point.x * z % verify_log.P, point.y * z % verify_log.P
    return (y | (x & 1) << 255).to_bytes(32, "little")


SEED = bytes([7] * 32)
HASHED = hashlib.sha512(SEED).digest()
SECRET = int.from_bytes(HASHED[:32], "little") & ((1 << 254) - 8) | (1 << 254)
PUBLIC = encode_point(verify_log.times(SECRET, verify_log.BASE))
KEY_ID = hashlib.sha256(ORIGIN.encode() + b"\n\x01" + PUBLIC).digest()[:4]
KEY_TEXT = f"{ORIGIN}+{KEY_ID.hex()}+{base64(bytes([1]) + PUBLIC)}"


def signature_line(text):
    message = text.encode()
    r = int.from_bytes(hashlib.sha512(HASHED[32:] + message).digest(), "little") % verify_log.ORDER
    point = encode_point(verify_log.times(r, verify_log.BASE))
    challenge = int.from_bytes(hashlib.sha512(point + PUBLIC + message).digest(), "little") % verify_log.ORDER
    s = (r + challenge * SECRET) % verify_log.ORDER
    return f"— {ORIGIN} {base64(KEY_ID + point + s.to_bytes(32, 'little'))}\n"


def make(fault=None):
    frame, roster, recusals = inputs()
    key = H(f"{TASK} key")[:32]
    files = {
        "frame.csv": csv("target,stratum", frame),
        "frame-key.json": json.dumps({"frameKey": key}) + "\n",
        "roster.csv": csv("team,inspector,lead", roster),
        "recusals.csv": csv("target,inspector", recusals),
    }
    rule = make_rule(files, frame, key, fault)
    files["rule.json"] = text_of(rule)
    sources = [{"name": name + ("/fallback" if fault == "fallback-unsaid" and name == LOTTERY else ""), "value": VALUES[name]} for name in (DICE, LOTTERY)]
    parties = [{"party": party, "nonce": nonce_of(party)} for party, _ in PARTIES]
    files["reveal.json"] = text_of({"commitDigest": H(files["rule.json"]), "parties": parties, "sources": sources})
    seeds = verify.seeds_of(H(files["rule.json"]), [(one["party"], one["nonce"]) for one in parties], [(one["name"], one["value"]) for one in sources])
    loads = draw(files, rule, frame, roster, recusals, key, seeds)
    own, log = log_of(steps_of(files, rule, loads, fault), fault)
    files["log.json"] = text_of(log)
    if fault != "record-missing":
        files["ceremony.json"] = text_of(ceremony_of(own, fault))
    return files


def text_of(value):
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write(folder, files):
    os.makedirs(folder, exist_ok=True)
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


def main():
    write(os.path.join(HERE, "draw", "ceremony"), make())
    for fault in FAULTS:
        write(os.path.join(HERE, "draw-refused", fault), make(fault))


if __name__ == "__main__":
    main()
