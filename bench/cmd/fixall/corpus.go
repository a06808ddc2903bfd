package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

// A site is a labelled construction.
type site struct {
	Repo, Module, Package, File string
	Line                        int
	Constructor, Group          string
	Label, Hoistable, Kind      string
}

// A repository is one line of the repos file.
type repository struct {
	Name   string `json:"repo"`
	Commit string
	Lines  int `json:"lines_of_go"`
}

// readLines reads a file with one JSON value a line.
func readLines[T any](name string) ([]T, error) {
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

func sitesOf(all []site, r repository) []site {
	var of []site
	for _, s := range all {
		if s.Repo == r.Name && (s.Kind == "" || s.Kind == "site") {
			of = append(of, s)
		}
	}
	return of
}

// A diagnostic is one of the linter's, as it prints them with -json.
type diagnostic struct {
	Posn, Category, Message string
	Fixes                   []fix `json:"suggested_fixes"`
	Related                 []struct{ Posn, Message string }

	file string // relative to the tree
	line int
}

// A fix is a suggested fix.
type fix struct {
	Message string
	Edits   []textEdit
}

// A textEdit is a change in the bytes of a file.
type textEdit struct {
	Filename   string
	Start, End int
	New        string
}

// unanalysed is what the linter says of a package that does not type-check, or
// of one that imports such a package.
var unanalysed = regexp.MustCompile(`^\{\s*"error": "(analysis skipped|failed prerequisites)`)

var position = regexp.MustCompile(`^(.*?):(\d+)(:\d+)?$`)

// diagnostics reads the linter's output. Variants of a package for its tests
// repeat what was found in the package; one that does not type-check here has
// none.
func diagnostics(out []byte, root string) ([]*diagnostic, error) {
	var list []*diagnostic
	seen := make(map[string]bool)
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var units map[string]map[string]json.RawMessage
		if err := dec.Decode(&units); err != nil {
			return nil, err
		}
		for unit, byName := range units {
			for _, raw := range byName {
				var ds []*diagnostic
				if unanalysed.Match(raw) {
					continue
				}
				if err := json.Unmarshal(raw, &ds); err != nil {
					return nil, fmt.Errorf("%s: analysis failed: %s", unit, raw)
				}
				for _, d := range ds {
					if key := d.Posn + d.Message; !seen[key] {
						seen[key] = true
						d.file, d.line = place(root, d.Posn)
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

// names reports whether the diagnostic is for a place: stands there, or names
// it in its message or notes.
func (d *diagnostic) names(file string, line int) bool {
	if d.file == file && d.line == line {
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
