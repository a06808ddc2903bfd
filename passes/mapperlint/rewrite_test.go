package mapperlint

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A rewriter spells the if statements of a file another way that means the
// same.
type rewriter struct {
	pkg  *packages.Package
	file *ast.File
	src  []byte
	kind string
	// added are declarations to append, for predicates.
	added bytes.Buffer
	done  int // how many were rewritten
	last  map[*ast.IfStmt]bool
	inner map[*ast.IfStmt]bool // those behind an else
}

// kindsOfRewrite are the ways.
var kindsOfRewrite = []string{"early-return", "else-branch", "local-copy", "negated", "predicate", "switch", "yoda"}

// way returns the if statement, spelt the way that was asked for, or "" where
// that does not apply.
func (r *rewriter) way(n *ast.IfStmt) string {
	switch r.kind {
	case "early-return":
		return r.earlyReturn(n)
	case "else-branch":
		return r.elseBranch(n)
	case "local-copy":
		return r.localCopy(n)
	case "negated":
		return r.negated(n)
	case "predicate":
		return r.predicate(n)
	case "switch":
		return r.asSwitch(n)
	}
	return r.yoda(n)
}

func newRewriter(pkg *packages.Package, file *ast.File, src []byte, kind string) *rewriter {
	r := &rewriter{pkg: pkg, file: file, src: src, kind: kind, last: make(map[*ast.IfStmt]bool), inner: make(map[*ast.IfStmt]bool)}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt:
			if els, ok := n.Else.(*ast.IfStmt); ok {
				r.inner[els] = true
			}
		case *ast.FuncDecl:
			r.ends(n.Type, n.Body)
		case *ast.FuncLit:
			r.ends(n.Type, n.Body)
		}
		return true
	})
	return r
}

// ends notes the if statement at the end of a function without results.
func (r *rewriter) ends(typ *ast.FuncType, body *ast.BlockStmt) {
	if body == nil || typ.Results != nil || len(body.List) == 0 {
		return
	}
	if n, ok := body.List[len(body.List)-1].(*ast.IfStmt); ok {
		r.last[n] = true
	}
}

// rewritten returns the text of the file.
func (r *rewriter) rewritten() string {
	text := r.text(r.file.FileStart, r.file.FileEnd, r.file)
	return text + r.added.String()
}

func (r *rewriter) offset(pos token.Pos) int { return r.pkg.Fset.File(r.file.FileStart).Offset(pos) }

func (r *rewriter) raw(n ast.Node) string { return string(r.src[r.offset(n.Pos()):r.offset(n.End())]) }

// text returns the source from one position to another, which lie in n, with
// the if statements in n rewritten.
func (r *rewriter) text(from, to token.Pos, n ast.Node) string {
	var b strings.Builder
	ast.Inspect(n, func(m ast.Node) bool {
		stmt, ok := m.(*ast.IfStmt)
		if !ok || m == n {
			return true
		}
		b.Write(r.src[r.offset(from):r.offset(stmt.Pos())])
		b.WriteString(r.stmt(stmt))
		from = stmt.End()
		return false
	})
	b.Write(r.src[r.offset(from):r.offset(to)])
	return b.String()
}

func (r *rewriter) stmt(n *ast.IfStmt) string {
	if text := r.way(n); text != "" {
		r.done++
		return text
	}
	return r.head(n, r.raw(n.Cond)) + r.body(n) + r.tail(n)
}

// head is "if init; cond ".
func (r *rewriter) head(n *ast.IfStmt, cond string) string {
	return "if " + r.init(n) + cond + " "
}

func (r *rewriter) init(n *ast.IfStmt) string {
	if n.Init == nil {
		return ""
	}
	return r.raw(n.Init) + "; "
}

func (r *rewriter) body(n *ast.IfStmt) string { return r.text(n.Body.Pos(), n.Body.End(), n.Body) }

// tail is the else branch.
func (r *rewriter) tail(n *ast.IfStmt) string {
	switch els := n.Else.(type) {
	case nil:
		return ""
	case *ast.IfStmt:
		return " else " + r.stmt(els)
	default:
		return " else " + r.text(els.Pos(), els.End(), els)
	}
}

// yoda: nil == x.
func (r *rewriter) yoda(n *ast.IfStmt) string {
	cond, found := r.raw(n.Cond), false
	from := r.offset(n.Cond.Pos())
	var swaps []*ast.BinaryExpr
	ast.Inspect(n.Cond, func(m ast.Node) bool {
		if b, ok := m.(*ast.BinaryExpr); ok && (b.Op == token.EQL || b.Op == token.NEQ) {
			if tv := r.pkg.TypesInfo.Types[b.Y]; tv.IsNil() || tv.Value != nil {
				swaps = append(swaps, b)
				return false
			}
		}
		return true
	})
	slices.Reverse(swaps)
	for _, b := range swaps {
		found = true
		cond = cond[:r.offset(b.Pos())-from] + r.raw(b.Y) + " " + b.Op.String() + " " + r.raw(b.X) + cond[r.offset(b.End())-from:]
	}
	if !found {
		return ""
	}
	return r.head(n, cond) + r.body(n) + r.tail(n)
}

// not returns the negation of a condition.
func (r *rewriter) not(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		switch e.Op {
		case token.EQL:
			return r.raw(e.X) + " != " + r.raw(e.Y)
		case token.NEQ:
			return r.raw(e.X) + " == " + r.raw(e.Y)
		}
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return r.raw(e.X)
		}
	}
	return "!(" + r.raw(e) + ")"
}

// negated: !(x != nil).
func (r *rewriter) negated(n *ast.IfStmt) string {
	return r.head(n, "!("+r.not(n.Cond)+")") + r.body(n) + r.tail(n)
}

// asSwitch: switch { case x == nil: }.
func (r *rewriter) asSwitch(n *ast.IfStmt) string {
	if n.Else != nil || r.inner[n] || breaks(n.Body) {
		return ""
	}
	body := r.body(n)
	return "switch " + r.init(n) + "{\ncase " + r.raw(n.Cond) + ":" + body[1:]
}

// breaks reports whether a break in the block leaves a statement around it.
func breaks(block *ast.BlockStmt) bool {
	found := false
	ast.Inspect(block, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt, *ast.FuncLit:
			return false
		case *ast.BranchStmt:
			found = found || n.Tok == token.BREAK && n.Label == nil
		}
		return true
	})
	return found
}

// earlyReturn: if x != nil { return }, and the rest behind it.
func (r *rewriter) earlyReturn(n *ast.IfStmt) string {
	if n.Else != nil || n.Init != nil || !r.last[n] {
		return ""
	}
	return "if " + r.not(n.Cond) + " {\nreturn\n}\n" + r.body(n)
}

// localCopy: y := x; y == nil.
func (r *rewriter) localCopy(n *ast.IfStmt) string {
	b, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok || n.Init != nil || !r.pkg.TypesInfo.Types[b.Y].IsNil() {
		return ""
	}
	switch ast.Unparen(b.X).(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return "if aCopy := " + r.raw(b.X) + "; aCopy " + b.Op.String() + " nil " + r.body(n) + r.tail(n)
	}
	return ""
}

// elseBranch: if x != nil {} else { ... }.
func (r *rewriter) elseBranch(n *ast.IfStmt) string {
	if n.Else != nil || r.inner[n] {
		return ""
	}
	return r.head(n, r.not(n.Cond)) + "{\n} else " + r.body(n)
}

// predicate: isMissing(x), a function that is told what the condition reads of
// the function around it.
func (r *rewriter) predicate(n *ast.IfStmt) string {
	if n.Init != nil {
		return ""
	}
	var params, args []string
	ok := true
	seen := make(map[types.Object]bool)
	ast.Inspect(n.Cond, func(m ast.Node) bool {
		switch m := m.(type) {
		case *ast.FuncLit, *ast.TypeAssertExpr, *ast.CompositeLit:
			ok = false
		case *ast.UnaryExpr:
			ok = ok && m.Op == token.NOT
		case *ast.CallExpr: // it may build
			ok = false
		case *ast.Ident:
			if k, isConst := r.pkg.TypesInfo.Uses[m].(*types.Const); isConst && k.Pkg() == r.pkg.Types && k.Parent() != r.pkg.Types.Scope() {
				ok = false
			}
			v, isVar := r.pkg.TypesInfo.Uses[m].(*types.Var)
			if !isVar || v.IsField() || v.Parent() == r.pkg.Types.Scope() || v.Pkg() != r.pkg.Types || seen[v] {
				return true
			}
			seen[v] = true
			typ, can := r.spell(v.Type())
			ok = ok && can
			params, args = append(params, v.Name()+" "+typ), append(args, v.Name())
		}
		return ok
	})
	if !ok {
		return ""
	}
	name := fmt.Sprintf("predicate%d_%d", r.offset(n.Pos()), len(r.src))
	fmt.Fprintf(&r.added, "\nfunc %s(%s) bool { return %s }\n", name, strings.Join(params, ", "), r.raw(n.Cond))
	return r.head(n, name+"("+strings.Join(args, ", ")+")") + r.body(n) + r.tail(n)
}

// spell writes a type as the file would; ok is false if it cannot, or if a copy
// of a value is not the value.
func (r *rewriter) spell(t types.Type) (text string, ok bool) {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return "", false
	}
	ok = true
	text = types.TypeString(t, func(p *types.Package) string {
		if p == r.pkg.Types {
			return ""
		}
		for _, imp := range r.file.Imports {
			if strings.Trim(imp.Path.Value, `"`) != p.Path() {
				continue
			}
			if imp.Name != nil {
				return imp.Name.Name
			}
			return p.Name()
		}
		ok = false
		return p.Name()
	})
	return text, ok && !mentionsTypeParam(t)
}

func mentionsTypeParam(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Pointer:
		return mentionsTypeParam(t.Elem())
	case *types.Slice:
		return mentionsTypeParam(t.Elem())
	case *types.Map:
		return mentionsTypeParam(t.Key()) || mentionsTypeParam(t.Elem())
	case *types.Chan:
		return mentionsTypeParam(t.Elem())
	case *types.Named:
		return slices.ContainsFunc(slices.Collect(t.TypeArgs().Types()), mentionsTypeParam)
	}
	return false
}
