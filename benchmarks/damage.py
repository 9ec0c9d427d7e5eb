"""How much of made damage comes back, and how little of sound text is touched.

    python benchmarks/damage.py                                 # the sentences of the seeds, in each of the ways
    python benchmarks/damage.py FILE.jsonl                      # 5,000 sentences of a file with a "text" in each line
    python benchmarks/damage.py FILE.jsonl --sentences 500 --misses 10 --only "one byte"
    python benchmarks/damage.py FILE.jsonl --clean FOLDER ...   # what is changed in these too, taken as sound
    python benchmarks/damage.py FILE.jsonl --only none --clean FOLDER --changes 20    # and the places of each kind

A sentence is written in a charset, its bytes are damaged and read again. A character is *recoverable* where all of its
bytes are still shown, side by side, by some character; one a byte of which is gone, or that a byte was put into, is
not, and a mark may stand in its place. "letters" is the share of the recoverable characters, of those that were read
wrongly, that stand at their place again; "whole" is the share of sentences in which all of them do, with nothing
between them but a mark for each that is not recoverable. Both are printed for sentences in which the damage made at
least ``--least`` (4) recoverable characters unreadable, and for all; "harm" counts sentences changed for the worse in
which it made none. The same seed makes the same damage.

Then: readings put behind characters and dropped again, by the form they are printed in; edits in the texts as they are,
by kind; Simplified text written in Traditional and back; whether the input can be made again from each mended text and
its changes; and how fast text passes all normalisers (in processor time, the best of three), beside `str.translate` and
a search for numbers. Damaged text is read by halves: the first takes what is loaded once, the second is timed, and then
timed again, for what was learnt of characters side by side is kept.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from pathlib import Path

from damage_ways import FORMS, LOST, SENTENCE, TO_SIMPLIFIED, TO_TRADITIONAL, WAYS, Damaged, Way, glossed

from govnews import normalisers
from govnews.normalisers import script
from govnews.pipeline import Pipeline
from govnews.text import Text, undo

NUMBER = re.compile(r"\d+(?:\.\d+)?")
MEGABYTE = 1_000_000
GLOSSES = 20_000
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
#: How many texts were mended, and how many of them lead back to their input.
WAYS_BACK: Counter[str] = Counter()


def simplified(damage: Damaged) -> str:
    """The sound characters in Simplified, U+FFFD for each that is not recoverable."""
    return TO_SIMPLIFIED("".join(character or LOST for character in damage.sound))


def came_back(damage: Damaged, mended: str) -> bool:
    """Whether all recoverable characters stand in order, with no more between them than a mark for each that is not."""
    pattern = re.sub(f"{LOST}+", lambda gap: f".{{0,{2 * len(gap[0])}}}", re.escape(simplified(damage)))
    return re.fullmatch(pattern, mended, re.DOTALL) is not None


def characters_back(damage: Damaged, mended: str) -> int:
    """How many of the recoverable characters that were read wrongly stand at their place again."""
    blocks = SequenceMatcher(None, simplified(damage), mended, autojunk=False).get_matching_blocks()
    return sum(place in damage.wrong for block in blocks for place in range(block.a, block.a + block.size))


def sentences(texts: list[str], count: int, chance: random.Random) -> list[str]:
    """So many sentences, chosen by chance, that the charsets can write and that are sound themselves."""
    found = []
    for text in texts:
        for match in SENTENCE.finditer(text):
            try:
                match[0].encode("gb2312")
                TO_TRADITIONAL(match[0]).encode("big5hkscs")
            except UnicodeEncodeError:
                continue
            found.append(match[0])
    return chance.sample(found, min(count, len(found)))


def mended(text: str, *names: str) -> str:
    """A text after some normalisers, or all; it is counted whether it leads back."""
    found = Pipeline(normalisers=names).normalise(text) if names else Pipeline().normalise(text)
    WAYS_BACK["texts"] += 1
    WAYS_BACK["back"] += undo(str(found), found.changes) == text
    return str(found)


def measure(name: str, way: Way, texts: list[str], options: argparse.Namespace) -> None:
    """Print a way's row, and the misses asked for."""
    chance = random.Random(f"{options.seed} {name}")  # noqa: S311 - made damage, no secret
    counts: Counter[str] = Counter()
    for text in texts:
        damage = way(text, chance)
        new = TO_SIMPLIFIED(mended(damage.shown, "mojibake"))
        right = came_back(damage, new)
        kinds = ["", "enough "] if len(damage.wrong) >= options.least else [""] if damage.wrong else []
        for kind in kinds:
            counts[f"{kind}sentences"] += 1
            counts[f"{kind}sentences back"] += right
            counts[f"{kind}characters"] += len(damage.wrong)
            counts[f"{kind}characters back"] += len(damage.wrong) if right else characters_back(damage, new)
        counts["harmed"] += not right and not kinds
        if not right and len(kinds) != 1 and counts["printed"] < options.misses:
            counts["printed"] += 1
            print(f"    {damage.shown}\n -> {new}\n  = {''.join(c or '□' for c in damage.sound)}")

    def share(what: str) -> float:
        return counts[f"{what} back"] / max(counts[what], 1)

    print(
        f"{name:46} {counts['enough sentences']:6,} {share('enough characters'):8.2%} {share('enough sentences'):8.2%}"
        f"   {counts['sentences']:6,} {share('characters'):8.2%} {share('sentences'):8.2%}   {counts['harmed']:4,}",
        flush=True,
    )


def glosses(texts: list[str], seed: int) -> None:
    """Print how many of the readings put behind characters are dropped, and all else left, by form."""
    chance = random.Random(f"{seed} glosses")  # noqa: S311 - made damage, no secret
    all_made = all_dropped = 0
    for form in FORMS:
        made = dropped = 0
        while made < GLOSSES // len(FORMS):
            sentence = chance.choice(texts)
            printed, count = glossed(sentence, chance, form)
            made += count
            dropped += count * (mended(printed, "glosses") == sentence)
        print(f"glosses printed as {form:26} {dropped:6,} of {made:6,} dropped ({dropped / made:.2%})")
        all_made, all_dropped = all_made + made, all_dropped + dropped
    print(f"glosses in all forms                          {all_dropped:6,} of {all_made:6,} dropped")


def edited(texts: Iterable[str]) -> dict[str, list[str]]:
    """What each normaliser changes, by kind, each place with what stands about it."""
    found: dict[str, list[str]] = {}
    for string in texts:
        text = Text(string)
        for name, normaliser in normalisers.chain(None, script="Hans"):
            old = str(text)
            edits = tuple(normaliser.edits(old))
            for edit in edits:
                place = f"{old[max(0, edit.start - 5) : edit.start]}[{old[edit.start : edit.end]}>{edit.new}]"
                found.setdefault(f"{name}/{edit.kind}", []).append(place + old[edit.end : edit.end + 5])
            text = text.apply(edits) if edits else text
    return found


def clean(name: str, texts: list[str], listed: int) -> None:
    """Print what is changed in texts as they are, and so many places of each kind."""
    found = sorted(edited(texts).items())
    changed = ", ".join(f"{kind} {len(places):,}" for kind, places in found) or "nothing"
    print(f"{name}: {sum(map(len, texts)):,} characters; edits: {changed}")
    for kind, places in found:
        for place in places[:: max(1, len(places) // listed)][:listed] if listed else ():
            print(f"    {kind:20} {place!r}")


def around(texts: list[str]) -> None:
    """Print how many characters come back from Simplified to Traditional to Simplified."""
    same = total = 0
    for text in texts:
        fuller = script.to_traditional(text)
        back = str(Text(fuller).apply(script.edits(fuller)))
        total += len(text)
        same += sum(a == b for a, b in zip(text, back, strict=True))
    print(f"to Traditional and back: {same:,} of {total:,} characters the same ({same / total:.3%})")


def speed(name: str, work: Callable[[str], object], texts: list[str], *, rounds: int = 3) -> None:
    """Print how many megabytes a second pass, the best of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            work(text)
        times.append(time.process_time() - start)
    print(f"{name:46} {sum(len(text.encode()) for text in texts) / MEGABYTE / min(times):8.1f} MB/s")


def speeds(texts: list[str], damages: list[str]) -> None:
    """Print how fast sound and damaged text passes all normalisers, and two bare jobs beside them."""
    usual = Pipeline()
    table = {ord(digit): ord(digit) for digit in "０１２３４５６７８９"}
    speed("sound text, all normalisers", usual.normalise, texts)
    speed("  beside: str.translate", lambda text: text.translate(table), texts)
    speed("  beside: search for numbers", NUMBER.findall, texts)
    half = len(damages) // 2
    for text in damages[:half]:
        usual.normalise(text)
    speed("damaged text, all normalisers, not seen before", usual.normalise, damages[half:], rounds=1)
    speed("  the same again", usual.normalise, damages[half:])


def strings(path: Path) -> list[str]:
    """The texts of a folder or file: of each line of JSON Lines, else of each file."""
    files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    found: list[str] = []
    for file in files:
        content = file.read_bytes().decode("utf-8", "replace")
        lines = content.splitlines() if file.suffix == ".jsonl" else []
        found += [json.loads(line)["text"] for line in lines] or [content]
    return found


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=SEEDS, help="texts to damage; without one, the seeds")
    parser.add_argument("--clean", type=Path, nargs="*", default=[], help="more files and folders of sound text")
    parser.add_argument("--sentences", type=int, default=5000)
    parser.add_argument("--least", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="print so many misses of each way")
    parser.add_argument("--only", default="", help="ways whose name holds this, and nothing else")
    parser.add_argument("--changes", type=int, default=0, help="print so many changes of each kind in sound text")
    options = parser.parse_args()
    whole = strings(options.file)
    texts = sentences(whole, options.sentences, random.Random(options.seed))  # noqa: S311 - no secret
    print(f"{'':46} {f'{options.least} or more characters read wrongly':>24}   {'1 or more':>24}")
    print(f"{'damage':46} {'of':>6} {'letters':>8} {'whole':>8}   {'of':>6} {'letters':>8} {'whole':>8}   {'harm':>4}")
    for name, way in WAYS.items():
        if options.only in name:
            measure(name, way, texts, options)
    if not options.only:
        glosses(texts, options.seed)
    for path in (options.file, *options.clean) if options.clean or not options.only else ():
        clean(path.name, strings(path), options.changes)
    if options.only:
        return 0
    around(whole)
    print(f"way back to the input: {WAYS_BACK['back']:,} of {WAYS_BACK['texts']:,} texts")
    chance = random.Random(options.seed)  # noqa: S311 - no secret
    ways = [way for name, way in WAYS.items() if "one byte" in name]
    groups = ("".join(texts[at : at + 10]) for at in range(0, len(texts), 10))
    speeds(whole, [chance.choice(ways)(group, chance).shown for group in groups])
    return 0


if __name__ == "__main__":
    sys.exit(main())
