package apply

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"slices"
)

// A Fix is a change that is made as a whole or not at all.
type Fix struct {
	Edits []Edit
	Root  string // the directory in which it may write
}

// An Edit replaces the bytes of a file from Start to End.
type Edit struct {
	File       string
	Start, End int
	New        string
}

// A Change is a file before and after. Both are never equal.
type Change struct {
	File     string // as the edits name it
	Old, New []byte
	edits    []Edit // in order, without overlap
	target   target
}

var (
	errConflict = errors.New("it overlaps another fix; run it again")
	errOverlap  = errors.New("its edits overlap")
)

// Plan merges fixes into changes of files, in order of the files' names. An
// element of refused is nil for a fix that is part of them, else says why not.
// Of two fixes that overlap the first is made; equal edits of several are made
// once.
func Plan(fixes []Fix) (changes []Change, refused []error) {
	p := &planner{targets: make(map[string]targetOrError)}
	refused = make([]error, len(fixes))
	for {
		merged := make(map[string][]Edit)
		for i, fix := range fixes {
			if refused[i] == nil {
				refused[i] = p.add(merged, fix)
			}
		}
		changes = p.changes(merged)
		bad := misshapen(changes)
		if bad == "" {
			return changes, refused
		}
		for i, fix := range fixes {
			if refused[i] == nil && slices.ContainsFunc(fix.Edits, func(e Edit) bool { return e.File == bad }) {
				refused[i] = fmt.Errorf("together the fixes of %s would not make a Go file", bad)
			}
		}
	}
}

type planner struct {
	targets map[string]targetOrError
}

type targetOrError struct {
	target
	err error
}

// add merges a fix into the edits of each file, or changes nothing.
func (p *planner) add(merged map[string][]Edit, fix Fix) error {
	byFile := make(map[string][]Edit)
	for _, e := range fix.Edits {
		byFile[e.File] = append(byFile[e.File], e)
	}
	after := make(map[string][]Edit)
	for _, file := range slices.Sorted(maps.Keys(byFile)) {
		t, err := p.target(file, fix.Root)
		if err != nil {
			return err
		}
		edits, ok := merge(nil, byFile[file])
		if !ok {
			return errOverlap
		}
		if first, last := edits[0], edits[len(edits)-1]; first.Start < 0 || last.End > len(t.old) {
			return fmt.Errorf("%s is not what was analysed", file)
		}
		if after[file], ok = merge(merged[file], edits); !ok {
			return errConflict
		}
	}
	maps.Copy(merged, after)
	return nil
}

// target returns where a file is written, for a fix that may write below root.
func (p *planner) target(file, root string) (target, error) {
	key := root + "\x00" + file
	t, ok := p.targets[key]
	if !ok {
		t.target, t.err = newTarget(file, root)
		p.targets[key] = t
	}
	return t.target, t.err
}

// merge adds the edits y to x, which are in order and without overlap; ok is
// false if an edit of y overlaps another. Of different insertions at one place
// those of x come first.
func merge(x, y []Edit) (merged []Edit, ok bool) {
	merged = slices.Clone(x)
	for _, e := range y {
		if !slices.Contains(x, e) {
			merged = append(merged, e)
		}
	}
	slices.SortStableFunc(merged, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(min(a.End-a.Start, 1), min(b.End-b.Start, 1)))
	})
	for i, e := range merged {
		if e.End < e.Start || i > 0 && merged[i-1].End > e.Start {
			return nil, false
		}
	}
	return merged, true
}

// changes applies the edits.
func (p *planner) changes(merged map[string][]Edit) []Change {
	var list []Change
	for _, file := range slices.Sorted(maps.Keys(merged)) {
		c := Change{File: file, edits: merged[file]}
		for _, t := range p.targets {
			if t.err == nil && t.name == file {
				c.target, c.Old = t.target, t.old
			}
		}
		at := 0
		for _, e := range c.edits {
			c.New = append(append(c.New, c.Old[at:e.Start]...), e.New...)
			at = e.End
		}
		c.New = append(c.New, c.Old[at:]...)
		if !bytes.Equal(c.Old, c.New) {
			list = append(list, c)
		}
	}
	return list
}

// misshapen returns the name of a file that was Go and no longer is, or "".
func misshapen(changes []Change) string {
	parses := func(src []byte) bool {
		_, err := parser.ParseFile(token.NewFileSet(), "", src, parser.SkipObjectResolution)
		return err == nil
	}
	for _, c := range changes {
		if !parses(c.New) && parses(c.Old) {
			return c.File
		}
	}
	return ""
}
