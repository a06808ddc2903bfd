package hoist

import "strings"

// blanks deletes the empty lines that deleted statements leave: one of two
// that meet, one at the start or end of a block. A run of statements that
// different fixes delete counts as one, whose last fix (at the end of a block,
// whose first) deletes the line, so that no subset leaves two.
func (p *planner) blanks(props []*proposal) {
	gone := make(map[*file]map[int]bool)
	for _, prop := range props {
		if prop.refused != "" {
			continue
		}
		f := prop.sl.s.file
		if gone[f] == nil {
			gone[f] = make(map[int]bool)
		}
		for _, u := range prop.removed {
			for line := u.doc; line <= u.last; line++ {
				gone[f][line] = true
			}
		}
	}
	for _, prop := range props {
		if prop.refused != "" {
			continue
		}
		f := prop.sl.s.file
		for _, u := range prop.removed {
			if line, ok := surplus(f.src, gone[f], u); ok {
				prop.edits = append(prop.edits, edit{f.src.start(line), f.src.start(line + 1), ""})
			}
		}
	}
}

// surplus returns the empty line to delete with a unit.
func surplus(src *source, gone map[int]bool, u unit) (line int, ok bool) {
	before, after := u.doc-1, u.last+1
	for gone[before] {
		before--
	}
	for gone[after] {
		after++
	}
	opens := endsAny(src.lineText(before), "{", ":", "(")
	switch {
	case src.blank(after) && (src.blank(before) || opens):
		return after, after == u.last+1
	case src.blank(before) && !opens && closes(src.lineText(after)):
		return before, before == u.doc-1
	}
	return 0, false
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
