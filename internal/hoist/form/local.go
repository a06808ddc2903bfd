package form

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// aboveLoop is a local variable above a loop. enough: the loop is all that
// repeats the build; else it is for what no package variable can be.
type aboveLoop struct {
	common
	enough bool
}

var (
	inLoop      = common{Traits{ID: "loop", Local: true, Lists: true}}
	toLoop Form = aboveLoop{common: inLoop}
)

func (f aboveLoop) suits(p *Reader, s *site.Site) bool {
	return p.opts.Form == Auto && (!f.enough || p.aboveLoopIsEnough(s)) || p.opts.Form == Field && f.enough && p.aboveLoopIsEnough(s)
}

func (aboveLoop) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) { return p.aboveLoop(s) }

func (aboveLoop) write(p *Reader, prop *Proposal) bool {
	p.writeLocal(prop)
	return false
}

func (aboveLoop) describe(_ *Proposal, what, name, _ string) string {
	return "Move " + what + " above the loop, to " + name
}

// aboveLoop proposes to build above the outermost loop on whose variables
// the instance does not depend.
func (p *Reader) aboveLoop(s *site.Site) (*Proposal, reason.Refusal) {
	loops := p.loopsAround(s)
	if len(loops) == 0 {
		return nil, reason.None
	}
	var best *Proposal
	why := reason.None
	for _, loop := range loops { // innermost first
		prop, no := p.above(s, loop)
		if prop == nil {
			why = no
			break
		}
		best = prop
	}
	return best, why
}

// aboveLoopIsEnough reports whether the loop is all that repeats the build:
// the function itself runs once.
func (p *Reader) aboveLoopIsEnough(s *site.Site) bool {
	return s.Finding.Category == findings.Loop && s.Owner.Reason().Freq == scope.Once
}

// loopsAround returns the loops around the build in its own function,
// innermost first, each as the statement to stand above.
func (p *Reader) loopsAround(s *site.Site) []inspector.Cursor {
	var loops []inspector.Cursor
	for c := range s.Stmt.Parent().Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		switch c.Node().(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			if c.ParentEdgeKind() == edge.LabeledStmt_Stmt {
				c = c.Parent()
			}
			loops = append(loops, c)
		default:
			return loops
		}
	}
	return loops
}

// above proposes name := E above a statement around the build.
func (p *Reader) above(s *site.Site, stmt inspector.Cursor) (*Proposal, reason.Refusal) {
	if _, ok := inListKind(stmt); !ok {
		return nil, reason.None
	}
	if typ.IsCopied(s.Type) && len(s.Members) == 0 || !s.Stmt.Valid() {
		return nil, reason.Because(reason.FixCopiesStruct, "")
	}
	sl, why := p.slices.Of(s, func(obj types.Object) bool { return p.remains(obj, stmt) })
	if sl == nil || why.Given() {
		return nil, why
	}
	if why := sl.LiteralsUsed(); why.Given() {
		return nil, why
	}
	if len(sl.Results) > 1 || len(sl.Stmts) > 0 && s.Local == nil {
		return nil, reason.Because(reason.FixOtherResults, "")
	}
	if why := p.steady(sl, stmt); why.Given() {
		return nil, why
	}
	if when, why := p.timing.Of(s, sl.Nodes()); when == timing.Never {
		return nil, why
	}
	prop := &Proposal{Slice: sl, above: stmt}
	switch {
	case s.Tuple:
		if slices.Contains(sl.Stmts, s.Stmt) || !p.sources.HasOnceValue(s.File) {
			return nil, reason.Because(reason.FixSetupLeaves, "its set-up follows an error check")
		}
		text, why := p.failing(prop)
		if text == "" {
			return nil, why
		}
		prop.Call, prop.Keep, prop.Sync, prop.Init = true, true, true, "sync.OnceValues("+text+")"
	case s.Local == nil:
		prop.Init, prop.Keep = sl.Text(), true
	case len(sl.Stmts) == 0:
		prop.Init = sl.Text()
		p.place(prop)
	default:
		b, ok := sl.Body()
		if !ok || sl.Reassigned(s.Local) {
			return nil, reason.Because(reason.FixStatementStays, "")
		}
		prop.Steps, prop.Removed = b.Doc+b.Steps, b.Units
	}
	return prop, reason.None
}

// inListKind reports whether c stands in a list of statements.
func inListKind(c inspector.Cursor) (inspector.Cursor, bool) {
	l, ok := code.Listed(c)
	return l, ok && l == c
}

// remains reports whether a variable of the function is there, with its final
// value, above a statement.
func (p *Reader) remains(obj types.Object, stmt inspector.Cursor) bool {
	if _, isConst := obj.(*types.Const); isConst {
		return obj.Pos() < stmt.Node().Pos()
	}
	v := obj.(*types.Var)
	if v.Pos() >= stmt.Node().Pos() {
		return false
	}
	if sc := p.pkg.Innermost(stmt.Node().Pos()); sc == nil {
		return false
	} else if _, found := sc.LookupParent(v.Name(), stmt.Node().Pos()); found != types.Object(v) {
		return false
	}
	for _, c := range p.pkg.Mentions(v) {
		if c.Node().Pos() >= stmt.Node().Pos() && code.Assigns(c) {
			return false
		}
	}
	return true
}

// steady says why the slice may not run where its statement might not have:
// above a loop without iterations, or past a condition. Names and fields of
// structs can be read anywhere; a pointer might be nil there.
func (p *Reader) steady(sl *slice.Slice, stmt inspector.Cursor) (why reason.Refusal) {
	first := len(sl.Stmts) == 0 && p.leads(sl.Site.Stmt, stmt) || len(sl.Stmts) > 0 && p.leads(sl.Stmts[0], stmt)
	if first {
		return reason.None
	}
	if why := p.timing.MayPanic(sl.Site, sl.Nodes()); why.Given() {
		return why
	}
	for _, n := range sl.Nodes() {
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.StarExpr:
				if !p.info.Types[n].IsType() {
					why = reason.Because(reason.FixMayPanic, "it follows a pointer that may be nil")
				}
			case *ast.IndexExpr:
				if tv := p.info.Types[n.X]; tv.IsValue() && !p.info.Types[n.Index].IsType() {
					why = reason.Because(reason.FixMayPanic, "it indexes")
				}
			case *ast.SelectorExpr:
				if x := typ.RootVar(p.info, n.X); x != nil && !funcs.IsGlobal(x) && slices.Contains(sl.Outer, types.Object(x)) {
					if _, isPointer := p.info.TypeOf(n.X).Underlying().(*types.Pointer); isPointer {
						why = reason.Because(reason.FixMayPanic, "it follows a pointer that may be nil")
					}
				}
			}
			return true
		})
	}
	return why
}

// leads reports whether stmt is the first one of the loop's body.
func (p *Reader) leads(stmt, loop inspector.Cursor) bool {
	if labeled, ok := loop.Node().(*ast.LabeledStmt); ok {
		loop = loop.Child(labeled.Stmt)
	}
	kind, i := stmt.ParentEdge()
	return kind == edge.BlockStmt_List && i == 0 && stmt.Parent().Parent() == loop && isLoop(loop.Node())
}

func isLoop(n ast.Node) bool {
	switch n.(type) {
	case *ast.ForStmt, *ast.RangeStmt:
		return true
	}
	return false
}

// writeLocal inserts the declaration above the statement.
func (p *Reader) writeLocal(prop *Proposal) {
	src := prop.Slice.Site.File.Src
	start := src.Off(prop.above.Node().Pos())
	line := src.Line(start)
	indent := src.Text[src.Start(line):start]
	if strings.TrimSpace(indent) != "" {
		prop.Refusal = reason.Because(reason.FixSharesLine, "the statement")
		return
	}
	at := src.Start(line)
	if g := prop.Slice.Site.File.Src.CommentEndingOn(line - 1); g != nil {
		at = src.Start(src.Line(src.Off(g.Pos())))
	}
	text := prop.Steps
	if text == "" {
		text = prop.Doc + prop.Names[0] + " := " + prop.Init
		if prop.Trailing != "" {
			text += " " + prop.Trailing
		}
	} else if prop.Slice.Site.Local.Name() != prop.Names[0] {
		prop.Refusal = reason.Because(reason.FixNoName, "")
		return
	}
	depth := len(indent)
	if _, ok := prop.above.Node().(*ast.LabeledStmt); ok {
		depth++ // gofmt sets labels one step back
	}
	text = source.FormatStatements(text, depth)
	if text == "" {
		prop.Refusal = reason.Because(reason.FixCannotBeWritten, "its declaration cannot be formatted")
		return
	}
	prop.Edits = append(prop.Edits, textedit.Insert(at, text))
	if prop.Sync {
		imp, ok := p.sources.ImportSync(prop.Slice.Site.File)
		if !ok {
			prop.Refusal = reason.Because(reason.FixNoImport, "sync cannot be imported")
		}
		prop.Edits = append(prop.Edits, imp...)
	}
}
