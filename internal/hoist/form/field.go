package form

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// receiverField is a field of the receiver.
type receiverField struct{ common }

var toField Form = receiverField{common{Traits{ID: "field", Only: true, Lists: true}}}

func (receiverField) suits(p *Reader, _ *site.Site) bool { return p.opts.Form == Field }

func (receiverField) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) { return p.field(s) }

func (receiverField) write(p *Reader, prop *Proposal) bool {
	p.writeField(prop)
	return false
}

func (receiverField) describe(_ *Proposal, what, name, _ string) string {
	return "Hoist " + what + " to field " + name
}

// field proposes a field of the receiver, set in its constructor, for code
// that keeps no state in package variables.
func (p *Reader) field(s *site.Site) (*Proposal, reason.Refusal) {
	sl, why := p.slices.Of(s, nil)
	if sl == nil || why.Given() { // it depends on variables of the function
		if prop, _ := p.aboveLoop(s); prop != nil {
			prop.Form = toLoop
			return prop, reason.None
		}
		return nil, why
	}
	h, why := p.home(s)
	if why.Given() {
		return nil, why
	}
	if s.Tuple || typ.IsCopied(s.Type) && len(s.Members) == 0 || len(sl.Results) > 1 || len(sl.Stmts) > 0 && s.Local == nil {
		return nil, reason.Because(reason.FixNoField, "a field cannot hold what is built")
	}
	if why := sl.LiteralsUsed(); why.Given() {
		return nil, why
	}
	if when, why := p.timing.Of(s, sl.Nodes()); when == timing.Never {
		return nil, why
	}
	if why := p.timing.MayPanic(s, sl.Nodes()); why.Given() {
		return nil, why
	}
	if !p.meansTheSame(sl, h.Literal) {
		return nil, reason.Because(reason.FixNoField, "names mean something else in the constructor")
	}
	prop := &Proposal{Slice: sl, Home: h}
	if prop.Type, why = p.fieldType(s); why.Given() {
		return nil, why
	}
	if len(sl.Stmts) == 0 {
		prop.Init = sl.Text()
		p.place(prop)
		return prop, reason.None
	}
	b, ok := sl.Body()
	if !ok || sl.Reassigned(s.Local) {
		return nil, reason.Because(reason.FixStatementStays, "")
	}
	prop.Steps, prop.Removed = b.Doc+b.Steps, b.Units
	return prop, reason.None
}

// fieldType spells the type of the field: that of the variable which it takes the place of,
// an interface perhaps.
func (p *Reader) fieldType(s *site.Site) (typ string, why reason.Refusal) {
	t := s.Type
	if s.Local != nil {
		t = s.Local.Type()
	}
	typ, ok := p.sources.Spell(s.File, t)
	if !ok {
		return "", reason.Because(reason.FixUnnamedType, "")
	}
	return typ, reason.None
}

// home finds where a field for s would stand.
func (p *Reader) home(s *site.Site) (h *Home, why reason.Refusal) {
	noHome := reason.Because(reason.FixNoField, "its receiver has no constructor here")
	decl, ok := s.Decl.Node().(*ast.FuncDecl)
	if !ok || decl.Recv == nil || len(decl.Recv.List[0].Names) == 0 {
		return nil, noHome
	}
	h = &Home{}
	h.Receiver, _ = p.info.Defs[decl.Recv.List[0].Names[0]].(*types.Var)
	if h.Receiver == nil || h.Receiver.Name() == "_" {
		return nil, noHome
	}
	named, ok := typ.Pointee(h.Receiver.Type()).(*types.Named)
	if !ok || named.TypeParams().Len() > 0 {
		return nil, noHome
	}
	h.Named = named
	for c := range s.File.Cursor.Preorder((*ast.TypeSpec)(nil)) {
		if spec := c.Node().(*ast.TypeSpec); p.info.Defs[spec.Name] == types.Object(named.Obj()) {
			h.fields, _ = spec.Type.(*ast.StructType)
		}
	}
	if h.fields == nil {
		return nil, reason.Because(reason.FixNoField, "the receiver's struct is declared in another file")
	}
	if why := p.onlyLiteral(h, s); why.Given() {
		return nil, why
	}
	f := p.pkg.Enclosing(h.Literal)
	if f.Obj == nil || f.Sig.Recv() != nil || f.Serves() {
		return nil, noHome
	}
	if p.calledInLoop(f) {
		return nil, reason.Because(reason.FixNoField, "the receiver is made in a loop")
	}
	return h, reason.None
}

// onlyLiteral finds the one place that makes values of the type.
func (p *Reader) onlyLiteral(h *Home, s *site.Site) (why reason.Refusal) {
	for _, file := range p.pkg.Files {
		for c := range file.Preorder((*ast.CompositeLit)(nil), (*ast.Ident)(nil)) {
			switch n := c.Node().(type) {
			case *ast.CompositeLit:
				if typ.Pointee(p.info.TypeOf(n)) != types.Type(h.Named) {
					continue
				}
				if h.Literal.Valid() || file != s.File.Cursor {
					return reason.Because(reason.FixNoField, "the receiver is made in several places")
				}
				h.Literal = c
			case *ast.Ident:
				if p.info.Uses[n] == types.Object(h.Named.Obj()) && !typeOnly(c) {
					return reason.Because(reason.FixNoField, "the receiver may be made without its constructor")
				}
			}
		}
	}
	if !h.Literal.Valid() {
		return reason.Because(reason.FixNoField, "the receiver has no constructor here")
	}
	for _, elt := range h.Literal.Node().(*ast.CompositeLit).Elts {
		if _, keyed := elt.(*ast.KeyValueExpr); !keyed {
			return reason.Because(reason.FixNoField, "the receiver's literal has no keys")
		}
	}
	return reason.None
}

// typeOnly reports whether the mention of a type at c makes no value of it:
// it is behind a pointer, the type of a literal, a parameter or a result.
func typeOnly(c inspector.Cursor) bool {
	switch c.ParentEdgeKind() {
	case edge.StarExpr_X, edge.TypeAssertExpr_Type, edge.CaseClause_List, edge.SelectorExpr_X, edge.CompositeLit_Type:
		return true
	case edge.Field_Type:
		_, inStruct := c.Parent().Parent().Parent().Node().(*ast.StructType)
		return !inStruct
	}
	return false
}

// meansTheSame reports whether the names in the slice mean at c what they
// mean where they stand.
func (p *Reader) meansTheSame(sl *slice.Slice, c inspector.Cursor) bool {
	r := code.RefsOf(p.pkg, sl.Nodes())
	sc := p.pkg.Innermost(c.Node().Pos())
	same := func(obj types.Object) bool {
		if fn, ok := obj.(*types.Func); ok && fn.Signature().Recv() != nil {
			return true
		}
		_, found := sc.LookupParent(obj.Name(), c.Node().Pos())
		return found == obj
	}
	for _, obj := range r.Own {
		if !same(obj) {
			return false
		}
	}
	for _, pn := range r.Packages {
		if !same(pn) {
			return false
		}
	}
	return true
}
