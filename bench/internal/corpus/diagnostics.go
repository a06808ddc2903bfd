package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

// ReadLines reads a file with one JSON value a line.
func ReadLines[T any](name string) ([]T, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var list []T
	for dec := json.NewDecoder(bytes.NewReader(data)); dec.More(); {
		var x T
		if err := dec.Decode(&x); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, x)
	}
	return list, nil
}

// A Diagnostic is one of the linter's, as it prints them with -json.
type Diagnostic struct {
	Posn, Category, Message string
	Fixes                   []Fix `json:"suggested_fixes"`
	Related                 []struct{ Posn, Message string }

	File string `json:"-"` // relative to the tree
	Line int    `json:"-"`

	Group, Form string `json:"-"` // of what is built, and of the fix; see Tell
}

// A Fix is a suggested fix.
type Fix struct {
	Message string
	Edits   []TextEdit
}

// A TextEdit is a change in the bytes of a file.
type TextEdit struct {
	Filename   string
	Start, End int
	New        string
}

// unanalysed is what the linter says of a package that does not type-check, or
// of one that imports such a package.
var unanalysed = regexp.MustCompile(`^\{\s*"error": "(analysis skipped|failed prerequisites)`)

var position = regexp.MustCompile(`^(.*?):(\d+)(:\d+)?$`)

// Diagnostics reads the linter's output. Variants of a package for its tests
// repeat what was found in the package; one that does not type-check here has
// none. Files are named relative to root.
func Diagnostics(out []byte, root string) ([]*Diagnostic, error) {
	var list []*Diagnostic
	seen := make(map[string]bool)
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); err != nil {
			return nil, err
		}
		for unit, byName := range units {
			for _, raw := range byName {
				var ds []*Diagnostic
				if unanalysed.Match(raw) {
					continue
				}
				if err := json.Unmarshal(raw, &ds); err != nil {
					return nil, fmt.Errorf("%s: analysis failed: %s", unit, raw)
				}
				for _, d := range ds {
					if key := d.Posn + d.Message; !seen[key] {
						seen[key] = true
						d.File, d.Line = place(root, d.Posn)
						list = append(list, d)
					}
				}
			}
		}
	}
	return list, nil
}

// place returns the file, relative to root, and the line of a position.
func place(root, posn string) (file string, line int) {
	m := position.FindStringSubmatch(posn)
	if m == nil {
		return "", 0
	}
	line, _ = strconv.Atoi(m[2])
	if rel, err := filepath.Rel(root, m[1]); err == nil {
		return filepath.ToSlash(rel), line
	}
	return m[1], line
}

// Names reports whether the diagnostic is for a place: stands there, or names
// it in its message or notes.
func (d *Diagnostic) Names(file string, line int) bool {
	if d.File == file && d.Line == line {
		return true
	}
	said := regexp.MustCompile(`\b` + regexp.QuoteMeta(filepath.Base(file)) + ":" + strconv.Itoa(line) + `\b`)
	if said.MatchString(d.Message) {
		return true
	}
	for _, r := range d.Related {
		if said.MatchString(r.Posn) || said.MatchString(r.Message) {
			return true
		}
	}
	return false
}
