package slice

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Substituted returns the text of a part of the file with the literals in
// place of the variables that hold them.
func (sl *Slice) Substituted(start, end int) string {
	src := sl.Site.File.Src
	var edits []textedit.Edit
	for obj, lit := range sl.Subst {
		for _, id := range code.Uses(sl.r.pkg, obj) {
			if from, to := src.Span(id); from >= start && to <= end {
				edits = append(edits, textedit.Replace(from, to, lit))
			}
		}
	}
	if base := sl.Site.Base; base.Valid() {
		first, last := src.Span(base.Node().(*ast.AssignStmt).Rhs[0])
		for _, id := range code.Uses(sl.r.pkg, sl.Site.Local) {
			if from, to := src.Span(id); from >= start && to <= end {
				edits = append(edits, textedit.Replace(from, to, sl.Substituted(first, last)))
			}
		}
	}
	return textedit.Apply(src.Text, start, end, textedit.Sorted(edits))
}

// Text returns the expression that builds, byte for byte, but for a line break between
// a package and its function, which was there for the calls that stay.
func (sl *Slice) Text() string {
	src := sl.Site.File.Src
	start, end := src.Span(sl.Site.Value.Node())
	if call, ok := sl.Site.Value.Node().(*ast.CallExpr); ok && sl.Site.Value.ParentEdgeKind() == edge.SelectorExpr_X {
		if sel, ok := call.Fun.(*ast.SelectorExpr); ok {
			_, dot := src.Span(sel.X)
			name, _ := src.Span(sel.Sel)
			if src.Text[dot] == '.' && strings.TrimSpace(src.Text[dot+1:name]) == "" {
				return sl.Substituted(start, dot+1) + sl.Substituted(name, end)
			}
		}
	}
	return sl.Substituted(start, end)
}

// A Body is the text of the function literal that builds an instance in
// several steps.
type Body struct {
	Doc   string // the comment above the first step, which moves above the declaration
	Steps string // the statements
	Units []textedit.Unit
}

// Body returns the statements of the slice as text; ok is false if one of
// them shares a line with other code.
func (sl *Slice) Body() (b Body, ok bool) {
	f := sl.Site.File
	var out strings.Builder
	for i, c := range sl.Stmts {
		u, ok := f.Src.Unit(c)
		if !ok {
			return b, false
		}
		first := u.Doc
		if i == 0 && sl.StaysBehind(u) {
			u.Doc, first = u.First, u.First
		} else if i == 0 {
			b.Doc, first = f.Src.DocText(u), u.First
		} else if f.Src.Paragraph(b.Units[i-1].Last, u.Doc) {
			out.WriteByte('\n')
		}
		out.WriteString(sl.Substituted(f.Src.Start(first), f.Src.Start(u.Last+1)))
		b.Units = append(b.Units, u)
	}
	b.Steps = out.String()
	return b, true
}

// Returning returns the steps, and what they return: what the last step builds, where
// it does nothing else, as in
//
//	pattern := prefix + "x"
//	return regexp.MustCompile(pattern)
func (b *Body) Returning(sl *Slice) (steps, result string) {
	last := len(sl.Stmts) - 1
	as, ok := sl.Stmts[last].Node().(*ast.AssignStmt)
	if !ok || sl.Stmts[last] != sl.Site.Stmt || len(sl.Outlets()) > 1 || as.Tok != token.DEFINE || len(as.Lhs) > 1 || as.Rhs[0] != sl.Site.Value.Node() || typ.IsCopied(sl.Site.Type) {
		return b.Steps, sl.Returned()
	}
	src, u := sl.Site.File.Src, b.Units[last]
	steps, ok = strings.CutSuffix(b.Steps, sl.Substituted(src.Start(u.First), src.Start(u.Last+1)))
	if !ok || u.Doc != u.First {
		return b.Steps, sl.Returned()
	}
	return steps, strings.TrimRight(sl.Text()+" "+u.Trailing, " ")
}

// An Outlet is a value that leaves the slice: the variable that the function
// goes on to use, or nil for a value that is used in place.
type Outlet struct {
	Var  *types.Var
	Type types.Type
}

// Outlets returns what leaves the slice, the instance first.
func (sl *Slice) Outlets() []Outlet {
	var outs []Outlet
	if sl.Site.Local == nil {
		outs = append(outs, Outlet{nil, sl.Site.Type})
	}
	for _, v := range sl.Results {
		outs = append(outs, Outlet{v, v.Type()})
	}
	return outs
}

// Types spells the types of the results; a struct that a variable holds is
// handed out by pointer, one that the constructor returns as it is.
func (sl *Slice) Types() (string, bool) {
	var texts []string
	for _, o := range sl.Outlets() {
		text, ok := sl.r.sources.Spell(sl.Site.File, o.Type)
		if !ok {
			return "", false
		}
		if o.Var != nil && typ.IsCopied(o.Type) {
			text = "*" + text
		}
		texts = append(texts, text)
	}
	if len(texts) == 1 {
		return texts[0], true
	}
	return "(" + strings.Join(texts, ", ") + ")", true
}

// Returned is the list that the literal returns.
func (sl *Slice) Returned() string {
	var es []string
	for _, o := range sl.Outlets() {
		switch {
		case o.Var == nil:
			es = append(es, sl.Text())
		case typ.IsCopied(o.Type):
			es = append(es, "&"+o.Var.Name())
		default:
			es = append(es, o.Var.Name())
		}
	}
	return strings.Join(es, ", ")
}

// ByPointer reports whether every use of a struct variable can do with a
// pointer to it instead: &h and h.f.
func (sl *Slice) ByPointer(v *types.Var) bool {
	for _, c := range sl.Uses(v) {
		switch c.ParentEdgeKind() {
		case edge.SelectorExpr_X:
		case edge.UnaryExpr_X:
			if c.Parent().Node().(*ast.UnaryExpr).Op != token.AND {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// PointerUse returns what the new variable replaces at a use of a struct
// variable that becomes a pointer: &h, or the h of h.f.
func PointerUse(c inspector.Cursor) inspector.Cursor {
	if c.ParentEdgeKind() == edge.UnaryExpr_X {
		return c.Parent()
	}
	return c
}
