package form

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// pool is a sync.Pool.
type pool struct{ common }

var toPool Form = pool{common{Traits{ID: "pool", Declares: true, Only: true, Pooled: true}}}

func (pool) suits(_ *Reader, s *site.Site) bool { return s.Sharing() == catalogue.Pool }

func (pool) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) { return p.pool(s) }

func (pool) write(p *Reader, prop *Proposal) bool {
	p.writePool(prop)
	return true
}

func (pool) describe(prop *Proposal, what, name, where string) string {
	return "Reuse instances of " + what + " from pool " + name + where
}

// pool proposes a sync.Pool for instances that may be used again, but by one
// goroutine at a time.
//
//	m := pgtype.NewMap()
//
// becomes
//
//	m := typeMapPool.Get().(*pgtype.Map)
//	defer typeMapPool.Put(m)
func (p *Reader) pool(s *site.Site) (*Proposal, reason.Refusal) {
	switch {
	case p.opts.Form == Field:
		return nil, reason.Because(reason.FixNoField, "a pool would be a package variable")
	case s.Local == nil || s.Tuple || typ.IsCopied(s.Type):
		return nil, reason.Because(reason.FixNotToPool, "an instance that is used in place cannot go back to a pool")
	case len(s.Build.Fate.Returned) > 0 || s.Fate.Global != nil:
		return nil, reason.Because(reason.FixNotToPool, "the instance leaves the function")
	}
	if why := p.within(s); why.Given() {
		return nil, why
	}
	if m := p.lentOut(s); m != "" {
		return nil, reason.Because(reason.FixNotToPool, "what "+m+" returns is the instance's, and leaves the function")
	}
	sl, why := p.slices.Of(s, nil)
	if sl == nil || why.Given() {
		return nil, why
	}
	if len(sl.Results) > 1 || sl.Reassigned(s.Local) {
		return nil, reason.Because(reason.FixOtherResults, "")
	}
	if why := sl.LiteralsUsed(); why.Given() {
		return nil, why
	}
	// New runs at the first Get.
	if when, why := p.timing.Of(s, sl.Nodes()); when == timing.Never {
		return nil, why
	}
	prop := &Proposal{Slice: sl, Suffix: "Pool", Sync: true, Keep: true}
	if _, ok := p.sources.Spell(s.File, s.Type); !ok {
		return nil, reason.Because(reason.FixUnnamedType, "")
	}
	body := "return " + sl.Text()
	if len(sl.Stmts) > 0 {
		b, ok := sl.Body()
		if !ok {
			return nil, reason.Because(reason.FixSharesLine, "its set-up")
		}
		body = b.Steps + "return " + s.Local.Name()
		prop.Removed = withoutStmt(b.Units, s.Stmt)
	}
	if _, whole := s.File.Src.Unit(s.Stmt); !whole {
		return nil, reason.Because(reason.FixSharesLine, "its statement")
	}
	empty := "any"
	if !p.sources.AtLeast(s.File, "go1.18") {
		empty = "interface{}"
	}
	prop.Init = "sync.Pool{\nNew: func() " + empty + " {\n" + body + "\n},\n}"
	if len(sl.Stmts) == 0 && !strings.Contains(body, "\n") {
		prop.Init = "sync.Pool{New: func() " + empty + " { " + body + " }}"
	}
	return prop, reason.None
}

// within says why an instance may be in use after its function has returned,
// or may be put back more than once.
func (p *Reader) within(s *site.Site) reason.Refusal {
	for enc := range s.Stmt.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		switch enc.Node().(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			return reason.Because(reason.FixNotToPool, "a deferred call in a loop would keep the instances")
		}
		break
	}
	for _, v := range s.Fate.Vars {
		if slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool {
			if p.pkg.Enclosing(c) != s.Owner {
				return true
			}
			for enc := range c.Enclosing((*ast.GoStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
				_, isGo := enc.Node().(*ast.GoStmt)
				return isGo
			}
			return false
		}) {
			return reason.Because(reason.FixNotToPool, "a function literal or goroutine uses the instance")
		}
	}
	return reason.None
}

// lentOut returns the name of a method whose result is good only as long as nobody
// else has the instance, and outlives the function, or "".
func (p *Reader) lentOut(s *site.Site) string {
	for _, use := range s.Fate.Uses {
		call, ok := use.Node().(*ast.CallExpr)
		if !ok {
			continue
		}
		fn := funcs.StaticCallee(p.info, call)
		if fn == nil || !slices.Contains(s.Build.Entry.Lends, fn.Name()) {
			continue
		}
		fate := p.folder.Life.Track(lifetime.Value{At: use, Held: true})
		if len(fate.Returned) > 0 || fate.Stored || fate.Global != nil {
			return fn.Name()
		}
	}
	return ""
}

// writePool replaces the value by Get, and adds the deferred Put.
func (p *Reader) writePool(prop *Proposal) {
	s := prop.Slice.Site
	src := s.File.Src
	typ, _ := p.sources.Spell(s.File, s.Type)
	for _, u := range append(prop.Removed, prop.Slice.LiteralDefs()...) {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(u.Doc), src.Start(u.Last+1)))
	}
	start, end := src.Span(s.Value.Node())
	prop.Edits = append(prop.Edits, textedit.Replace(start, end, prop.Names[0]+".Get().("+typ+")"))
	u, _ := s.File.Src.Unit(s.Stmt)
	indent := textedit.IndentOf(src.LineText(u.First))
	text := ""
	if reset := s.Build.Entry.Reset; reset != "" {
		text = indent + s.Local.Name() + "." + reset + "()\n"
	}
	text += indent + "defer " + prop.Names[0] + ".Put(" + s.Local.Name() + ")\n"
	at := src.Start(u.Last + 1)
	prop.Edits = append(prop.Edits, textedit.Insert(at, text))
}
