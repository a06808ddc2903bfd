package form

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// wrapper is a function that keeps what it returned.
type wrapper struct{ common }

var toMemo Form = wrapper{common{Traits{ID: "wrapper", Named: true, Whole: true}}}

func (wrapper) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	return p.memo(s), reason.None
}

func (wrapper) write(*Reader, *Proposal) bool { return true }

func (wrapper) describe(_ *Proposal, what, name, _ string) string {
	return "Build " + what + " once in " + name
}

// memo proposes to keep what a function returns, for a function that does
// nothing but build: its body runs once, its signature stays.
//
//	var newValidator = sync.OnceValue(func() *validator.Validate {
//		...
//	})
//
// An exported function stays a function, and so does a method.
func (p *Reader) memo(s *site.Site) *Proposal {
	if s.Owner.Obj == nil || p.opts.Form == Package || !p.sources.HasOnceValue(s.File) || !p.onlyBuilds(s) {
		return nil
	}
	results := s.Owner.Sig.Results()
	once := "sync.OnceValue"
	if results.Len() == 2 {
		once = "sync.OnceValues"
	}
	decl := s.Decl.Node().(*ast.FuncDecl)
	src := s.File.Src
	open, end := src.Off(decl.Body.Lbrace), src.Off(decl.Body.Rbrace)
	if src.Line(open) == src.Line(end) || strings.TrimSpace(src.LineText(src.Line(end))) != "}" {
		return nil
	}
	imp, ok := p.sources.ImportSync(s.File)
	if !ok || code.Shadowed(p.pkg, "sync", decl.Body.Pos(), nil) {
		return nil
	}
	prop := &Proposal{Slice: p.slices.Bare(s), Extra: imp}
	if s.Owner.Sig.Recv() == nil && !s.Owner.Obj.Exported() && !hasPragma(decl) {
		prop.Names = []string{decl.Name.Name}
		from, to := src.Span(decl.Name)
		head := src.Off(decl.Pos())
		prop.Extra = append(prop.Extra,
			textedit.Replace(head, to, BelowDoc(decl.Doc != nil, p.opts.NolintLine())+"var "+src.Text[from:to]+" = "+once+"(func"),
			textedit.Insert(end+1, ")"))
		return prop
	}
	return p.accessor(s, prop, once)
}

// accessor keeps the function, and moves its body to a new one.
func (p *Reader) accessor(s *site.Site, prop *Proposal, once string) *Proposal {
	decl := s.Decl.Node().(*ast.FuncDecl)
	src := s.File.Src
	build, shared := p.accessorNames(decl.Name.Name, kind.Of(s.Type))
	if build == "" {
		return nil
	}
	prop.Names = []string{shared}
	start := src.Off(decl.Pos())
	if decl.Doc != nil {
		start = src.Off(decl.Doc.Pos())
	}
	// func F() T { body } becomes func F() T { return shared() } func build() T { body }
	open := src.Off(decl.Body.Lbrace) + 1
	results := src.Node(decl.Type.Results)
	text := p.opts.Nolint("var "+shared+" = "+once+"("+build+")", "")
	prop.Extra = append(prop.Extra,
		textedit.Insert(start, text+"\n\n"),
		textedit.Insert(open, "\n\treturn "+shared+"()\n}\n\nfunc "+build+"() "+results+" {"))
	return prop
}

// accessorNames gives out what the function that builds, and the one that keeps what
// it built, are called, for a function of that name that yields that kind; "" if
// no name is free.
func (p *Reader) accessorNames(name, kind string) (build, shared string) {
	bases := []string{kind, naming.Exported(name)}
	if what, ok := strings.CutPrefix(name, "New"); ok && what != "" {
		bases = []string{naming.Exported(what)}
	}
	for _, base := range bases {
		build, shared = naming.Idiomatic("build"+base), naming.Idiomatic("get"+base)
		if p.namer.Free(build) && p.namer.Free(shared) {
			p.namer.Take(build)
			p.namer.Take(shared)
			return build, shared
		}
	}
	return "", ""
}

// onlyBuilds reports whether a function takes nothing, returns the instance,
// alone or with an error, and does nothing but build it.
func (p *Reader) onlyBuilds(s *site.Site) bool {
	f, sig := s.Owner, s.Owner.Sig
	if !slices.Contains(s.Build.Fate.Returned, 0) || s.Build.Fate.Holder || sig.Params().Len() > 0 || sig.TypeParams().Len() > 0 || sig.RecvTypeParams().Len() > 0 {
		return false
	}
	if sharing := s.Sharing(); sharing != catalogue.Safe && sharing != catalogue.AfterSetup || typ.IsCopied(s.Type) {
		return false
	}
	n := sig.Results().Len()
	if n != 1 && !(n == 2 && typ.IsError(sig.Results().At(1).Type())) || sig.Results().At(0).Name() != "" {
		return false
	}
	if !types.Identical(sig.Results().At(0).Type(), s.Type) {
		return false
	}
	if recv := sig.Recv(); recv != nil && len(p.pkg.Mentions(recv)) > 1 {
		return false
	}
	r := code.RefsOf(p.pkg, []ast.Node{f.Body})
	if r.Bad.Given() || len(r.Locals) > 0 {
		return false
	}
	if !p.severalSteps(s) || p.doesMore(s) || p.state.PerCall(s, []ast.Node{f.Body}).Given() {
		return false
	}
	when, _ := p.timing.Of(s, []ast.Node{f.Body})
	return when != timing.Never
}

// severalSteps reports whether the function is more than return E, which a
// package variable serves better.
func (p *Reader) severalSteps(s *site.Site) bool {
	return len(s.Owner.Body.List) > 1 || p.opts.Form == Once || s.Tuple
}

// doesMore reports whether a statement of the function does something else
// than to configure the instance or to make what that takes.
func (p *Reader) doesMore(s *site.Site) bool {
	needed := make(map[types.Object]bool)
	list := s.Owner.Body.List
	for i := len(list) - 1; i >= 0; i-- {
		c, ok := p.pkg.Find(list[i])
		if !ok || p.leaves(s, c) || !p.builds(s, c, needed) {
			return true
		}
		ast.Inspect(list[i], func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && p.info.Uses[id] != nil {
				needed[p.info.Uses[id]] = true
			}
			return true
		})
	}
	return false
}

// builds reports whether a statement is a step of the construction: it holds
// the build or a set-up call, declares what a later step needs, checks an
// error, or returns.
func (p *Reader) builds(s *site.Site, stmt inspector.Cursor, needed map[types.Object]bool) bool {
	if stmt.Contains(s.Build.At) || slices.ContainsFunc(s.Fate.Setups, func(x lifetime.Setup) bool { return stmt.Contains(x.At) }) {
		return true
	}
	switch n := stmt.Node().(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.IfStmt:
		cond, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
		return ok && n.Init == nil && typ.IsError(p.info.TypeOf(cond.X))
	case *ast.DeclStmt:
		return declaresAny(code.Declared(p.info, []ast.Node{n}), needed)
	case *ast.AssignStmt:
		if v := typ.RootVar(p.info, n.Lhs[0]); v != nil && !funcs.IsGlobal(v) && needed[v] {
			return true // opts.Sort = 1
		}
		return declaresAny(code.Declared(p.info, []ast.Node{n}), needed)
	}
	return false
}

func declaresAny(declared, needed map[types.Object]bool) bool {
	for obj := range declared {
		if needed[obj] {
			return true
		}
	}
	return false
}

// leaves reports whether a statement leaves the function in another way than
// by returning the instance, or nil with an error.
func (p *Reader) leaves(s *site.Site, stmt inspector.Cursor) bool {
	for c := range stmt.Preorder((*ast.DeferStmt)(nil), (*ast.GoStmt)(nil), (*ast.SelectStmt)(nil), (*ast.SendStmt)(nil), (*ast.ReturnStmt)(nil)) {
		ret, ok := c.Node().(*ast.ReturnStmt)
		if !ok || p.pkg.Enclosing(c) == s.Owner && !p.returnsInstance(s, ret) {
			return true
		}
	}
	return false
}

// returnsInstance reports whether a return statement returns the instance,
// or nil with an error.
func (p *Reader) returnsInstance(s *site.Site, ret *ast.ReturnStmt) bool {
	if len(ret.Results) == 0 {
		return false
	}
	switch e := ast.Unparen(ret.Results[0]).(type) {
	case *ast.Ident:
		if e.Name == "nil" {
			return true
		}
		v, ok := p.info.Uses[e].(*types.Var)
		return ok && slices.Contains(s.Fate.Vars, v)
	default:
		c, ok := p.pkg.Find(e)
		return ok && c.Contains(s.Build.At)
	}
}

// hasPragma reports whether the compiler or linker is told something about a
// function, which it must then be.
func hasPragma(decl *ast.FuncDecl) bool {
	return decl.Doc != nil && slices.ContainsFunc(decl.Doc.List, func(c *ast.Comment) bool {
		return strings.HasPrefix(c.Text, "//go:") || strings.HasPrefix(c.Text, "//export ")
	})
}
