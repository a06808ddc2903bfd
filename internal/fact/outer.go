package fact

import "encoding/binary"

// To read a list of one fact package gob prepares decoders for each file anew, which
// takes longer than to read the fact. encodedIn finds what GobEncode wrote in a file
// with the fact of one package, as gob lays it out: messages, each after its length,
// of which those that define types are skipped, one has the path and the name of the
// type of the fact, and the last one has the fact. What does not look so is for gob.
func encodedIn(data []byte) (encoded []byte, ok bool) {
	g, headed := gobReader{data, true}, false
	for g.ok && len(g.data) > 0 {
		m := gobReader{g.take(g.uint()), g.ok}
		definition := m.int() < 0
		switch last := len(g.data) == 0; {
		case definition && !last:
		case !definition && !last && !headed:
			headed = m.isHead()
			g.ok = headed
		case !definition && last && headed:
			return m.isFact()
		default:
			return nil, false
		}
	}
	return nil, false
}

// spared returns a file with the fact of one package without the definitions that
// gob writes of the types of its fields, though it never refers to them: the fact
// encodes itself. They are a kilobyte of each file.
func spared(data []byte) []byte {
	if _, ok := encodedIn(data); !ok {
		return data
	}
	g, headed := gobReader{data, true}, false
	var out []byte
	for len(g.data) > 0 {
		before := g.data
		m := gobReader{g.take(g.uint()), true}
		definition := m.int() < 0
		if !definition || !headed {
			out = append(out, before[:len(before)-len(g.data)]...)
		}
		headed = headed || !definition
	}
	return out
}

// typeName is the name under which gob knows the type of a fact.
const typeName = "*fact.Fact"

// A gobReader reads what gob writes; ok is false once something was not as expected.
type gobReader struct {
	data []byte
	ok   bool
}

// isHead reports whether a message begins a list of one struct, of which the first
// field is a text, the second is empty and the third holds a fact.
func (m *gobReader) isHead() bool {
	if m.uint() != 0 || m.uint() != 1 || m.uint() != 1 {
		return false
	}
	m.take(m.uint())
	return m.uint() == 2 && string(m.take(m.uint())) == typeName && m.ok
}

// isFact returns the bytes of a value that has encoded itself, and ends a struct.
func (m *gobReader) isFact() ([]byte, bool) {
	value := gobReader{m.take(m.uint()), m.ok}
	if m.uint() != 0 || !m.ok || len(m.data) > 0 || value.uint() != 0 {
		return nil, false
	}
	encoded := value.take(value.uint())
	return encoded, value.ok && len(value.data) == 0
}

func (g *gobReader) take(n uint64) []byte {
	if n > uint64(len(g.data)) {
		g.data, g.ok = nil, false
		return nil
	}
	taken := g.data[:n]
	g.data = g.data[n:]
	return taken
}

// uint reads a number: one byte, or after how many there are, negated, the bytes.
func (g *gobReader) uint() uint64 {
	b := g.take(1)
	switch {
	case len(b) == 0:
		return 0
	case b[0] < 0x80:
		return uint64(b[0])
	}
	n := 256 - int(b[0])
	if n > 8 {
		g.ok = false
		return 0
	}
	var all [8]byte
	copy(all[8-n:], g.take(uint64(n)))
	return binary.BigEndian.Uint64(all[:])
}

func (g *gobReader) int() int64 {
	x := g.uint()
	if x&1 != 0 {
		return ^int64(x >> 1)
	}
	return int64(x >> 1)
}
