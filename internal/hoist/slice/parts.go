package slice

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/state"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Slice is the part of a function that makes the instance: the value, and
// the statements that must move with it.
type Slice struct {
	r    *Reader
	Site *site.Site
	// Stmts are the statements that move, in source order: the one that
	// binds the value if others move with it or if the variable goes, the
	// set-up, and what these need.
	Stmts []inspector.Cursor
	// Subst are variables that hold a literal, by the text of the literal.
	Subst map[types.Object]string
	// Outer are variables of the function that stay and that it needs.
	Outer []types.Object
	// Results are the variables that are used outside the slice, Site.Local first.
	Results []*types.Var
}

// A Reader computes the slices of a package.
type Reader struct {
	folder  *summary.Folder
	pkg     *funcs.Package
	info    *types.Info
	sources *source.Package
	touch   *touch.Reader
	state   *state.Reader
}

// NewReader returns a reader of a package, which asks these others.
func NewReader(folder *summary.Folder, sources *source.Package, touch *touch.Reader) *Reader {
	return &Reader{folder: folder, pkg: folder.Pkg, info: folder.Pkg.Info, sources: sources, touch: touch, state: state.NewReader(folder)}
}

// Bare returns a slice of the value of s alone, of which nothing is known.
func (p *Reader) Bare(s *site.Site) *Slice { return &Slice{r: p, Site: s} }

// Nodes returns what moves: the statements, or the value alone.
func (sl *Slice) Nodes() []ast.Node {
	nodes := []ast.Node{sl.Site.Value.Node()}
	if base := sl.Site.Base; base.Valid() {
		nodes = append(nodes, base.Node().(*ast.AssignStmt).Rhs[0])
	}
	if shot := sl.Site.Shot; shot != nil { // names the package
		nodes = append(nodes, shot.Fun)
	}
	for _, c := range sl.Stmts {
		nodes = append(nodes, c.Node())
	}
	return nodes
}

// Add adds a statement in source order.
func (sl *Slice) Add(c inspector.Cursor) {
	i, found := slices.BinarySearchFunc(sl.Stmts, c, func(x, y inspector.Cursor) int { return int(x.Node().Pos() - y.Node().Pos()) })
	if !found {
		sl.Stmts = slices.Insert(sl.Stmts, i, c)
	}
}

// Contains reports whether c lies in a statement that moves.
func (sl *Slice) Contains(c inspector.Cursor) bool {
	if base := sl.Site.Base; base.Valid() && (base.Contains(c) || sl.Site.Stmt.Contains(c)) {
		return true
	}
	if shot := sl.Site.Shot; shot != nil && shot.Fun.Pos() <= c.Node().Pos() && c.Node().End() <= shot.Fun.End() {
		return true
	}
	return slices.ContainsFunc(sl.Stmts, func(stmt inspector.Cursor) bool { return stmt.Contains(c) }) || sl.Site.Value.Contains(c)
}

// Movable says why a statement cannot run elsewhere, or nothing.
func Movable(info *types.Info, stmt inspector.Cursor) (why reason.Refusal) {
	ast.Inspect(stmt.Node(), func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			why = reason.Because(reason.FixSetupLeaves, "")
		case *ast.BranchStmt, *ast.LabeledStmt:
			why = reason.Because(reason.FixSetupLeaves, "it jumps")
		case *ast.DeferStmt, *ast.GoStmt, *ast.SelectStmt, *ast.SendStmt:
			why = reason.Because(reason.FixSetupDoesMore, "")
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				if v := typ.RootVar(info, l); v != nil && funcs.IsGlobal(v) {
					why = reason.Because(reason.FixSetupDoesMore, "it assigns to "+v.Name())
				}
			}
		}
		return !why.Given()
	})
	return why
}
