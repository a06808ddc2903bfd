package form

import (
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// withError proposes a package variable for a constructor that can fail.
func (p *Reader) withError(sl *slice.Slice, when timing.When) (*Proposal, reason.Refusal) {
	s := sl.Site
	if when == timing.Early && s.WithErr && s.Err == nil && s.Local != nil && len(sl.Stmts) == 0 {
		return p.careless(sl)
	}
	if when == timing.Early && len(sl.Stmts) == 0 {
		if prop := p.must(sl); prop != nil {
			return prop, reason.None
		}
	}
	if s.Base.Valid() {
		return nil, reason.Because(reason.FixAssignedAgain, s.Local.Name()+" has the start of it before")
	}
	if !p.sources.HasOnceValue(s.File) {
		return nil, reason.Because(reason.FixGoVersion, "sync.OnceValues needs Go 1.21")
	}
	if typ.IsCopied(s.Type) {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	prop := &Proposal{Slice: sl, Call: true, Keep: true, Sync: true}
	text, why := p.failing(prop)
	if text == "" {
		return nil, why
	}
	prop.Init = "sync.OnceValues(" + text + ")"
	return prop, reason.None
}

// failing returns func() (T, error) { steps; return E }, and notes the steps
// that go. What follows the build stays: the check of the error.
func (p *Reader) failing(prop *Proposal) (text string, why reason.Refusal) {
	sl := prop.Slice
	if len(sl.Results) > 1 {
		return "", reason.Because(reason.FixOtherResults, sl.Results[1].Name()+" is used elsewhere")
	}
	typ, ok := p.sources.Spell(sl.Site.File, sl.Site.Type)
	if !ok {
		return "", reason.Because(reason.FixUnnamedType, "")
	}
	b, ok := sl.Body()
	if !ok {
		return "", reason.Because(reason.FixSharesLine, "what it takes")
	}
	prop.Removed = b.Units
	return "func() (" + typ + ", error) {\n" + b.Doc + b.Steps + "return " + sl.Text() + "\n}", reason.None
}

// careless proposes var x, _ = E for v, _ := E.
func (p *Reader) careless(sl *slice.Slice) (*Proposal, reason.Refusal) {
	prop := &Proposal{Slice: sl, BlankErr: true, Init: sl.Text()}
	if typ.IsCopied(sl.Site.Type) {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	u, whole := sl.Site.File.Src.Unit(sl.Site.Stmt)
	if !whole || sl.Reassigned(sl.Site.Local) {
		return nil, reason.Because(reason.FixStatementStays, "")
	}
	if init, ok := p.mustInit(sl); ok && site.Library(p.info, sl.Site) == "regexp" { // it was seen to compile
		prop.Init, prop.BlankErr = init, false
	}
	if sl.StaysBehind(u) {
		u.Doc = u.First
	}
	prop.Removed = []textedit.Unit{u}
	prop.Doc, prop.Trailing = sl.Site.File.Src.DocText(u), u.Trailing
	return prop, reason.None
}
