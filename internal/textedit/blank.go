package textedit

import "strings"

// Blanks deletes the empty lines that deleted statements leave: one of two
// that meet, one at the start or end of a block. A run of statements that
// different fixes delete counts as one, whose last fix (at the end of a block,
// whose first) deletes the line, so that no subset leaves two.
func (s *Source) Blanks(changes []*Change) {
	gone := make(map[int]bool)
	for _, c := range changes {
		for _, u := range c.Removed {
			for line := u.Doc; line <= u.Last; line++ {
				gone[line] = true
			}
		}
	}
	for _, c := range changes {
		for _, u := range c.Removed {
			if line, ok := surplus(s, gone, u); ok {
				c.Edits = append(c.Edits, Edit{s.Start(line), s.Start(line + 1), ""})
			}
		}
	}
}

// surplus returns the empty line to delete with a unit.
func surplus(src *Source, gone map[int]bool, u Unit) (line int, ok bool) {
	before, after := u.Doc-1, u.Last+1
	for gone[before] {
		before--
	}
	for gone[after] {
		after++
	}
	opens := endsAny(src.LineText(before), "{", ":", "(")
	switch {
	case src.Blank(after) && src.Blank(before) && endsWith(src, gone, after):
		return before, before == u.Doc-1
	case src.Blank(after) && (src.Blank(before) || opens || src.Comment(before)): // a comment of what follows
		return after, after == u.Last+1
	case src.Blank(before) && !opens && closes(src.LineText(after)):
		return before, before == u.Doc-1
	}
	return 0, false
}

// endsWith reports whether nothing but empty lines, and what goes, stands
// between a line and the end of the block.
func endsWith(src *Source, gone map[int]bool, line int) bool {
	for gone[line] || src.Blank(line) {
		line++
	}
	return closes(src.LineText(line))
}

// Comment reports whether a line holds nothing but a comment, or its beginning.
func (s *Source) Comment(line int) bool {
	text := strings.TrimSpace(s.LineText(line))
	return strings.HasPrefix(text, "//") || strings.HasPrefix(text, "/*")
}

func endsAny(line string, ends ...string) bool {
	line = strings.TrimSpace(line)
	for _, end := range ends {
		if strings.HasSuffix(line, end) {
			return true
		}
	}
	return false
}

// closes reports whether a line ends a block or a case.
func closes(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "}") || strings.HasPrefix(line, "case ") || line == "default:"
}
