"""What is wanted, and whether a run shows it."""



def verdict(value, limit, more=False):
    if value is None:
        return "not measured"
    return "yes" if (value >= limit if more else value <= limit) else "no"


def keystroke_rows(run, number):
    wanted = {"49k": ("49 kB", .3), "1m": ("1 MB", .5), "10m": ("10 MB", 1.5)}
    for where, said in (("prose", "in prose"), ("note", "in a note"), ("label", "in a label")):
        for size, (name, limit) in wanted.items():
            title = f"{where}-{size}"
            value = run.middle(title, "Ibid")
            peer = run.fastest_peer(title)
            share = run.ratio(title, "Ibid", peer) if peer else None
            want = f"≤ {limit} ms"
            reached = verdict(value, limit)
            if size == "49k":
                want += ", ≤ 1/20 of the fastest peer"
                if share is not None and share > 1 / 20:
                    reached = "no"
            yield (f"keystroke {said}, {name}", want, number(value, "ms"), reached,
                   number(run.ratio(title, "Ibid", "echo")), beside(run, number, title, peer, share))


def beside(run, number, title, peer, share, method=None):
    if not peer:
        return "–"
    of = f", Ibid takes 1/{1 / share:.0f}" if share and share < .5 else (
        f", Ibid takes {number(share)} times that" if share else "")
    return f"{peer}: {number(run.middle(title, peer, method), 'ms')}{of}"


def start_rows(run, number):
    for size, name, limit in (("49k", "49 kB", 12), ("10m", "10 MB", 1000)):
        title = f"start-{size}"
        value = run.middle(title, "Ibid")
        peer = run.fastest_peer(title)
        share = run.ratio(title, "Ibid", peer) if peer else None
        yield (f"start to first findings, {name}", f"≤ {number(limit, 'ms')}", number(value, "ms"),
               verdict(value, limit), number(run.ratio(title, "Ibid", "echo")),
               beside(run, number, title, peer, share))


def request_rows(run, number):
    for method in ("hover", "definition", "documentSymbol"):
        full = f"textDocument/{method}"
        value = run.middle("ask-49k", "Ibid", full)
        peer = run.fastest_peer("ask-49k", full)
        share = run.ratio("ask-49k", "Ibid", peer, full) if peer else None
        yield (f"{method} right after a keystroke, 49 kB", "≤ 1 ms", number(value, "ms"),
               verdict(value, 1), "–", beside(run, number, "ask-49k", peer, share, full))


def memory_rows(run, number):
    for size, name, limit in (("49k", "49 kB", 12), ("1m", "1 MB", 30), ("10m", "10 MB", 150)):
        def resident(server):
            opening = run.server(f"prose-{size}", server).get("opening")
            return opening["memory"]["resident"] if opening else None
        value = resident("Ibid")
        least = min(((resident(p), p) for p in run.peers() if resident(p)), default=None)
        yield (f"memory after opening {name}", f"≤ {limit} MiB", number(value, "MiB"),
               verdict(value, limit), "–",
               f"{least[1]}: {number(least[0], 'MiB')}" if least else "–")


def throughput_rows(run, number):
    read = run.extra("throughput.json")
    speed = {b["name"].split("/")[-1]: b for b in read["benchmarks"]} if read else {}
    largest = speed.get("10000000")
    value = largest["bytes_per_second"] / 1e6 if largest else None
    yield ("parse, facts and rules on one core, 10 MB", "≥ 20 MB/s", number(value, "MB/s"),
           verdict(value, 20, more=True), "–", "–")
    small = speed.get("1000000")
    growth = largest["real_time"] / small["real_time"] / 10 if largest and small else None
    yield ("the same, time for 10 MB by time for 1 MB", "≤ 11.5 times",
           number(growth and growth * 10), verdict(growth and growth * 10, 11.5), "–", "–")
    check = run.extra("check.json")
    yield ("`ibid check` of 10 MB", "no goal",
           f"{check['elapsed']} s, {check['user'] + check['system']:.2f} s of processor time"
           if check else "–", "–", "–", "–")


def large_rows(run, number):
    opening = run.server("edition", "Ibid").get("opening", {})
    rest = opening.get("rest")
    first = run.server("edition", "Ibid").get("first")
    yield ("1,000 chapters (50 MB): all read", "≤ 4 s", number(rest, "ms"),
           verdict(rest, 4000), "–", "–")
    yield ("1,000 chapters: findings of the open one first", "before all is read",
           number(first, "ms"), verdict(first, rest / 2) if rest and first else "not measured", "–",
           "–")
    one, many = run.middle("alone", "Ibid"), run.middle("edition", "Ibid")
    yield ("1,000 chapters: keystroke in prose", f"as in that chapter alone: {number(one, 'ms')}",
           number(many, "ms"), verdict(many, one * 1.5) if one and many else "not measured",
           number(run.ratio("edition", "Ibid", "echo")), "–")
    loaded = run.server("bibliography", "Ibid").get("opening", {}).get("rest")
    yield (".bib of 100,000 entries: all read", "≤ 1.5 s, behind the first findings",
           number(loaded, "ms"), verdict(loaded, 1500), "–", "–")
    one, with_bib = run.middle("no-bibliography", "Ibid"), run.middle("bibliography", "Ibid")
    yield (".bib of 100,000 entries: keystroke in a note", f"as without: {number(one, 'ms')}",
           number(with_bib, "ms"), verdict(with_bib, one * 1.5) if one and with_bib else "not measured",
           number(run.ratio("bibliography", "Ibid", "echo")), "–")


def goal_rows(run, number):
    return [row for rows in (keystroke_rows, start_rows, request_rows, memory_rows, throughput_rows,
                             large_rows) for row in rows(run, number)]
