package mapperlint

import (
	"bytes"
	"go/ast"
	"go/token"
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
	// as is the way, of rewrites, nil of those of respellings.
	as func(*rewriter, *ast.IfStmt) string
	// added are declarations to append, for predicates.
	added bytes.Buffer
	done  int // how many were rewritten
	last  map[*ast.IfStmt]bool
	inner map[*ast.IfStmt]bool // those behind an else
}

// rewrites are the ways: each returns the if statement, spelt that way, or "" where that does
// not apply.
var rewrites = map[string]func(*rewriter, *ast.IfStmt) string{
	"early-return": (*rewriter).earlyReturn,
	"else-branch":  (*rewriter).elseBranch,
	"local-copy":   (*rewriter).localCopy,
	"negated":      (*rewriter).negated,
	"predicate":    (*rewriter).predicate,
	"switch":       (*rewriter).asSwitch,
	"yoda":         (*rewriter).yoda,
	"nested":       (*rewriter).nested,
	"nil-switch":   (*rewriter).nilSwitch,
	"split-init":   (*rewriter).splitInit,
	"chain-switch": (*rewriter).chainSwitch,
}

func newRewriter(pkg *packages.Package, file *ast.File, src []byte, kind string) *rewriter {
	r := &rewriter{pkg: pkg, file: file, src: src, kind: kind, as: rewrites[kind], last: make(map[*ast.IfStmt]bool), inner: make(map[*ast.IfStmt]bool)}
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
	if text := r.as(r, n); text != "" {
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
