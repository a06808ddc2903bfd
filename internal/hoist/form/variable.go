package form

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// packageLevel proposes a package variable.
func (p *Reader) packageLevel(s *site.Site) (*Proposal, reason.Refusal) {
	sl, why := p.slices.Of(s, nil)
	if sl == nil || why.Given() || s.Tuple && slices.Contains(sl.Stmts, s.Stmt) {
		if prop, _ := p.checked(s); prop != nil {
			return prop, reason.None
		}
		if !why.Given() {
			why = reason.Because(reason.FixSetupLeaves, "its set-up follows an error check")
		}
		return nil, why
	}
	if why := sl.LiteralsUsed(); why.Given() {
		return nil, why
	}
	when, why := p.timing.Of(s, sl.Nodes())
	if when == timing.Never {
		return nil, why
	}
	if p.opts.Form == Once || s.Connects() {
		when = timing.Late
	}
	if s.Base.Valid() && (when == timing.Late || len(sl.Stmts) > 0) {
		return nil, reason.Because(reason.FixAssignedAgain, s.Local.Name()+" has the start of it before")
	}
	switch {
	case s.Tuple:
		return p.withError(sl, when)
	case when == timing.Late:
		return p.lazy(sl)
	}
	return p.eager(sl)
}

// eager proposes a variable that is built at package initialisation.
func (p *Reader) eager(sl *slice.Slice) (*Proposal, reason.Refusal) {
	s := sl.Site
	prop := &Proposal{Slice: sl}
	if len(sl.Stmts) > 0 {
		return p.inSteps(prop)
	}
	copied := typ.IsCopied(s.Type) && !isOperand(s.Value) && len(s.Members) == 0
	if copied && (s.Local == nil || !sl.ByPointer(s.Local)) {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	if spec, ok := s.Value.Node().(*ast.ValueSpec); ok {
		if s.Local == nil {
			return nil, reason.Because(reason.FixNoPlace, "it is declared with other variables")
		}
		prop.Type = s.File.Src.Node(spec.Type)
	} else {
		prop.Init = sl.Text()
		if spec, ok := s.Value.Parent().Node().(*ast.ValueSpec); ok && spec.Type != nil && s.Local != nil {
			if prop.Type, ok = p.sources.Spell(s.File, s.Local.Type()); !ok { // an interface, perhaps
				prop.Keep = true
			}
		}
	}
	if copied || s.Base.Valid() || len(s.Members) > 0 || !p.inTurn(prop) {
		p.place(prop)
	}
	if s.Base.Valid() && (prop.Keep || len(prop.Removed) != 1 || !p.withBase(prop, prop.Removed[0])) {
		return nil, reason.Because(reason.FixAssignedAgain, s.Local.Name()+" has the start of it before")
	}
	if prop.Keep && copied {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	return prop, reason.None
}

// place decides whether the local goes, or stays with the new variable as its
// value.
func (p *Reader) place(prop *Proposal) {
	s := prop.Slice.Site
	u, whole := textedit.Unit{}, false
	if s.Local != nil {
		u, whole = s.File.Src.Unit(s.Stmt)
	}
	if !whole || prop.Keep || prop.Slice.Reassigned(s.Local) {
		prop.Keep = true
		return
	}
	if prop.Slice.StaysBehind(u) {
		u.Doc = u.First
	}
	prop.Removed = append(prop.Removed, u)
	prop.Doc, prop.Trailing = s.File.Src.DocText(u), u.Trailing
}

// inSteps proposes var x = func() T { ... return v }().
func (p *Reader) inSteps(prop *Proposal) (*Proposal, reason.Refusal) {
	sl := prop.Slice
	text, why := p.literalBody(prop)
	if text == "" {
		return nil, why
	}
	prop.Init = text + "()"
	for _, v := range sl.Results {
		switch {
		case !sl.Reassigned(v):
		case v == sl.Site.Local && len(sl.Results) == 1 && !typ.IsCopied(v.Type()):
			prop.Keep = true
		default:
			return nil, reason.Because(reason.FixAssignedAgain, v.Name())
		}
	}
	if prop.Keep {
		prop.Removed = withoutStmt(prop.Removed, sl.Site.Stmt)
		if sl.Stmts[0] == sl.Site.Stmt { // its comment stays
			prop.Doc = ""
		}
	}
	return prop, reason.None
}

// isOperand reports whether a method is called on the value where it is built: one that
// gets a copy of it in any case.
func isOperand(value inspector.Cursor) bool {
	return value.ParentEdgeKind() == edge.SelectorExpr_X && value.Parent().ParentEdgeKind() == edge.CallExpr_Fun
}

// literalBody returns func() T { steps; return v }, and notes what goes.
func (p *Reader) literalBody(prop *Proposal) (text string, why reason.Refusal) {
	sl := prop.Slice
	b, ok := sl.Body()
	if !ok {
		return "", reason.Because(reason.FixSharesLine, "its set-up")
	}
	for _, v := range sl.Results {
		if typ.IsCopied(v.Type()) {
			prop.Pointer = true
			if !sl.ByPointer(v) {
				return "", reason.Because(reason.FixCopiesStruct, "")
			}
		}
	}
	types, ok := sl.Types()
	if !ok {
		return "", reason.Because(reason.FixUnnamedType, "")
	}
	prop.Doc, prop.Removed = b.Doc, b.Units
	steps, result := b.Returning(sl)
	return "func() " + types + " {\n" + steps + "return " + result + "\n}", reason.None
}

// lazy proposes var x = sync.OnceValue(func() T { ... }), which keeps the
// local: v := x().
func (p *Reader) lazy(sl *slice.Slice) (*Proposal, reason.Refusal) {
	s := sl.Site
	if _, zero := s.Value.Node().(*ast.ValueSpec); zero || typ.IsCopied(s.Type) {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	prop := &Proposal{Slice: sl, Call: true, Keep: true, Sync: true}
	if !p.sources.HasOnceValue(s.File) {
		return nil, reason.Because(reason.FixGoVersion, "sync.OnceValue needs Go 1.21")
	}
	outs := sl.Outlets()
	if slices.ContainsFunc(outs, func(o slice.Outlet) bool { return typ.IsCopied(o.Type) }) {
		return nil, reason.Because(reason.FixCopiesStruct, "a part of its set-up")
	}
	if len(outs) > 2 {
		return nil, reason.Because(reason.FixOtherResults, "")
	}
	once := "sync.OnceValue"
	if len(outs) == 2 {
		once = "sync.OnceValues"
	}
	text, why := p.lazyBody(prop)
	if text == "" {
		return nil, why
	}
	prop.Init = once + "(" + text + ")"
	return prop, reason.None
}

// lazyBody returns the literal of a lazily built variable.
func (p *Reader) lazyBody(prop *Proposal) (text string, why reason.Refusal) {
	sl := prop.Slice
	if len(sl.Stmts) > 0 {
		text, why = p.literalBody(prop)
		if text != "" && len(sl.Outlets()) == 1 {
			if sl.Stmts[0] != sl.Site.Stmt { // the comment of a step that goes
				head, steps, _ := strings.Cut(text, "\n")
				text = head + "\n" + prop.Doc + steps
			}
			prop.Removed = withoutStmt(prop.Removed, sl.Site.Stmt)
		}
		prop.Doc = ""
		return text, why
	}
	types, ok := sl.Types()
	if !ok {
		return "", reason.Because(reason.FixUnnamedType, "")
	}
	return "func() " + types + " {\nreturn " + sl.Text() + "\n}", reason.None
}
