package hoist

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

// substituted returns the text of a part of the file with the literals in
// place of the variables that hold them.
func (p *reader) substituted(sl *slice, start, end int) string {
	src := sl.s.File.Src
	var edits []textedit.Edit
	for obj, lit := range sl.subst {
		for _, id := range code.Uses(p.pkg, obj) {
			if from, to := src.Span(id); from >= start && to <= end {
				edits = append(edits, textedit.Replace(from, to, lit))
			}
		}
	}
	return textedit.Apply(src.Text, start, end, textedit.Sorted(edits))
}

// valueText returns the expression that builds, byte for byte.
func (p *reader) valueText(sl *slice) string {
	start, end := sl.s.File.Src.Span(sl.s.Value.Node())
	return p.substituted(sl, start, end)
}

// A body is the text of the function literal that builds an instance in
// several steps.
type body struct {
	doc   string // the comment above the first step, which moves above the declaration
	steps string // the statements
	units []textedit.Unit
}

// bodyOf returns the statements of the slice as text; ok is false if one of
// them shares a line with other code.
func (p *reader) bodyOf(sl *slice) (b body, ok bool) {
	f := sl.s.File
	var out strings.Builder
	for i, c := range sl.stmts {
		u, ok := f.Src.Unit(c)
		if !ok {
			return b, false
		}
		first := u.Doc
		if i == 0 && p.staysBehind(sl, u) {
			u.Doc, first = u.First, u.First
		} else if i == 0 {
			b.doc, first = f.Src.DocText(u), u.First
		} else if f.Src.Paragraph(b.units[i-1].Last, u.Doc) {
			out.WriteByte('\n')
		}
		out.WriteString(p.substituted(sl, f.Src.Start(first), f.Src.Start(u.Last+1)))
		b.units = append(b.units, u)
	}
	b.steps = out.String()
	return b, true
}

// An outlet is a value that leaves the slice: the variable that the function
// goes on to use, or nil for a value that is used in place.
type outlet struct {
	v   *types.Var
	typ types.Type
}

// outlets returns what leaves the slice, the instance first.
func (sl *slice) outlets() []outlet {
	var outs []outlet
	if sl.s.Local == nil {
		outs = append(outs, outlet{nil, sl.s.Type})
	}
	for _, v := range sl.results {
		outs = append(outs, outlet{v, v.Type()})
	}
	return outs
}

// typesOf spells the types of the results; a struct that a variable holds is
// handed out by pointer, one that the constructor returns as it is.
func (p *reader) typesOf(sl *slice) (string, bool) {
	var texts []string
	for _, o := range sl.outlets() {
		text, ok := p.sources.Spell(sl.s.File, o.typ)
		if !ok {
			return "", false
		}
		if o.v != nil && typ.IsCopied(o.typ) {
			text = "*" + text
		}
		texts = append(texts, text)
	}
	if len(texts) == 1 {
		return texts[0], true
	}
	return "(" + strings.Join(texts, ", ") + ")", true
}

// returns is the list that the literal returns.
func (p *reader) returns(sl *slice) string {
	var es []string
	for _, o := range sl.outlets() {
		switch {
		case o.v == nil:
			es = append(es, p.valueText(sl))
		case typ.IsCopied(o.typ):
			es = append(es, "&"+o.v.Name())
		default:
			es = append(es, o.v.Name())
		}
	}
	return strings.Join(es, ", ")
}

// byPointer reports whether every use of a struct variable can do with a
// pointer to it instead: &h and h.f.
func (p *reader) byPointer(sl *slice, v *types.Var) bool {
	for _, c := range p.uses(sl, v) {
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

// pointerUse returns what the new variable replaces at a use of a struct
// variable that becomes a pointer: &h, or the h of h.f.
func pointerUse(c inspector.Cursor) inspector.Cursor {
	if c.ParentEdgeKind() == edge.UnaryExpr_X {
		return c.Parent()
	}
	return c
}
