package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"hash/fnv"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/mutate"
)

// largest is how many lines a package may have that is edited: what is larger
// takes longer to type-check than its edits tell.
const largest = 8000

// edits is what became of packages that were changed as an editor changes them.
type edits struct {
	packages    int
	made        int
	compile     int // all the same
	diagnostics int // of these
	inBroken    int // diagnostics of those that do not compile
	failed      int
	kinds       map[string]int
}

// edit changes one file of a package after the other, n times, each time from
// what it was, and analyses it as gopls does: with what the parser and the type
// checker make of it, and their errors. A panic is a failure, and so is a diagnostic
// of a declaration in which something has no type.
func (s *survey) edit(prog *program, p *listed, c *checked, facts map[string][]byte, n int) {
	s.edits.packages++
	sum := fnv.New64a()
	sum.Write([]byte(p.ImportPath)) // not the version: the same edits another day
	names := slices.Sorted(maps.Keys(c.src))
	for i := range n {
		r := rand.New(rand.NewPCG(sum.Sum64(), uint64(i)))
		name := names[r.IntN(len(names))]
		src, how := string(c.src[name]), ""
		for range 1 + r.IntN(2) {
			var what string
			src, what = mutate.Source(r, src)
			how += what + "; "
			s.edits.kinds[what]++
		}
		b := prog.checkEdited(p, c, name, src)
		diags, _, _, err := s.run(prog, &b.checked, b.types, facts)
		if text := s.edits.judge(prog, b, diags, err); text != "" {
			s.edits.failed++
			s.fail(p.name(), fmt.Sprintf("edit %d of %s (%s)", i, name, how), text)
		}
		for _, f := range b.files {
			prog.fset.RemoveFile(prog.fset.File(f.FileStart)) // thousands would fill it
		}
	}
}

// judge counts one edit, and says what is wrong with what came of it, or "".
func (e *edits) judge(prog *program, b *edited, diags []analysis.Diagnostic, err error) string {
	e.made++
	if err != nil {
		return err.Error()
	}
	if !b.broken {
		e.compile++
		e.diagnostics += len(diags)
		return ""
	}
	e.inBroken += len(diags)
	for _, d := range diags {
		if why := b.unsure(d); why != "" && d.Category != "directive" {
			return fmt.Sprintf("%s: %s (%s)", prog.fset.Position(d.Pos), d.Message, why)
		}
	}
	return ""
}

// An edited package was type-checked as far as that goes.
type edited struct {
	checked
	broken bool
	types  []types.Error
}

// checkEdited parses and type-checks a package with another text for one file. The
// other files are parsed again: the type checker may not see a tree twice.
func (prog *program) checkEdited(p *listed, c *checked, name, text string) *edited {
	b := &edited{checked: checked{info: newInfo(), src: maps.Clone(c.src)}}
	b.src[name] = []byte(text)
	fset := prog.fset // that of the imports, too
	for _, old := range c.files {
		name := prog.fset.File(old.FileStart).Name()
		f, err := parser.ParseFile(fset, name, b.src[name], parser.ParseComments|parser.AllErrors|parser.SkipObjectResolution)
		b.broken = b.broken || err != nil
		if f != nil {
			b.files = append(b.files, f)
		}
	}
	conf := &types.Config{Importer: importer{prog, p.ImportMap}, Sizes: prog.sizes, GoVersion: p.goVersion(), FakeImportC: true, Error: func(err error) {
		b.broken = true
		if te, ok := err.(types.Error); ok {
			b.types = append(b.types, te)
		}
	}}
	b.pkg, _ = conf.Check(p.ImportPath, fset, b.files, b.info)
	return b
}

// unsure says why a diagnostic must not be: something in the declaration around it
// has no type. It returns "" if all is known there.
func (b *edited) unsure(d analysis.Diagnostic) string {
	for _, f := range b.files {
		if d.Pos < f.FileStart || d.Pos >= f.FileEnd {
			continue
		}
		for _, decl := range f.Decls {
			if !within(decl, d.Pos) {
				continue
			}
			for _, e := range b.types {
				if within(decl, e.Pos) {
					return e.Msg
				}
			}
		}
	}
	return ""
}

func within(n ast.Node, pos token.Pos) bool { return n.Pos() <= pos && pos < n.End() }

// page is what came of the edits, in Markdown.
func (e *edits) page() string {
	var b strings.Builder
	fmt.Fprintf(&b, `# Packages as an editor shows them

<!-- Made by bench/cmd/robust -edits; do not edit. -->

Packages that nobody wrote for it and in which something is built, of up to %d lines, were changed in one or two places at
a time, and analysed as gopls does: with what the parser and the type checker make of it, and their errors. Nothing may
panic, and nothing may be reported in a declaration in which something has no type.

| | |
| --- | ---: |
| packages | %d |
| edits | %d |
| of these compile all the same | %d |
| diagnostics in these | %d |
| diagnostics in the others, in declarations without an error | %d |
| panics, and diagnostics that may not be | %d |
`, largest, e.packages, e.made, e.compile, e.diagnostics, e.inBroken, e.failed)
	for _, kind := range slices.Sorted(maps.Keys(e.kinds)) {
		fmt.Fprintf(&b, "| edit: %s | %d |\n", kind, e.kinds[kind])
	}
	return b.String()
}
