package form

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// checked proposes sync.OnceValues for a set-up whose steps can fail and all
// leave the function in the same way. The way out stays where it is:
//
//	v, err := sharedValidator()
//	if err != nil { return err }
func (p *Reader) checked(s *site.Site) (*Proposal, reason.Refusal) {
	other := reason.Because(reason.FixSetupLeaves, "")
	if s.Local == nil || typ.IsCopied(s.Type) || !p.sources.HasOnceValue(s.File) || source.Zero(s.Type) == "" {
		return nil, other
	}
	steps, ok := p.checkedSteps(s)
	if !ok {
		return nil, other
	}
	sl := p.slices.Bare(s)
	sl.Results = []*types.Var{s.Local}
	var nodes []ast.Node
	way := ""
	var outer *types.Var // an err of the function's own scope
	for _, step := range steps {
		if step.stmt.Valid() {
			sl.Add(step.stmt)
			nodes = append(nodes, step.stmt.Node())
		}
		if !step.branch.Valid() {
			continue
		}
		sl.Add(step.branch)
		n := step.branch.Node().(*ast.IfStmt)
		if n.Init != nil {
			nodes = append(nodes, n.Init)
		} else {
			outer = step.err
		}
		text := strings.TrimSpace(s.File.Src.Node(n.Body))
		if way != "" && text != way {
			return nil, reason.Because(reason.FixSetupLeaves, "the steps fail in different ways")
		}
		way = text
	}
	if way == "" {
		return nil, other
	}
	if why := p.checkedRefs(sl, nodes, steps); why.Given() {
		return nil, why
	}
	if why := p.state.PerCall(s, nodes); why.Given() {
		return nil, why
	}
	if when, why := p.timing.Of(s, nodes); when == timing.Never {
		return nil, why
	}
	return p.checkedProposal(sl, steps, outer)
}

// checkedRefs: the steps mention nothing of the function but each other, and
// the instance is used after all of them.
func (p *Reader) checkedRefs(sl *slice.Slice, nodes []ast.Node, steps []checkedStep) reason.Refusal {
	r := code.RefsOf(p.pkg, nodes)
	if r.Bad.Given() {
		return r.Bad
	}
	for _, obj := range r.Locals {
		if !slices.ContainsFunc(steps, func(x checkedStep) bool { return types.Object(x.err) == obj }) {
			return reason.Because(reason.FixDependsOnFunction, obj.Name()+" is its own")
		}
	}
	if sl.Reassigned(sl.Site.Local) {
		return reason.Because(reason.FixAssignedAgain, sl.Site.Local.Name()+" is assigned again")
	}
	return sl.UsedAfter()
}

// checkedSteps returns the statements from the build to the last set-up call
// that belong to the construction.
func (p *Reader) checkedSteps(s *site.Site) (steps []checkedStep, ok bool) {
	list := s.Stmt.Parent()
	want := map[inspector.Cursor]bool{s.Stmt: true}
	for _, setup := range s.Fate.Setups {
		if s.Chain[setup.At.Node()] {
			continue
		}
		stmt, ok := code.InList(setup.At, list)
		if !ok || stmt.Node().Pos() < s.Stmt.Node().Pos() || slices.ContainsFunc(s.Fate.Uses, stmt.Contains) {
			return nil, false
		}
		want[stmt] = true
	}
	for c, more := s.Stmt, true; more && len(want) > 0; c, more = c.NextSibling() {
		if !want[c] {
			continue
		}
		delete(want, c)
		step, ok := p.checkedStep(s, c)
		if !ok {
			return nil, false
		}
		steps = append(steps, step)
	}
	return steps, len(want) == 0
}

// checkedStep looks at one statement of the construction.
func (p *Reader) checkedStep(s *site.Site, c inspector.Cursor) (step checkedStep, ok bool) {
	switch n := c.Node().(type) {
	case *ast.IfStmt:
		init, isAssign := n.Init.(*ast.AssignStmt)
		if !isAssign || n.Else != nil || init.Tok != token.DEFINE {
			break
		}
		step.err = code.TestsError(p.info, n)
		step.branch = c
		if step.err == nil || p.info.Defs[lastIdent(init.Lhs)] != types.Object(step.err) {
			break
		}
		return step, leavesAtEnd(n.Body)
	case *ast.AssignStmt:
		id := lastIdent(n.Lhs)
		if id == nil || id.Name == "_" || !typ.IsError(p.info.TypeOf(id)) {
			break
		}
		step.stmt = c
		step.branch, ok = c.NextSibling()
		if !ok {
			return step, false
		}
		branch, isIf := step.branch.Node().(*ast.IfStmt)
		if !isIf || branch.Init != nil || branch.Else != nil {
			return step, false
		}
		step.err = code.TestsError(p.info, branch)
		return step, step.err != nil && p.info.ObjectOf(id) == types.Object(step.err) && leavesAtEnd(branch.Body)
	}
	return checkedStep{stmt: c}, !slice.Movable(p.info, c).Given()
}

func lastIdent(lhs []ast.Expr) *ast.Ident {
	id, _ := lhs[len(lhs)-1].(*ast.Ident)
	return id
}

// leavesAtEnd reports whether a branch ends by returning, and has no other way out.
func leavesAtEnd(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	if _, ok := b.List[len(b.List)-1].(*ast.ReturnStmt); !ok {
		return false
	}
	for _, stmt := range b.List {
		switch stmt.(type) {
		case *ast.ExprStmt, *ast.AssignStmt, *ast.ReturnStmt:
		default:
			return false
		}
	}
	return true
}

// checkedProposal writes the literal, and what stays of the function.
func (p *Reader) checkedProposal(sl *slice.Slice, steps []checkedStep, outer *types.Var) (*Proposal, reason.Refusal) {
	s := sl.Site
	f := s.File
	prop := &Proposal{Slice: sl, Call: true, Sync: true, checked: true}
	typ, ok := p.sources.Spell(f, s.Type)
	if !ok {
		return nil, reason.Because(reason.FixUnnamedType, "")
	}
	body, ok := sl.Body()
	if !ok {
		return nil, reason.Because(reason.FixSharesLine, "its set-up")
	}
	var text strings.Builder
	declared := false
	for i, c := range sl.Stmts {
		u := body.Units[i]
		if i > 0 && f.Src.Paragraph(body.Units[i-1].Last, u.Doc) {
			text.WriteByte('\n')
		}
		first := u.Doc
		if i == 0 {
			first = u.First
		}
		start, end := f.Src.Start(first), f.Src.Start(u.Last+1)
		var edits []textedit.Edit
		switch n := c.Node().(type) {
		case *ast.IfStmt:
			if step := stepOf(steps, c); step != nil {
				from, to := f.Src.Off(n.Body.Lbrace)+1, f.Src.Off(n.Body.Rbrace)
				edits = append(edits, textedit.Replace(from, to, "\nreturn "+source.Zero(s.Type)+", "+step.err.Name()+"\n"))
			}
		case *ast.AssignStmt:
			if step := stepOf(steps, c); step != nil && step.err != nil {
				if n.Tok == token.ASSIGN && !declared {
					at := f.Src.Off(n.TokPos)
					edits = append(edits, textedit.Replace(at, at+1, ":="))
				}
				declared = true
			}
		}
		text.WriteString(textedit.Apply(f.Src.Text, start, end, edits))
	}
	prop.Init = "sync.OnceValues(func() (" + typ + ", error) {\n" + text.String() + "return " + s.Local.Name() + ", nil\n})"
	prop.Removed = body.Units
	if p.wayOut(prop, steps, outer); prop.way == nil {
		return nil, reason.Because(reason.FixSetupLeaves, "")
	}
	return prop, reason.None
}

func stepOf(steps []checkedStep, c inspector.Cursor) *checkedStep {
	for i := range steps {
		if steps[i].stmt == c || steps[i].branch == c {
			return &steps[i]
		}
	}
	return nil
}
