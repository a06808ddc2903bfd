package main

import (
	"fmt"
	"go/scanner"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/apply"
)

// applyFixes applies the fixes of a package to copies of its files, and fails if
// what comes out does not compile, which the package did.
func (s *survey) applyFixes(prog *program, p *listed, c *checked, diags []analysis.Diagnostic) {
	dir, err := os.MkdirTemp(s.tmp, "")
	if err != nil {
		s.fail(p.name(), "copy", err.Error())
		return
	}
	defer os.RemoveAll(dir)
	copies := make(map[string]string) // the copy of a file
	var fixes []apply.Fix
	for _, d := range diags {
		if len(d.SuggestedFixes) == 0 {
			continue
		}
		fix := apply.Fix{Root: dir}
		for _, e := range d.SuggestedFixes[0].TextEdits {
			file := prog.fset.File(e.Pos)
			name, err := copyOf(copies, dir, file.Name(), c.src[file.Name()])
			if err != nil {
				s.fail(p.name(), "copy", err.Error())
				return
			}
			end := e.End
			if !end.IsValid() {
				end = e.Pos
			}
			fix.Edits = append(fix.Edits, apply.Edit{File: name, Start: file.Offset(e.Pos), End: file.Offset(end), New: string(e.NewText)})
		}
		fixes = append(fixes, fix)
	}
	if len(fixes) == 0 {
		return
	}
	changes, refused := apply.Plan(fixes)
	for _, why := range refused {
		s.fixes++
		if why != nil {
			s.unfixed++
			if !strings.Contains(why.Error(), "overlap") {
				s.fail(p.name(), "fix", why.Error())
			}
		}
	}
	changed := make(map[string][]byte)
	for name, to := range copies {
		for _, ch := range changes {
			if ch.File == to {
				changed[name] = ch.New
			}
		}
	}
	if _, err := prog.check(p, changed); err != nil {
		s.fail(p.name(), "fix", fmt.Sprintf("does not compile: %s", scannerError(err)))
	}
}

// copyOf copies a source file into dir, once.
func copyOf(copies map[string]string, dir, name string, src []byte) (string, error) {
	if to := copies[name]; to != "" {
		return to, nil
	}
	to := filepath.Join(dir, fmt.Sprintf("%d-%s", len(copies), filepath.Base(name)))
	copies[name] = to
	return to, os.WriteFile(to, src, 0o666)
}

func scannerError(err error) string {
	if list, ok := err.(scanner.ErrorList); ok && len(list) > 0 {
		return list[0].Error()
	}
	return err.Error()
}
