package mapperlint

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// A respelling says the same in a file another way, by small edits: how variables are
// declared, where calls are made, how loops are written. What rule keeps a site silent may
// change with it, whether it is reported may not.
type respelling struct {
	*rewriter
	edits []textEdit
	// made are the functions that were added, and the declarations that call them.
	made map[string]string
}

type textEdit struct {
	from, to token.Pos
	text     string
}

// respellings are the ways, by the type of the node that they look at.
var respellings = map[string]func(r *respelling, c inspector.Cursor) bool{
	"declared":     (*respelling).declared,
	"assigned":     (*respelling).assigned,
	"enclosed":     (*respelling).enclosed,
	"lifted":       (*respelling).lifted,
	"made":         (*respelling).inFunction,
	"by-value":     (*respelling).byValue,
	"boxed":        (*respelling).boxed,
	"listed":       (*respelling).listed,
	"embedded":     (*respelling).embedded,
	"abstract":     (*respelling).abstract,
	"identical":    (*respelling).identical,
	"else-rest":    (*respelling).elseRest,
	"continued":    (*respelling).continued,
	"returned":     (*respelling).inResult,
	"named":        (*respelling).namedResults,
	"freed":        (*respelling).freed,
	"loop-literal": (*respelling).loopLiteral,
	"loop-body":    (*respelling).loopBody,
	"seq-loop":     (*respelling).seqLoop,
	"int-loop":     (*respelling).intLoop,
	"outside-loop": (*respelling).outsideLoop,
	"delegated":    (*respelling).delegated,
	"forever":      (*respelling).forever,
	"broken-loop":  (*respelling).brokenLoop,
	"index-loop":   (*respelling).indexLoop,
	"counted-loop": (*respelling).countedLoop,
}

// respelled returns the text of the file.
func (r *respelling) respelled() string {
	insp := inspector.New([]*ast.File{r.file})
	jumps := make(map[ast.Node]bool) // functions with goto, which may not jump over a declaration
	for c := range insp.Root().Preorder((*ast.BranchStmt)(nil)) {
		if c.Node().(*ast.BranchStmt).Tok == token.GOTO {
			for f := range c.Enclosing((*ast.FuncDecl)(nil)) {
				jumps[f.Node()] = true
			}
		}
	}
	for c := range insp.Root().Preorder() {
		jump := false
		for f := range c.Enclosing((*ast.FuncDecl)(nil)) {
			jump = jumps[f.Node()]
		}
		had := len(r.edits)
		if !jump && respellings[r.kind](r, c) && !r.overlaps(had) {
			r.done++
		} else {
			r.edits = r.edits[:had]
		}
	}
	slices.SortStableFunc(r.edits, func(x, y textEdit) int { return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to)) })
	var b strings.Builder
	at := r.file.FileStart
	for _, e := range r.edits {
		b.Write(r.src[r.offset(at):r.offset(e.from)])
		b.WriteString(e.text)
		at = e.to
	}
	b.Write(r.src[r.offset(at):r.offset(r.file.FileEnd)])
	return b.String() + r.added.String()
}

// overlaps reports whether one of the edits from the index on is in the way of one before.
func (r *respelling) overlaps(from int) bool {
	return slices.ContainsFunc(r.edits[from:], func(x textEdit) bool {
		return slices.ContainsFunc(r.edits[:from], func(y textEdit) bool { return x.from < y.to && y.from < x.to })
	})
}

func (r *respelling) replace(from, to token.Pos, format string, args ...any) {
	r.edits = append(r.edits, textEdit{from, to, fmt.Sprintf(format, args...)})
}

func (r *respelling) insert(at token.Pos, format string, args ...any) {
	r.replace(at, at, format, args...)
}

// fresh returns a name for what is at n.
func (r *respelling) fresh(stem string, n ast.Node) string {
	return fmt.Sprintf("%s%d", stem, r.offset(n.Pos()))
}

// inList reports whether a statement is one of a list, so that another can stand before it.
func inList(c inspector.Cursor) bool {
	switch c.ParentEdgeKind() {
	case edge.BlockStmt_List, edge.CaseClause_Body, edge.CommClause_Body:
		return true
	}
	return false
}

// defines returns the variable that a statement of a list defines, x := e, and its type.
func (r *respelling) defines(c inspector.Cursor) (x *ast.Ident, e ast.Expr, typ string, ok bool) {
	s, isAssign := c.Node().(*ast.AssignStmt)
	if !isAssign || !inList(c) || s.Tok != token.DEFINE || len(s.Lhs) != 1 || len(s.Rhs) != 1 {
		return nil, nil, "", false
	}
	x = s.Lhs[0].(*ast.Ident)
	obj := r.pkg.TypesInfo.Defs[x]
	if obj == nil {
		return nil, nil, "", false
	}
	typ, ok = r.spell(obj.Type())
	return x, s.Rhs[0], typ, ok
}

// declared: var x = e.
func (r *respelling) declared(c inspector.Cursor) bool {
	x, e, _, ok := r.defines(c)
	if ok {
		r.replace(c.Node().Pos(), e.Pos(), "var %s = ", x.Name)
	}
	return ok
}

// assigned: var x T; x = e.
func (r *respelling) assigned(c inspector.Cursor) bool {
	x, e, typ, ok := r.defines(c)
	if _, isLit := e.(*ast.FuncLit); isLit { // which may then call itself
		return false
	}
	if ok {
		r.replace(c.Node().Pos(), e.Pos(), "var %s %s\n%s = ", x.Name, typ, x.Name)
	}
	return ok
}

// enclosed: x := func() T { return e }().
func (r *respelling) enclosed(c inspector.Cursor) bool {
	_, e, typ, ok := r.defines(c)
	call, isCall := e.(*ast.CallExpr)
	if !ok || !isCall || r.noCall(call) {
		return false
	}
	r.insert(e.Pos(), "func() %s { return ", typ)
	r.insert(e.End(), " }()")
	return true
}

// noCall reports whether the expression is a conversion, or a call of a builtin.
func (r *respelling) noCall(call *ast.CallExpr) bool {
	tv := r.pkg.TypesInfo.Types[call.Fun]
	return tv.IsType() || tv.IsBuiltin()
}

// lifted: v := New(); v.Do(x), where New().Do(x) stood.
func (r *respelling) lifted(c inspector.Cursor) bool {
	if !inList(c) {
		return false
	}
	var whole ast.Expr
	switch s := c.Node().(type) {
	case *ast.ExprStmt:
		whole = s.X
	case *ast.AssignStmt:
		if len(s.Rhs) == 1 && !slices.ContainsFunc(s.Lhs, func(e ast.Expr) bool { _, isIdent := e.(*ast.Ident); return !isIdent }) {
			whole = s.Rhs[0]
		}
	case *ast.ReturnStmt:
		if len(s.Results) > 0 {
			whole = s.Results[0]
		}
	case *ast.IfStmt:
		if init, ok := s.Init.(*ast.AssignStmt); ok && len(init.Rhs) == 1 {
			whole = init.Rhs[0]
		}
	}
	first := r.first(whole)
	if first == nil || ast.Expr(first) == whole || r.noCall(first) {
		return false
	}
	if _, isTuple := r.pkg.TypesInfo.TypeOf(first).(*types.Tuple); isTuple || hasLit(first) {
		return false
	}
	name := r.fresh("first", first)
	r.insert(c.Node().Pos(), "%s := %s\n", name, r.raw(first))
	r.replace(first.Pos(), first.End(), "%s", name)
	return true
}

// first returns the call that is made first of those in e.
func (r *respelling) first(e ast.Expr) *ast.CallExpr {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return nil
	}
	if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
		if inner := r.first(sel.X); inner != nil {
			return inner
		}
	} else if _, named := call.Fun.(*ast.Ident); !named {
		return nil
	}
	if len(call.Args) > 0 {
		if inner := r.first(call.Args[0]); inner != nil {
			return inner
		}
	}
	return call
}

func hasLit(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		_, isLit := n.(*ast.FuncLit)
		found = found || isLit
		return !found
	})
	return found
}
