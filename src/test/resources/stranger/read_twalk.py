"""Prints the calls and accounts of a recording, as docs/FORMAT.md alone tells how to read one.

    python3 read_twalk.py FILE.twalk      one JSON object a call, thread by thread; then the accounts
"""
import json
import struct
import sys


def zigzag(number):
    return number >> 1 ^ -(number & 1)


class Bytes:
    """A stretch of the file that is read from its beginning to its end."""

    def __init__(self, data, at, end):
        self.data, self.at, self.end = data, at, end

    def more(self):
        return self.at < self.end

    def take(self, length):
        if length > self.end - self.at:
            raise ValueError("expected %d more bytes at byte %d, found the end" % (length, self.at))
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

    def text(self):
        return self.take(self.varint()).decode("utf-8", "replace")

    def text_or_null(self):
        length = self.varint()
        return None if length == 0 else self.take(length - 1).decode("utf-8", "replace")

    def part(self):
        length = self.varint()
        self.take(length)
        return Bytes(self.data, self.at - length, self.at)


class Recording:
    def __init__(self, data):
        self.data = data
        self.strings, self.types, self.methods, self.sites, self.threads = {}, {}, {}, {}, {}
        self.chunks, self.accounts = {}, {}
        if data[:8] != b"TRACEWLK":
            raise ValueError("expected TRACEWLK at byte 0, found %r" % data[:8])
        self.version, at = struct.unpack_from("<ii", data, 8)
        while at + 40 <= len(data) and data[at:at + 4] == b"TWCK":
            length, kind, filled, thread, number, time = struct.unpack_from("<iiiiiq", data, at + 4)
            content = Bytes(data, at + 40, min(at + 40 + filled, len(data)))
            if kind == 1:
                self.chunks.setdefault(thread, []).append((number, time, content))
            elif kind == 2:
                self.words(content)
            elif kind == 3:
                self.rows(at + 40, min(at + length, len(data)))
            at += length

    def words(self, content):
        while content.more():
            kind, word = content.byte(), content.part()
            number = word.varint() if kind < 6 else 0
            if kind in (1, 2):
                (self.strings if kind == 1 else self.types)[number] = word.text()
            elif kind == 3:
                self.method(number, word)
            elif kind == 4:
                self.sites[number] = (word.varint(), word.varint(), word.varint())
            elif kind == 5:
                self.threads[number] = word.text()

    def method(self, number, word):
        flags = word.byte()
        owner, name, descriptor = word.text(), word.text(), word.text()
        names = [word.text() for _ in range(word.varint())]
        types = [word.text() for _ in range(word.varint())]
        self.methods[number] = {
            "class": owner, "method": name, "names": names, "signature": "(%s)" % ",".join(types),
            "receiver": not flags & 1 and name not in ("<init>", "<clinit>")}

    def rows(self, at, end):
        while at + 40 <= end:
            thread, *counts = struct.unpack_from("<i4xqqqq", self.data, at)
            if thread == 0:
                break
            self.accounts[thread] = counts
            at += 40

    def calls(self, thread):
        """The calls of a thread in the order of their entry; the ends are filled in as they come."""
        calls, opened = [], []
        for _, time, events in sorted(self.chunks.get(thread, []), key=lambda chunk: chunk[0]):
            events, last_sites = Bytes(events.data, events.at, events.end), {}
            while events.more():
                place, head = events.at, events.varint()
                time += head >> 2
                if head & 1:
                    calls.append(self.enter(events, head, place, time, opened, last_sites))
                    calls[-1]["parent"] = opened[-1] if opened else None
                    calls[-1]["depth"] = len(opened)
                    opened.append(len(calls) - 1)
                elif head & 2:
                    self.end(calls, opened, time, 1, None)
                else:
                    kind, payload = events.varint(), events.part()
                    if kind in (1, 2):
                        self.end(calls, opened, time, kind, payload)
        return calls

    def enter(self, events, head, place, time, opened, last_sites):
        word = events.varint()
        number = word >> 1
        if word & 1:
            last_sites[number & 1023] = events.varint()
        method = self.methods[number]
        call = {"class": method["class"], "method": method["method"],
                "signature": method["signature"], "enterNs": time, "args": []}
        line, declared, name = self.sites.get(last_sites.get(number & 1023, 0), (0, 0, 0))
        if self.strings.get(name) == method["method"]:
            call.update(callLine=line, declared=self.types[declared])
        if head & 2:
            payload = events.part()
            if method["receiver"] and payload.more():
                call["receiver"] = self.value(payload)
            while payload.more():
                call["args"].append(self.value(payload))
        return call

    def end(self, calls, opened, time, kind, payload):
        if not opened:
            return
        call = calls[opened.pop()]
        call.update(exitNs=time, outcome="return" if kind == 1 else "throw")
        flags = payload.byte() if payload and payload.more() else 0
        if flags & 1 and kind == 1:
            call["value"] = self.value(payload)
        elif flags & 1:
            call["exception"] = {"type": self.types[payload.varint()], "id": payload.varint(),
                                 "message": payload.text_or_null()}

    def value(self, at):
        kind = at.byte()
        if kind < 3:
            return (None, True, False)[kind]
        if kind >= 128:
            return kind - 144
        if kind >= 64:
            return self.named(kind - 64, at.varint(), cut=True)
        if kind >= 16:
            return self.strings[(kind - 16) * 256 + at.byte()]
        if kind == 3:
            return zigzag(at.varint())
        if kind == 4:
            return struct.unpack("<d", at.take(8))[0]
        if kind in (5, 6, 7):
            return at.text() if kind == 5 else json.loads(at.text())
        if kind == 8:
            return self.object(at)
        if kind in (9, 10):
            return self.named(at.varint(), at.varint(), cut=kind == 9)
        if kind == 11:
            return self.strings[at.varint()]
        raise ValueError("expected a value at byte %d, found kind %d" % (at.at - 1, kind))

    def named(self, kind, identity, **facts):
        shown = {"type": self.types[kind]}
        if identity:
            shown["id"] = identity
        shown.update((name, fact) for name, fact in facts.items() if fact)
        return shown

    def object(self, at):
        flags = at.byte()
        shown = self.named(at.varint(), at.varint(), cut=flags & 32 != 0,
                           secret=flags & 64 != 0, seen=flags & 128 != 0)
        if flags & 16:
            shown["size"] = at.varint()
        if flags & 8:
            word = at.varint()
            shown["text"] = (self.strings[word >> 1] if word & 1
                             else at.take(word >> 1).decode("utf-8", "replace"))
        if flags & 1:
            shown["fields"] = {self.strings[at.varint()]: self.value(at)
                               for _ in range(at.varint())}
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
            print(json.dumps({"thread": recording.threads[thread], **call}))
    for thread, (entered, returned, threw, dropped) in sorted(recording.accounts.items()):
        print(json.dumps({"account": recording.threads.get(thread), "entered": entered,
                          "returned": returned, "threw": threw, "dropped": dropped}))


if __name__ == "__main__":
    main()
