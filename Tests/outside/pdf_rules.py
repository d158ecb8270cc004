"""Rules of ISO 19005-3 (level B) and ISO 14289-1 that a file can be asked about by a program, clause by clause.

docs/formats/papers.md says what is covered. Every rule is a function that yields what is wrong; a file is read by
pikepdf, none of it by code of ours.
"""

import re

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L
LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form""".split())
PAINTING = set("f F f* B B* b b* S s Tj TJ ' \" Do sh BI INLINE IMAGE".split())
FILTERS = {"/FlateDecode", "/DCTDecode"}


class Judge:
    def __init__(self, path):
        self.raw = path.read_bytes()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.found = []

    def wrong(self, clause, what):
        self.found.append(f"{clause}: {what}")

    def check(self, holds, clause, what):
        if not holds:
            self.wrong(clause, what)

    def objects(self):
        for number in range(1, len(self.pdf.objects) + 1):
            try:
                value = self.pdf.get_object(number, 0)
            except (ValueError, pikepdf.PdfError):
                continue
            if isinstance(value, (Dictionary, Stream, Array)):
                yield value

    def dictionaries(self):
        waiting, seen = list(self.objects()), set()
        while waiting:
            value = waiting.pop()
            if value.is_indirect:
                if value.objgen in seen:
                    continue
                seen.add(value.objgen)
            if isinstance(value, Array):
                waiting += [item for item in value if isinstance(item, (Dictionary, Stream, Array))]
            else:
                yield value
                waiting += [item for item in value.values() if isinstance(item, (Dictionary, Stream, Array))]

    def metadata(self):
        return bytes(self.root.Metadata.read_bytes()).decode("utf-8")


def archival(path):
    """What is wrong with the file as PDF/A-3b."""
    judge = Judge(path)
    file_structure(judge)
    graphics(judge)
    fonts(judge)
    annotations(judge)
    metadata(judge)
    embedded_files(judge)
    return judge.found


def accessible(path):
    """What is wrong with the file as PDF/UA-1."""
    judge = Judge(path)
    document(judge)
    elements = structure(judge)
    content(judge, elements)
    form(judge, elements)
    return judge.found


# ISO 19005-3, 6.1

def file_structure(judge):
    raw, trailer = judge.raw, judge.pdf.trailer
    judge.check(re.match(rb"%PDF-1\.[0-7][\r\n]", raw), "6.1.2", "the header is not %PDF-1.n")
    second = raw.split(b"\n", 2)[1]
    judge.check(second[:1] == b"%" and all(byte > 127 for byte in second[1:5]) and len(second) >= 5, "6.1.2",
                "no comment of four bytes above 127")
    judge.check(len(trailer.get("/ID", [])) == 2, "6.1.3", "no file identifier")
    judge.check("/Encrypt" not in trailer, "6.1.3", "encrypted")
    judge.check(raw.rstrip(b"\r\n").endswith(b"%%EOF") and len(raw) - len(raw.rstrip(b"\r\n")) <= 2, "6.1.3",
                "data behind the end")
    judge.check(re.search(rb"xref\n\d+ \d+\n", raw), "6.1.4", "the cross-reference table's lines")
    for value in judge.dictionaries():
        if isinstance(value, Stream):
            for key in ["/F", "/FFilter", "/FDecodeParms"]:
                judge.check(key not in value, "6.1.7.1", f"a stream's data lie elsewhere ({key})")
            filters = value.get("/Filter", [])
            for name in [filters] if isinstance(filters, Name) else filters:
                judge.check(str(name) in FILTERS, "6.1.7.2", f"filter {name}")
        for key in value.keys():
            judge.check(len(key) <= 128, "6.1.13", "a name of more than 127 bytes")
        for item in value.values():
            if isinstance(item, String):
                judge.check(len(bytes(item)) < 32768, "6.1.13", "a string is too long")
            if isinstance(item, int) and not isinstance(item, bool):
                judge.check(-2**31 <= item < 2**31, "6.1.13", "an integer is too large")
    for page in judge.pdf.pages:
        for box in ["/MediaBox", "/CropBox", "/TrimBox"]:
            if box in page.obj:
                left, bottom, right, top = (float(n) for n in page.obj[box])
                judge.check(all(3 <= abs(n) <= 14400 for n in (right - left, top - bottom)), "6.1.13", f"size of {box}")
    for key in ["/OCProperties", "/Requirements", "/AA", "/OpenAction"]:
        judge.check(key not in judge.root, "6.5.2, 6.9, 6.11", f"the catalog has {key}")


# 6.2

def graphics(judge):
    intents = judge.root.get("/OutputIntents", [])
    ours = [intent for intent in intents if intent.get("/S") == Name.GTS_PDFA1]
    judge.check(len(ours) == 1, "6.2.3", "no output intent of PDF/A")
    for intent in ours:
        profile = bytes(intent.DestOutputProfile.read_bytes())
        judge.check(profile[36:40] == b"acsp" and profile[12:16] in (b"mntr", b"prtr") and profile[8] < 5
                    and profile[16:20] == b"RGB " and intent.DestOutputProfile.N == 3, "6.2.3", "the output profile")
    for value in judge.dictionaries():
        if value.get("/Type") == Name.ExtGState:
            for key in ["/TR", "/HTP"]:
                judge.check(key not in value, "6.2.5", f"a graphics state has {key}")
            judge.check(value.get("/SMask", Name.None_ if hasattr(Name, "None_") else Name("/None")) == Name("/None"),
                        "6.2.10", "a soft mask")
        if value.get("/Subtype") == Name.Image:
            judge.check(not value.get("/Interpolate", False), "6.2.8", "a picture is to be smoothed")
            for key in ["/Alternates", "/OPI", "/SMask"]:
                judge.check(key not in value, "6.2.8", f"a picture has {key}")
            judge.check(value.get("/BitsPerComponent", 8) in (1, 2, 4, 8, 16), "6.2.8", "bits of a picture")
            judge.check(str(value.get("/ColorSpace")) in ("/DeviceRGB", "/DeviceGray"), "6.2.4", "colours of a picture")
        if value.get("/Subtype") == Name.Form and isinstance(value, Stream):
            for key in ["/PS", "/OPI", "/Ref", "/Subtype2"]:
                judge.check(key not in value, "6.2.9", f"a form has {key}")
    for page in judge.pdf.pages:
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            word = str(operator)
            depth += (word == "q") - (word == "Q")
            judge.check(depth <= 28, "6.1.13", "graphics states nested too deep")
            judge.check(word not in ("k", "K", "cs", "CS", "scn", "SCN") or word in ("cs", "CS", "scn", "SCN"), "6.2.4.3",
                        "ink colours")
            judge.check(word != "ri" or str(operands[0]) in ("/RelativeColorimetric", "/AbsoluteColorimetric",
                                                             "/Perceptual", "/Saturation"), "6.2.6", "rendering intent")


# 6.2.11

def fonts(judge):
    found = 0
    for font in judge.dictionaries():
        if font.get("/Type") != Name.Font:
            continue
        found += 1
        subtype = str(font.get("/Subtype"))
        judge.check(subtype in ("/TrueType", "/Type0", "/CIDFontType2", "/Type1", "/CIDFontType0"), "6.2.11.2", subtype)
        judge.check("/BaseFont" in font, "6.2.11.2", "a font without a name")
        if subtype != "/CIDFontType2":
            judge.check("/ToUnicode" in font, "14289-1, 7.21.7", f"{font.BaseFont} has no Unicode map")
        if subtype == "/Type0":
            judge.check(font.Encoding in (Name("/Identity-H"), Name("/Identity-V")), "6.2.11.3.3", "an encoding")
            continue
        descriptor = font.get("/FontDescriptor", {})
        program = descriptor.get("/FontFile2", descriptor.get("/FontFile3"))
        judge.check(program is not None, "6.2.11.4.1", f"{font.BaseFont} is not embedded")
        judge.check(re.match(r"/[A-Z]{6}\+", str(font.BaseFont)), "6.2.11.4.2", f"{font.BaseFont} is no subset")
        judge.check("/CIDSet" not in descriptor, "6.2.11.4.2", "a CIDSet, which must list every glyph")
        if subtype == "/CIDFontType2":
            judge.check("/CIDToGIDMap" in font, "6.2.11.3.2", f"{font.BaseFont} has no map to its glyphs")
        elif subtype == "/TrueType":
            judge.check(len(font.Widths) == font.LastChar - font.FirstChar + 1, "6.2.11.2", f"widths of {font.BaseFont}")
            symbolic = bool(int(descriptor.Flags) & 4)
            judge.check(symbolic != ("/Encoding" in font), "6.2.11.6", f"encoding of {font.BaseFont}")
    judge.check(found > 0, "6.2.11", "no font at all")


# 6.3, 6.4

def annotations(judge):
    for page in judge.pdf.pages:
        judge.check("/AA" not in page.obj, "6.5.2", "a page starts actions")
        for annotation in page.obj.get("/Annots", []):
            flags = int(annotation.get("/F", 0))
            judge.check(annotation.Subtype == Name.Widget, "6.3.1", f"an annotation {annotation.Subtype}")
            judge.check("/F" in annotation and flags & 4 and not flags & (1 | 2 | 32 | 256), "6.3.2", "flags")
            box = [float(n) for n in annotation.Rect]
            if box[0] != box[2] or box[1] != box[3]:
                judge.check(list(annotation.get("/AP", {}).keys()) == ["/N"], "6.3.3", "no appearance")
                judge.check(isinstance(annotation.AP.N, Stream), "6.3.3", "an appearance that is no stream")
            judge.check("/A" not in annotation and "/AA" not in annotation, "6.4.1", "a field starts actions")
    form = judge.root.get("/AcroForm", {})
    judge.check(not form.get("/NeedAppearances", False) and "/XFA" not in form, "6.4.1, 6.4.2", "the form")
    for field in form.get("/Fields", []):
        value = field.get("/V")
        if value is None or "/ByteRange" not in value:
            continue
        start, length, behind, rest = (int(n) for n in value.ByteRange)
        found = judge.raw.find(b"%%EOF", behind)
        end = found + 5 if found >= 0 else -1
        judge.check(start == 0 and judge.raw[length:length + 1] == b"<" and judge.raw[behind - 1:behind] == b">"
                    and behind + rest - end in (0, 1, 2), "6.4.3", f"what {field.T} covers")


# 6.6

def metadata(judge):
    judge.check("/Metadata" in judge.root and "/Filter" not in judge.root.Metadata, "6.6.2.1", "no metadata in plain text")
    packet = judge.metadata()
    judge.check('bytes=' not in packet and 'encoding=' not in packet.split("?>")[0], "6.6.2.1", "the packet's header")
    judge.check("<pdfaid:part>3</pdfaid:part>" in packet and "<pdfaid:conformance>B<" in packet, "6.6.4", "not 3b")
    used = set(re.findall(r"<(\w+):", packet)) - {"x", "rdf", "xml", "pdfaid", "dc", "xmp", "pdf", "pdfaExtension",
                                                  "pdfaSchema", "pdfaProperty"}
    for prefix in used:
        judge.check(f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>" in packet, "6.6.2.3", f"{prefix} is not described")
    information = judge.pdf.docinfo
    for key, place in [("/Title", "dc:title"), ("/Author", "dc:creator"), ("/Producer", "pdf:Producer"),
                       ("/Creator", "xmp:CreatorTool")]:
        said = re.search(rf"<{place}>(?:<[^>]*>)*([^<]*)<", packet)
        text = str(information[key]).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        judge.check(said and said[1] == text, "6.6.3", f"{key} and {place} differ")


# 6.8

def embedded_files(judge):
    associated = [item.objgen for item in judge.root.get("/AF", [])]
    for value in judge.dictionaries():
        if value.get("/Type") == Name.EmbeddedFile:
            judge.check(re.fullmatch(r"/[-\w+.]+/[-\w+.]+", str(value.get("/Subtype"))), "6.8", "no media type")
        if "/EF" in value:
            judge.check(value.get("/F") and value.get("/UF"), "6.8; 14289-1, 7.11", "a file without names")
            judge.check("/AFRelationship" in value, "6.8", "a file without relationship")
            judge.check(value.objgen in associated, "6.8", "a file that is not associated")


# ISO 14289-1

def document(judge):
    root, packet = judge.root, judge.metadata()
    judge.check("<pdfuaid:part>1</pdfuaid:part>" in packet, "5", "not marked as PDF/UA-1")
    judge.check(root.get("/MarkInfo", {}).get("/Marked") is True and not root.MarkInfo.get("/Suspects", False), "6.2, 7.1",
                "not marked")
    judge.check(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "7.1", "the title is not shown")
    judge.check(re.search(r"<dc:title>.*?<rdf:li[^>]*>[^<]+<", packet, re.S), "7.1", "no title")
    judge.check(re.fullmatch(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", str(root.get("/Lang", ""))), "7.2", "no language")
    judge.check("/StructTreeRoot" in root, "7.1", "no structure")


def structure(judge):
    """Checks all elements; gives them by their parent in the tree."""
    kids_of, elements = {}, []

    def children(element):
        kids = element.get("/K", [])
        kids = list(kids) if isinstance(kids, Array) else [kids]
        return [kid for kid in kids if isinstance(kid, Dictionary) and "/S" in kid]

    def walk(element, parent):
        elements.append(element)
        role = str(element.S)[1:]
        judge.check(role in STANDARD, "7.1", f"{role} is no standard type")
        judge.check(element.P.objgen == parent.objgen, "7.1", f"{role} does not know its parent")
        inner = children(element)
        kids_of[element.objgen] = inner
        roles = [str(kid.S)[1:] for kid in inner]
        rules(role, "" if parent is judge.root.StructTreeRoot else str(parent.get("/S", ""))[1:], roles, element)
        for kid in inner:
            walk(kid, element)

    def rules(role, parent, roles, element):
        only = {"Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"}, "L": {"L", "LI", "Caption"},
                "LI": {"Lbl", "LBody"}}
        if role in only:
            judge.check(set(roles) <= only[role], "7.2", f"{role} holds {roles}")
        inside = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"},
                  "Lbl": {"LI"}}
        judge.check(role not in inside or parent in inside[role], "7.2", f"{role} inside {parent}")
        if role == "Figure":
            judge.check(str(element.get("/Alt", element.get("/ActualText", ""))), "7.3", "a figure without words")
        if role == "TH":
            judge.check(attribute(element, "/Scope") is not None, "7.5", "a header cell without scope")
        if role == "L":
            judge.check(attribute(element, "/ListNumbering") is not None, "7.6", "a list that does not say how it counts")

    tree = judge.root.StructTreeRoot
    tops = tree.K if isinstance(tree.K, Array) else [tree.K]
    judge.check([str(top.S) for top in tops] == ["/Document"], "7.1", "not one document")
    for top in tops:
        walk(top, tree)
    headings = [int(str(e.S)[2:]) for e in elements if re.fullmatch(r"/H[1-6]", str(e.S))]
    judge.check(not headings or headings[0] == 1 and all(b <= a + 1 for a, b in zip(headings, headings[1:])), "7.4.2",
                f"headings {headings}")
    for table in (e for e in elements if e.S == Name.Table):
        regular(judge, table, kids_of)
    return elements


def attribute(element, key):
    values = element.get("/A", [])
    for value in [values] if isinstance(values, Dictionary) else values:
        if key in value:
            return value[key]
    return None


def regular(judge, table, kids_of):
    """Each place of a table is taken by one cell (7.2, 7.5)."""
    rows, taken = kids_of[table.objgen], {}
    for index, row in enumerate(rows):
        column = 0
        for cell in kids_of[row.objgen]:
            while (index, column) in taken:
                column += 1
            down, across = (int(attribute(cell, key) or 1) for key in ("/RowSpan", "/ColSpan"))
            for place in [(index + r, column + c) for r in range(down) for c in range(across)]:
                judge.check(place not in taken, "7.2", "cells overlap")
                taken[place] = cell
            column += across
    widths = {sum(1 for r, _ in taken if r == index) for index in range(len(rows))}
    judge.check(len(widths) == 1 and max(r for r, _ in taken) == len(rows) - 1, "7.2", f"rows of {widths} columns")


def content(judge, elements):
    """Every piece of content is an artifact or belongs to an element (7.1)."""
    parents = numbers(judge.root.StructTreeRoot.ParentTree)
    owned = set()
    for element in elements:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                owned.add((element.Pg.objgen, kid, element.objgen))
            elif isinstance(kid, Dictionary) and kid.get("/Type") == Name.MCR:
                owned.add((kid.Pg.objgen, int(kid.MCID), element.objgen))
    for page in judge.pdf.pages:
        listed = parents[int(page.obj.StructParents)]
        stack, seen = [], set()
        for operands, operator in pikepdf.parse_content_stream(page):
            word = str(operator)
            if word in ("BDC", "BMC"):
                properties = operands[1] if len(operands) > 1 else {}
                number = int(properties["/MCID"]) if "/MCID" in properties else None
                name = str(operands[0])
                judge.check(name != "/Artifact" or not any(n is not None for _, n in stack), "7.1", "an artifact in content")
                if number is not None:
                    judge.check(all(outer != "/Artifact" for outer, _ in stack), "7.1", "content in an artifact")
                    judge.check(number not in seen, "7.1", "one number twice")
                    seen.add(number)
                    owner = listed[number]
                    judge.check(str(owner.S) == name, "7.1", f"{name} belongs to {owner.S}")
                    judge.check((page.obj.objgen, number, owner.objgen) in owned, "7.1", f"{name} {number} is not in the tree")
                stack.append((name, number))
            elif word == "EMC":
                stack.pop()
            elif word in PAINTING:
                judge.check(any(name == "/Artifact" or number is not None for name, number in stack), "7.1",
                            f"{word} is neither tagged nor an artifact")
        judge.check(not stack, "7.1", "marked content does not end")
        judge.check(len(listed) == len(seen), "7.1", "the parent tree knows other content")
        if "/Annots" in page.obj:
            judge.check(page.obj.get("/Tabs") == Name.S, "7.18.3", "tab order")


def numbers(tree):
    flat = list(tree.get("/Nums", []))
    found = {int(flat[i]): flat[i + 1] for i in range(0, len(flat), 2)}
    for kid in tree.get("/Kids", []):
        found.update(numbers(kid))
    return found


def form(judge, elements):
    parents = numbers(judge.root.StructTreeRoot.ParentTree)
    for page in judge.pdf.pages:
        left, bottom, right, top = (float(n) for n in page.obj.MediaBox)
        for annotation in page.obj.get("/Annots", []):
            box = [float(n) for n in annotation.Rect]
            if box[3] <= bottom or box[2] <= left or box[1] >= top or box[0] >= right:
                continue
            judge.check(str(annotation.get("/TU", "")), "7.18.1", "a field without a description")
            owner = parents[int(annotation.StructParent)]
            judge.check(owner.S == Name.Form, "7.18.4", "a field outside of a form element")
            inner = owner.K if isinstance(owner.K, Dictionary) else owner.K[0]
            judge.check(inner.get("/Type") == Name.OBJR and inner.Obj.objgen == annotation.objgen, "7.18.4",
                        "a form element that does not lead to its field")
