"""Prints the calls and accounts of a recording, as docs/FORMAT.md alone tells how to read one.

    python3 read_twalk.py FILE.twalk    one JSON object a call, thread by thread; then the accounts
"""
import json
import struct
import sys


class Bytes:
    """A stretch of the file that is read from its beginning to its end."""

    def __init__(self, data, at, end):
        self.data, self.at, self.end = data, at, end

    def take(self, length):
        if length > self.end - self.at:
            raise ValueError("expected %d more bytes at byte %d" % (length, self.at))
        self.at += length
        return self.data[self.at - length:self.at]

    def byte(self):
        return self.take(1)[0]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def text(self, length=None):
        return self.take(self.varint() if length is None else length).decode("utf-8", "replace")

    def part(self, length=None):
        length = self.varint() if length is None else length
        self.take(length)
        return Bytes(self.data, self.at - length, self.at)


class Recording:
    def __init__(self, data):
        self.data = data
        self.strings, self.types, self.methods, self.sites, self.threads = {}, {}, {}, {}, {}
        self.entries, self.constants, self.chunks, self.accounts = {}, {}, {}, {}
        magic, version, at = struct.unpack_from("<8sii", data, 0)
        if magic != b"TRACEWLK" or version != 3:
            raise ValueError("expected TRACEWLK of version 3, found %r of %d" % (magic, version))
        while at + 40 <= len(data) and data[at:at + 4] == b"TWCK":
            length, kind, filled, thread, number, time = struct.unpack_from("<iiiiiq", data, at + 4)
            content = Bytes(data, at + 40, min(at + 40 + filled, len(data)))
            if kind == 1:
                self.chunks.setdefault(thread, []).append((number, time, content))
            elif kind == 2:
                self.words(content)
            elif kind == 3:
                self.rows(at + thread, min(at + length, len(data)))
            at += length

    def words(self, content):
        while content.at < content.end:
            kind, word = content.byte(), content.part()
            number = word.varint() if kind != 6 else 0
            if kind in (1, 2, 5):
                (self.strings, self.types, self.threads)[kind // 2][number] = word.text()
            elif kind == 3:
                self.method(number, word)
            elif kind in (4, 8):
                (self.sites if kind == 4 else self.entries)[number] = (word.varint(), word.varint())
            elif kind == 9:
                self.constants[number] = {"type": self.types[word.varint()], "id": word.varint(),
                                          "text": self.strings[word.varint()]}

    def method(self, number, word):
        flags, owner, name, _ = word.byte(), word.text(), word.text(), word.text()
        _, types = [[word.text() for _ in range(word.varint())] for _ in range(2)]
        self.methods[number] = {
            "class": owner, "method": name, "signature": "(%s)" % ",".join(types),
            "values": flags & 4, "receiver": not flags & 1 and name not in ("<init>", "<clinit>")}

    def rows(self, begin, end):
        for at in range(begin, end - 39, 40):
            thread, *counts = struct.unpack_from("<i4xqqqq", self.data, at)
            if thread:
                self.accounts[thread] = counts

    def calls(self, thread):
        """The calls of a thread in the order of their entry; the ends are filled in as they come."""
        calls, opened, run = [], [], None
        for number, begin, events in sorted(self.chunks.get(thread, []), key=lambda c: c[0]):
            run, time = number, time if run == number else begin
            while events.at < events.end:
                head = events.varint()
                code = head >> 3
                low = 0 if head & 1 == 0 else 1 if head & 3 == 1 else head & 7
                time += head >> 1 if low == 0 else events.varint() if low == 7 else 0
                if low in (0, 3):
                    self.end(calls, opened, time, 7 if low else 1, events.part(code) if low else None)
                elif low == 1 or code >= 8:
                    entry = head >> 2 if low == 1 else code - 8
                    calls.append(self.enter(events, entry, time, opened, calls))
                    opened.append(len(calls) - 1)
                else:
                    self.end(calls, opened, time, code, events.part())
        return calls

    def enter(self, events, entry, time, opened, calls):
        number, site = self.entries[entry] if entry else (events.varint(), events.varint())
        call = {**self.methods[number], "enterNs": time, "depth": len(opened), "args": [],
                "parent": opened[-1] if opened else None}
        has_receiver, with_values = call.pop("receiver"), call.pop("values")
        if site:
            call.update(callLine=self.sites[site][0], declared=self.types[self.sites[site][1]])
        if with_values:
            payload = events.part()
            if has_receiver:
                call["receiver"] = self.receiver(payload, call, calls)
            while payload.at < payload.end:
                call["args"].append(self.value(payload))
        return call

    def receiver(self, at, call, calls):
        if at.data[at.at] not in (13, 14):
            return self.value(at)
        if at.byte() == 13:
            return calls[call["parent"]]["receiver"]
        return {"type": call["class"], "id": at.varint(), "cut": True}

    def end(self, calls, opened, time, kind, payload):
        if not opened or kind not in (1, 2, 7):
            return
        call = calls[opened.pop()]
        call.update(exitNs=time, outcome="throw" if kind == 2 else "return")
        flags = 1 if kind == 7 else payload.byte() if payload and payload.at < payload.end else 0
        if flags & 1 and kind != 2:
            call["value"] = self.value(payload)
        elif flags & 1:
            thrown, _, length = self.types[payload.varint()], payload.varint(), payload.varint()
            call["exception"] = {"type": thrown, "message": payload.text(length - 1) if length else None}

    def value(self, at):
        kind = at.byte()
        if kind >= 128:
            return kind - 144
        if kind >= 64:
            return self.named(kind - 64, at.varint(), cut=True)
        if kind >= 16:
            return self.strings[(kind - 16) * 256 + at.byte()]
        if kind < 3:
            return (None, True, False)[kind]
        if kind in (3, 11):
            number = at.varint()
            return number >> 1 ^ -(number & 1) if kind == 3 else self.strings[number]
        if kind == 4:
            return struct.unpack("<d", at.take(8))[0]
        if kind in (5, 6, 7):
            return at.text() if kind == 5 else json.loads(at.text())
        if kind == 12:
            return self.constants[at.varint()]
        if kind in (8, 9, 10):
            return self.object(at) if kind == 8 else self.named(at.varint(), at.varint(), cut=kind == 9)
        raise ValueError("expected a value at byte %d, found kind %d" % (at.at - 1, kind))

    def named(self, kind, identity, **facts):
        facts.update(type=self.types[kind], id=identity)
        return {name: fact for name, fact in facts.items() if fact}

    def object(self, at):
        flags = at.byte()
        shown = self.named(at.varint(), at.varint(), cut=flags & 32 != 0,
                           secret=flags & 64 != 0, seen=flags & 128 != 0)
        if flags & 16:
            shown["size"] = at.varint()
        if flags & 8:
            word = at.varint()
            shown["text"] = self.strings[word >> 1] if word & 1 else at.text(word >> 1)
        if flags & 1:
            shown["fields"] = {self.strings[at.varint()]: self.value(at) for _ in range(at.varint())}
        if flags & 2:
            shown["items"] = [self.value(at) for _ in range(at.varint())]
        if flags & 4:
            shown["entries"] = [[self.value(at), self.value(at)] for _ in range(at.varint())]
        return shown


def main():
    with open(sys.argv[1], "rb") as file:
        recording = Recording(file.read())
    for thread in sorted(recording.threads):
        for call in recording.calls(thread):
            print(json.dumps({"thread": thread, "name": recording.threads[thread], **call}))
    for thread, counts in sorted(recording.accounts.items()):
        names = ("account", "entered", "returned", "threw", "dropped")
        print(json.dumps(dict(zip(names, (thread, *counts)))))


if __name__ == "__main__":
    main()
