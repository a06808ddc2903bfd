package screen

import (
	"bytes"
	"strconv"
)

// A scanner reads JSON. Of what the go command does not write it understands little:
// a unit whose configuration is not understood is not answered here.
type scanner struct {
	in  []byte
	bad bool // not as expected
}

// next returns the first byte of what comes; 0 at the end.
func (s *scanner) next() byte {
	s.in = bytes.TrimLeft(s.in, " \t\r\n")
	if len(s.in) == 0 {
		return 0
	}
	return s.in[0]
}

// take passes over a byte, if it comes next.
func (s *scanner) take(c byte) bool {
	if s.next() != c {
		return false
	}
	s.in = s.in[1:]
	return true
}

// elements reads what stands between two brackets, with commas.
func (s *scanner) elements(open, end byte, element func()) {
	s.bad = s.bad || !s.take(open)
	for first := true; !s.bad && !s.take(end); first = false {
		if s.bad = !first && !s.take(','); !s.bad {
			element()
		}
	}
}

// object reads an object; value reads the value of that name.
func (s *scanner) object(value func(name string)) {
	s.elements('{', '}', func() {
		name := s.text()
		if s.bad = s.bad || !s.take(':'); !s.bad {
			value(name)
		}
	})
}

func (s *scanner) text() string {
	if s.bad = s.bad || s.next() != '"'; s.bad {
		return ""
	}
	end := 1
	for end < len(s.in) && s.in[end] != '"' {
		if s.in[end] == '\\' {
			end++
		}
		end++
	}
	if s.bad = end >= len(s.in); s.bad {
		return ""
	}
	text, rest := s.in[:end+1], s.in[end+1:]
	s.in = rest
	if bytes.IndexByte(text, '\\') < 0 {
		return string(text[1:end])
	}
	out, err := strconv.Unquote(string(text)) // Go writes escapes as JSON does
	s.bad = err != nil
	return out
}

func (s *scanner) texts() (list []string) {
	if !s.null() {
		s.elements('[', ']', func() { list = append(list, s.text()) })
	}
	return list
}

func (s *scanner) pairs() (m map[string]string) {
	s.optional(func(name string) {
		if m == nil {
			m = make(map[string]string)
		}
		m[name] = s.text()
	})
	return m
}

// optional reads an object, or nothing.
func (s *scanner) optional(value func(name string)) {
	if !s.null() {
		s.object(value)
	}
}

func (s *scanner) truth() bool { return string(s.word()) == "true" }

func (s *scanner) null() bool { return s.next() == 'n' && string(s.word()) == "null" }

// word reads a number, or what has a name.
func (s *scanner) word() []byte {
	s.next()
	end := bytes.IndexAny(s.in, ",]} \t\r\n")
	if s.bad = s.bad || end <= 0; s.bad {
		return nil
	}
	word := s.in[:end]
	s.in = s.in[end:]
	return word
}

// skip passes over a value.
func (s *scanner) skip() {
	switch s.next() {
	case '"':
		s.text()
	case '[':
		s.elements('[', ']', s.skip)
	case '{':
		s.object(func(string) { s.skip() })
	default:
		s.word()
	}
}
