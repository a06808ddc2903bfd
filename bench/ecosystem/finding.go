package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A finding is a diagnostic with what tells it from others, wherever its line
// moves.
type finding struct {
	key
	Line    int
	Message string
	Fix     bool

	diagnostic *corpus.Diagnostic
}

// A key is the identity of a finding.
type key struct {
	Repo, File, Function, Entry, Category string
}

// A locator finds the function around a line.
type locator struct {
	root  string
	files map[string][]span
}

// A span is the lines of a declared function.
type span struct {
	from, to int
	name     string
}

func newLocator(root string) *locator { return &locator{root, make(map[string][]span)} }

// function returns the name of the declared function around a line, or "".
func (l *locator) function(file string, line int) string {
	spans, known := l.files[file]
	if !known {
		spans = spansOf(filepath.Join(l.root, filepath.FromSlash(file)))
		l.files[file] = spans
	}
	for _, s := range spans {
		if s.from <= line && line <= s.to {
			return s.name
		}
	}
	return ""
}

func spansOf(name string) []span {
	fset := token.NewFileSet()
	file, _ := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
	if file == nil {
		return nil
	}
	var spans []span
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		s := span{fset.Position(fn.Pos()).Line, fset.Position(fn.End()).Line, fn.Name.Name}
		if fn.Recv != nil && len(fn.Recv.List) > 0 {
			s.name = "(" + types.ExprString(fn.Recv.List[0].Type) + ")." + s.name
		}
		spans = append(spans, s)
	}
	return spans
}

// entry returns what a message is about: "validator.New" builds something.
func entry(message string) string {
	for _, verb := range []string{" builds", " changes ", " configures "} {
		if what, _, ok := strings.Cut(message, verb); ok {
			return what
		}
	}
	what, _, _ := strings.Cut(message, ":")
	return what
}

// findings makes findings of diagnostics.
func findings(repo string, l *locator, ds []*corpus.Diagnostic) []finding {
	var list []finding
	for _, d := range ds {
		list = append(list, finding{
			key:  key{repo, d.File, l.function(d.File, d.Line), entry(d.Message), d.Category},
			Line: d.Line, Message: d.Message, Fix: len(d.Fixes) > 0, diagnostic: d,
		})
	}
	return list
}
