"""Temporary: parse only."""
import sys, argparse
import govnews
from govnews.serialisers import dumps
def main(argv=None):
    p=argparse.ArgumentParser(); s=p.add_subparsers(dest="c"); q=s.add_parser("parse"); q.add_argument("--to",default="jsonl"); q.add_argument("--published"); q.add_argument("files",nargs="+")
    a=p.parse_args(argv)
    bad=0
    for d in govnews.read_all(a.files,published=a.published,on_error="record"):
        sys.stdout.buffer.write(dumps([d],a.to).encode("utf-8"))
        bad|=any(x.code=="unreadable" for x in d.diagnostics)
    return 2 if bad else 0
