import json, attrs
from decimal import Decimal
from collections.abc import Sequence
suffix=".jsonl"; binary=False; lossless=True; needs=None
def plain(v):
    if hasattr(v,"edtf"): return v.edtf
    if attrs.has(type(v)): return {f.name: plain(getattr(v,f.name)) for f in attrs.fields(type(v))}
    if isinstance(v,Decimal): return format(v,"f")
    if isinstance(v,Sequence) and not isinstance(v,str): return [plain(x) for x in v]
    return v
def write(documents,target):
    for d in documents: target.write((json.dumps(plain(d),ensure_ascii=False)+"\n").encode("utf-8","replace"))
