package hoist

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// packageLevel proposes a package variable.
func (p *reader) packageLevel(s *site.Site) (*proposal, reason.Refusal) {
	sl, why := p.slice(s, nil)
	if sl == nil || why.Given() || s.Tuple && slices.Contains(sl.stmts, s.Stmt) {
		if prop, _ := p.checked(s); prop != nil {
			return prop, reason.None
		}
		if !why.Given() {
			why = reason.Because(reason.FixSetupLeaves, "its set-up follows an error check")
		}
		return nil, why
	}
	if why := p.unused(sl); why.Given() {
		return nil, why
	}
	when, why := p.timing.Of(s, sl.nodes())
	if when == timing.Never {
		return nil, why
	}
	if p.env.Form == Once || s.Connects() {
		when = timing.Late
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
func (p *reader) eager(sl *slice) (*proposal, reason.Refusal) {
	s := sl.s
	prop := &proposal{sl: sl, form: toPackage}
	if len(sl.stmts) > 0 {
		return p.inSteps(prop)
	}
	if typ.IsCopied(s.Type) && (s.Local == nil || !p.byPointer(sl, s.Local)) {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	if spec, ok := s.Value.Node().(*ast.ValueSpec); ok {
		if s.Local == nil {
			return nil, reason.Because(reason.FixNoPlace, "it is declared with other variables")
		}
		prop.typ = s.File.Src.Node(spec.Type)
	} else {
		prop.init = p.valueText(sl)
		if spec, ok := s.Value.Parent().Node().(*ast.ValueSpec); ok && spec.Type != nil && s.Local != nil {
			if prop.typ, ok = p.sources.Spell(s.File, s.Local.Type()); !ok { // an interface, perhaps
				prop.keep = true
			}
		}
	}
	p.place(prop)
	if prop.keep && typ.IsCopied(s.Type) {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	return prop, reason.None
}

// place decides whether the local goes, or stays with the new variable as its
// value.
func (p *reader) place(prop *proposal) {
	s := prop.sl.s
	u, whole := textedit.Unit{}, false
	if s.Local != nil {
		u, whole = s.File.Src.Unit(s.Stmt)
	}
	if !whole || prop.keep || p.reassigned(prop.sl, s.Local) {
		prop.keep = true
		return
	}
	if p.staysBehind(prop.sl, u) {
		u.Doc = u.First
	}
	prop.Removed = append(prop.Removed, u)
	prop.doc, prop.trailing = s.File.Src.DocText(u), u.Trailing
}

// reassigned reports whether v gets another value, or its address is taken.
// The address of a struct is how it is used.
func (p *reader) reassigned(sl *slice, v *types.Var) bool {
	for _, c := range p.uses(sl, v) {
		if code.Assigns(c) && !(typ.IsCopied(v.Type()) && c.Parent().Node().Pos() < c.Node().Pos()) {
			return true
		}
	}
	return false
}

// inSteps proposes var x = func() T { ... return v }().
func (p *reader) inSteps(prop *proposal) (*proposal, reason.Refusal) {
	sl := prop.sl
	text, why := p.literalBody(prop)
	if text == "" {
		return nil, why
	}
	prop.init = text + "()"
	for _, v := range sl.results {
		switch {
		case !p.reassigned(sl, v):
		case v == sl.s.Local && len(sl.results) == 1 && !typ.IsCopied(v.Type()):
			prop.keep = true
		default:
			return nil, reason.Because(reason.FixAssignedAgain, v.Name())
		}
	}
	if prop.keep {
		prop.Removed = withoutStmt(prop.Removed, sl.s.Stmt)
		if sl.stmts[0] == sl.s.Stmt { // its comment stays
			prop.doc = ""
		}
	}
	return prop, reason.None
}

// literalBody returns func() T { steps; return v }, and notes what goes.
func (p *reader) literalBody(prop *proposal) (text string, why reason.Refusal) {
	sl := prop.sl
	b, ok := p.bodyOf(sl)
	if !ok {
		return "", reason.Because(reason.FixSharesLine, "its set-up")
	}
	for _, v := range sl.results {
		if typ.IsCopied(v.Type()) {
			prop.pointer = true
			if !p.byPointer(sl, v) {
				return "", reason.Because(reason.FixCopiesStruct, "")
			}
		}
	}
	types, ok := p.typesOf(sl)
	if !ok {
		return "", reason.Because(reason.FixUnnamedType, "")
	}
	prop.doc, prop.Removed = b.doc, b.units
	return "func() " + types + " {\n" + b.steps + "return " + p.returns(sl) + "\n}", reason.None
}

func withoutStmt(units []textedit.Unit, stmt inspector.Cursor) []textedit.Unit {
	var rest []textedit.Unit
	for _, u := range units {
		if u.Stmt != stmt {
			rest = append(rest, u)
		}
	}
	return rest
}

// lazy proposes var x = sync.OnceValue(func() T { ... }), which keeps the
// local: v := x().
func (p *reader) lazy(sl *slice) (*proposal, reason.Refusal) {
	s := sl.s
	if _, zero := s.Value.Node().(*ast.ValueSpec); zero || typ.IsCopied(s.Type) {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	prop := &proposal{sl: sl, form: toOnce, call: true, keep: true, sync: true}
	if !p.sources.HasOnceValue(s.File) {
		return nil, reason.Because(reason.FixGoVersion, "sync.OnceValue needs Go 1.21")
	}
	outs := sl.outlets()
	if slices.ContainsFunc(outs, func(o outlet) bool { return typ.IsCopied(o.typ) }) {
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
	prop.init = once + "(" + text + ")"
	return prop, reason.None
}

// lazyBody returns the literal of a lazily built variable.
func (p *reader) lazyBody(prop *proposal) (text string, why reason.Refusal) {
	sl := prop.sl
	if len(sl.stmts) > 0 {
		text, why = p.literalBody(prop)
		if text != "" && len(sl.outlets()) == 1 {
			if sl.stmts[0] != sl.s.Stmt { // the comment of a step that goes
				head, steps, _ := strings.Cut(text, "\n")
				text = head + "\n" + prop.doc + steps
			}
			prop.Removed = withoutStmt(prop.Removed, sl.s.Stmt)
		}
		prop.doc = ""
		return text, why
	}
	types, ok := p.typesOf(sl)
	if !ok {
		return "", reason.Because(reason.FixUnnamedType, "")
	}
	return "func() " + types + " {\nreturn " + p.valueText(sl) + "\n}", reason.None
}
