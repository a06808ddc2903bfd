// Package site looks at a build that is to be moved: the expression that yields the
// configured instance, the statement around it, the variable that holds it. Where the
// library, the file or the place rules a fix out, it says so.
package site

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A Site is a build that is to be moved, and how its function holds it.
type Site struct {
	Finding *findings.Finding
	Build   *summary.Build
	File    *source.File
	Owner   *funcs.Func
	Decl    inspector.Cursor // the top-level declaration around it

	// Value is the expression that yields the configured instance: the
	// constructor's call or literal, with & before it and set-up calls
	// chained to it. For var h T it is the ValueSpec.
	Value inspector.Cursor
	Type  types.Type // of the instance
	Fate  lifetime.Fate
	Chain map[ast.Node]bool // set-up calls inside Value

	// Members are what Value lists, if that is a list of instances: each as a site of its own.
	Members []*Site

	// Stmt is the statement in a list of statements around Value.
	Stmt inspector.Cursor
	// Local is the variable that Stmt declares for the instance alone: v :=
	// E, var v = E, var v T. nil otherwise.
	Local *types.Var
	// Base is the statement that gives Local what Value makes the instance of:
	// t := template.New("page"), before t, err = t.Parse(text). Not valid otherwise.
	Base inspector.Cursor
	// Shot is the call of a function that builds, uses and drops an instance, in whose
	// place a method of one is called: regexp.MatchString(pattern, s). Value is its first
	// argument then. nil otherwise.
	Shot *ast.CallExpr
	// Err and WithErr: Stmt is v, err := E; Err is nil for the blank identifier.
	Err     *types.Var
	WithErr bool
	Tuple   bool // Value has an error as its last result
}

// Sharing is that of what the constructor yields.
func (s *Site) Sharing() catalogue.Sharing { return s.Build.Entry.SharingOf(s.Build.Constructor) }

// Connects reports whether to build the instance may be more than to compute:
// to open a connection, to start a goroutine.
func (s *Site) Connects() bool {
	_, call := s.Build.At.Node().(*ast.CallExpr)
	return call && (s.Build.Entry.Group == catalogue.Client || s.Build.Entry.Runs())
}

// ReturnedByFactory reports whether the build stands in a literal that a
// factory of handlers returns.
func (s *Site) ReturnedByFactory() bool {
	outer := s.Owner.Outer
	if outer == nil || !outer.Factory() {
		return false
	}
	for c := range s.Owner.Cursor.Enclosing((*ast.ReturnStmt)(nil), (*ast.BlockStmt)(nil)) {
		_, isReturn := c.Node().(*ast.ReturnStmt)
		return isReturn
	}
	return false
}

// OneLine joins the method that is called on the value with the name that takes
// its place, where the value's length alone had set it on a line of its own:
//
//	NewStruct(new(User)).
//		For(flavor)
//
// It returns the end of what the name replaces, and what follows the name.
func (s *Site) OneLine(end int) (to int, dot string) {
	if s.Value.ParentEdgeKind() != edge.SelectorExpr_X {
		return end, ""
	}
	src, outer := s.File.Src, s.Value.Parent()
	at := src.Off(outer.Node().(*ast.SelectorExpr).Sel.Pos())
	for outer.ParentEdgeKind() == edge.CallExpr_Fun || outer.ParentEdgeKind() == edge.SelectorExpr_X {
		outer = outer.Parent()
	}
	between := src.Text[end:at]
	if strings.TrimSpace(between) != "." || !strings.Contains(between, "\n") || strings.Contains(src.Text[at:src.Off(outer.Node().End())], "\n") {
		return end, ""
	}
	return at, "."
}

// A Reader looks at the builds of a package.
type Reader struct {
	pkg     *funcs.Package
	info    *types.Info
	sources *source.Package
}

// NewReader returns a reader of the builds of pkg, whose files are those of sources.
func NewReader(pkg *funcs.Package, sources *source.Package) *Reader {
	return &Reader{pkg: pkg, info: pkg.Info, sources: sources}
}
