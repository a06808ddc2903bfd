package form

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// compiledTexts is a package variable that lists what a loop compiles of a list of texts,
// which are known:
//
//	for _, p := range []string{`a+`, `b+`} {
//		if regexp.MustCompile(p).MatchString(s) {
//
//	var regexps = []*regexp.Regexp{regexp.MustCompile(`a+`), regexp.MustCompile(`b+`)}
//
//	for _, p := range regexps {
//		if p.MatchString(s) {
type compiledTexts struct{ packageVar }

// It has the ID of other package variables, and shares with those that list the same.
var toTexts Form = compiledTexts{packageVar{common{Traits{ID: "package", Declares: true, Plain: true}}}}

func (compiledTexts) suits(p *Reader, s *site.Site) bool {
	_, ok := p.textsOf(s)
	return ok && (p.opts.Form == Auto || p.opts.Form == Package)
}

func (compiledTexts) describe(prop *Proposal, what, name, where string) string {
	return "Hoist " + what + " to package variable " + name + where
}

// texts is a list of texts, and the loop that has one after another.
type texts struct {
	loop  inspector.Cursor
	value *ast.Ident       // the variable that has one
	list  inspector.Cursor // the literal
}

// textsOf finds the texts of which the loop around a build compiles one after another, and
// which it has for nothing else.
func (p *Reader) textsOf(s *site.Site) (t texts, ok bool) {
	arg := p.textArg(s)
	if arg == nil || len(s.Fate.Setups) > 0 || site.Library(p.info, s) != "regexp" {
		return t, false
	}
	v, isVar := p.info.Uses[arg].(*types.Var)
	if !isVar || len(p.pkg.Mentions(v)) != 2 {
		return t, false
	}
	for c := range s.Build.At.Enclosing((*ast.RangeStmt)(nil)) {
		t.value, ok = c.Node().(*ast.RangeStmt).Value.(*ast.Ident)
		if ok && p.info.Defs[t.value] == types.Object(v) {
			t.loop = c
			break
		}
	}
	if !t.loop.Valid() {
		return t, false
	}
	t.list, ok = p.spelt(t.loop.ChildAt(edge.RangeStmt_X, -1))
	return t, ok && p.allCompile(t.list.Node().(*ast.CompositeLit))
}

// textArg is the text that a build compiles, if that is a variable, and the build nothing more.
func (p *Reader) textArg(s *site.Site) *ast.Ident {
	call, ok := s.Build.At.Node().(*ast.CallExpr)
	name := "regexp.MustCompile"
	if s.Shot != nil {
		name = "regexp." + s.Build.Constructor.Maker
	} else if ok = ok && len(call.Args) == 1 && s.Value == s.Build.At && s.Build.Constructor.Name == name; !ok {
		return nil
	}
	if !ok || name != "regexp.MustCompile" {
		return nil
	}
	id, _ := ast.Unparen(call.Args[0]).(*ast.Ident)
	return id
}

// spelt returns the literal that a loop goes through: there, or in a variable that is there
// for the loop alone.
func (p *Reader) spelt(ranged inspector.Cursor) (inspector.Cursor, bool) {
	if _, isLit := ranged.Node().(*ast.CompositeLit); isLit {
		return ranged, true
	}
	id, ok := ranged.Node().(*ast.Ident)
	if !ok {
		return ranged, false
	}
	v, ok := p.info.Uses[id].(*types.Var)
	if !ok || v.IsField() || v.Parent() == p.pkg.Pkg.Scope() || len(p.pkg.Mentions(v)) != 2 {
		return ranged, false
	}
	given := p.pkg.Assignments(v)
	if len(given) != 1 || given[0].Value == nil || given[0].Step || given[0].Index != 0 {
		return ranged, false
	}
	spec, isSpec := given[0].At.Node().(*ast.ValueSpec)
	if _, isLit := given[0].Value.(*ast.CompositeLit); !isLit || isSpec && spec.Type != nil {
		return ranged, false
	}
	return p.pkg.Find(given[0].Value)
}

// allCompile reports whether a literal spells out a list, or map, of texts that are patterns.
func (p *Reader) allCompile(lit *ast.CompositeLit) bool {
	if elementType(lit) == nil || len(lit.Elts) == 0 {
		return false
	}
	return !slices.ContainsFunc(lit.Elts, func(e ast.Expr) bool {
		text := p.info.Types[element(e)].Value
		return text == nil || text.Kind() != constant.String || !timing.Compiles(constant.StringVal(text))
	})
}

// elementType is the type of the elements of a literal, as it is written, or nil.
func elementType(lit *ast.CompositeLit) ast.Expr {
	switch t := lit.Type.(type) {
	case *ast.ArrayType:
		return t.Elt
	case *ast.MapType:
		return t.Value
	}
	return nil
}

// element is an element of a literal without its key.
func element(e ast.Expr) ast.Expr {
	if kv, ok := e.(*ast.KeyValueExpr); ok {
		return kv.Value
	}
	return e
}

func (compiledTexts) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	t, _ := p.textsOf(s)
	moved := &site.Site{Finding: s.Finding, Build: s.Build, File: s.File, Owner: p.pkg.Enclosing(t.list), Decl: s.Decl, Value: t.list, Members: []*site.Site{s}}
	p.sites.Bind(moved)
	moved.Type = listOf(moved.Type, s.Type)
	sl, why := p.slices.Of(moved, nil)
	if sl == nil || why.Given() {
		return nil, why
	}
	if len(sl.Subst) > 0 {
		return nil, reason.Because(reason.FixDependsOnFunction, "its texts do")
	}
	prop := &Proposal{Slice: sl}
	lit := t.list.Node().(*ast.CompositeLit)
	if prop.Init = p.compiled(s, lit); prop.Init == "" {
		return nil, reason.Because(reason.FixUnnamedType, "")
	}
	if why := p.usesElements(prop, s, t); why.Given() {
		return nil, why
	}
	p.place(prop)
	return prop, reason.None
}

// listOf is the type of a list like one of that type, with such elements.
func listOf(t, elem types.Type) types.Type {
	switch t := t.Underlying().(type) {
	case *types.Array:
		return types.NewArray(elem, t.Len())
	case *types.Map:
		return types.NewMap(t.Key(), elem)
	}
	return types.NewSlice(elem)
}

// compiled returns the text of the literal with what is compiled of each of its texts.
func (p *Reader) compiled(s *site.Site, lit *ast.CompositeLit) string {
	src := s.File.Src
	instance, ok := p.sources.Spell(s.File, s.Type)
	if !ok {
		return ""
	}
	fun := ast.Unparen(s.Build.At.Node().(*ast.CallExpr).Fun)
	maker := src.Node(fun)
	if s.Shot != nil {
		maker = src.Node(fun.(*ast.SelectorExpr).X) + "." + s.Build.Constructor.Maker
	}
	from, to := src.Span(elementType(lit))
	edits := []textedit.Edit{textedit.Replace(from, to, instance)}
	for _, e := range lit.Elts {
		from, to := src.Span(element(e))
		edits = append(edits, textedit.Replace(from, from, maker+"("), textedit.Replace(to, to, ")"))
	}
	start, end := src.Span(lit)
	return textedit.Apply(src.Text, start, end, textedit.Sorted(edits))
}

// usesElements has the loop use the elements, where it compiled them: by the name of the
// local that it had for what it compiled, if there is one.
func (p *Reader) usesElements(prop *Proposal, s *site.Site, t texts) reason.Refusal {
	src := s.File.Src
	if s.Shot != nil {
		one := &Proposal{Slice: p.slices.Bare(s)}
		method := s.Method()
		if method == nil || !p.withoutResult(one, method) {
			return reason.Because(reason.FixOtherResults, "the error")
		}
		prop.Extra = append(one.Extra, methodOf(s, t.value.Name))
		prop.Removed = append(prop.Removed, one.Removed...)
		return reason.None
	}
	u, whole := textedit.Unit{}, false
	if s.Local != nil && len(p.pkg.Assignments(s.Local)) == 1 && p.onlyOne(t.loop, s.Local) {
		u, whole = src.Unit(s.Stmt)
	}
	start, end := src.Span(s.Value.Node())
	if !whole {
		prop.Extra = append(prop.Extra, textedit.Replace(start, end, t.value.Name))
		return reason.None
	}
	if p.slices.Bare(s).StaysBehind(u) {
		u.Doc = u.First
	}
	start, end = src.Span(t.value)
	prop.Extra = append(prop.Extra, textedit.Replace(start, end, s.Local.Name()))
	prop.Removed = append(prop.Removed, u)
	return reason.None
}

// onlyOne reports whether a local is all that has its name in a loop.
func (p *Reader) onlyOne(loop inspector.Cursor, local *types.Var) bool {
	for c := range loop.Preorder((*ast.Ident)(nil)) {
		id := c.Node().(*ast.Ident)
		if obj := p.info.ObjectOf(id); id.Name == local.Name() && obj != types.Object(local) {
			if v, isVar := obj.(*types.Var); obj != nil && !(isVar && v.IsField()) {
				return false
			}
		}
	}
	return true
}
