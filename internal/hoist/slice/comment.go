package slice

import (
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
	if u.Doc == u.First {
		return false
	}
	s, src := sl.Site, sl.Site.File.Src
	c := comment.Comment{
		Text: src.DocText(u), Lines: u.First - u.Doc, Kind: kind.Words(s), Apart: src.Blank(u.Last + 1), Followed: src.Comment(u.Last + 2),
		AboutNext: func() bool { return sl.aboutNext(u) },
	}
	if s.Local != nil {
		c.Name = s.Local.Name()
	}
	return comment.Stays(c)
}

// aboutNext reports whether the comment above a statement is for the step which
// the statement takes together with the next one:
//
//	// Collapse dashes.
//	re := regexp.MustCompile(`-+`)
//	s = re.ReplaceAllString(s, "-")
//
// The next line must be all that uses the local, whose name says little.
func (sl *Slice) aboutNext(u textedit.Unit) bool {
	s := sl.Site
	if s.Local == nil || len(s.Local.Name()) >= naming.Promotable {
		return false
	}
	next, ok := s.Stmt.NextSibling()
	if !ok || next.ParentEdgeKind() != s.Stmt.ParentEdgeKind() || s.File.Src.Line(s.File.Src.Off(next.Node().Pos())) != u.Last+1 {
		return false
	}
	uses := sl.Uses(s.Local)
	return slices.ContainsFunc(uses, next.Contains) && !slices.ContainsFunc(uses, func(c inspector.Cursor) bool { return !next.Contains(c) })
}
