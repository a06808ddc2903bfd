package slice

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// StaysBehind reports whether the comment above a statement that goes speaks
// of what the function does next, and so stays where it is.
func (sl *Slice) StaysBehind(u textedit.Unit) bool {
	s := sl.Site
	if s.Local == nil {
		return sl.LeavesComment(u, nil, nil)
	}
	return sl.LeavesComment(u, s.Local, sl.Uses(s.Local))
}

// LeavesComment is StaysBehind, of a statement that assigns a local with these uses.
func (sl *Slice) LeavesComment(u textedit.Unit, local *types.Var, uses []inspector.Cursor) bool {
	if u.Doc == u.First {
		return false
	}
	c := sl.commentOf(u)
	c.AboutNext = func() bool { return sl.aboutNext(u, local, uses) }
	if local != nil {
		c.Name = local.Name()
	}
	return comment.Stays(c)
}

// leavesTextComment is StaysBehind, of a statement that declares a text which moves: it
// does nothing that the comment could speak of, beside what the function does to what it
// is given.
func (sl *Slice) leavesTextComment(u textedit.Unit, text types.Object) bool {
	if u.Doc == u.First {
		return false
	}
	c := sl.commentOf(u)
	c.Name, c.Holds = text.Name(), true
	c.AboutNext = func() bool { return comment.SpeaksOf(c.Text, sl.given()) }
	return comment.Stays(c)
}

// commentOf is the comment above a statement.
func (sl *Slice) commentOf(u textedit.Unit) comment.Comment {
	src := sl.Site.File.Src
	return comment.Comment{
		Text: src.DocText(u), Lines: u.First - u.Doc, Kind: kind.Words(sl.Site), Apart: src.Blank(u.Last + 1), Followed: src.Comment(u.Last + 2),
	}
}

// given are words for what the function around the build is given.
func (sl *Slice) given() []string {
	var words []string
	if d, ok := sl.Site.Decl.Node().(*ast.FuncDecl); ok {
		for _, f := range d.Type.Params.List {
			for _, id := range f.Names {
				words = append(words, comment.WordsOf(id.Name)...)
			}
		}
	}
	return words
}

// aboutNext reports whether the comment above a statement is for the step which
// the statement takes together with the next one:
//
//	// Collapse dashes.
//	re := regexp.MustCompile(`-+`)
//	s = re.ReplaceAllString(s, "-")
//
// The next line must be all that uses the local, whose name says little.
func (sl *Slice) aboutNext(u textedit.Unit, local *types.Var, uses []inspector.Cursor) bool {
	s := sl.Site
	if local == nil || len(local.Name()) >= naming.Promotable {
		return false
	}
	next, ok := s.Stmt.NextSibling()
	if !ok || next.ParentEdgeKind() != s.Stmt.ParentEdgeKind() || s.File.Src.Line(s.File.Src.Off(next.Node().Pos())) != u.Last+1 {
		return false
	}
	return slices.ContainsFunc(uses, next.Contains) && !slices.ContainsFunc(uses, func(c inspector.Cursor) bool { return !next.Contains(c) })
}
