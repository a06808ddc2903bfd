package changes

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// RowLength is how many statements in a row that do the same to one object are told as
// one: fewer are a line each, which can be ignored by itself.
const RowLength = 4

// rows keeps the first finding of each row of statements that configure the same object
// in the same way, viper.Set for one key after another: they are one decision.
func (a *Analysis) rows(found []*Finding) []*Finding {
	var kept []*Finding
	for i := 0; i < len(found); {
		end := i + 1
		for end < len(found) && a.follows(found[end-1], found[end]) {
			end++
		}
		if end-i >= RowLength {
			for _, x := range found[i+1 : end] {
				found[i].Row = append(found[i].Row, x.Change)
				a.silent(x.Change, reason.SetupRow, found[i].Change.At)
			}
			kept = append(kept, found[i])
		} else {
			kept = append(kept, found[i:end]...)
		}
		i = end
	}
	return kept
}

// follows reports whether the statement of y is the next one after that of x, but for what looks at the
// error of that, and does the same to the same object for the same reason. What a fix moves is told by itself.
func (a *Analysis) follows(x, y *Finding) bool {
	if x.Change.What != y.Change.What || x.Change.Callee != y.Change.Callee || x.Owner != y.Owner || x.Root != y.Root || len(x.Path) != len(y.Path) {
		return false
	}
	next, ok := listed(x.Change.At).NextSibling()
	if ok && next != listed(y.Change.At) && a.handlesError(next.Node()) {
		next, ok = next.NextSibling()
	}
	return ok && next == listed(y.Change.At) && !slices.ContainsFunc([]*Finding{x, y}, func(f *Finding) bool {
		_, moves := a.Initial(f.Change)
		return moves
	})
}

// handlesError reports whether the statement is what is done about an error, if there is one.
func (a *Analysis) handlesError(n ast.Node) bool {
	s, ok := n.(*ast.IfStmt)
	return ok && s.Init == nil && typ.ComparesError(a.Pkg.Info, s.Cond)
}

// listed returns the statement of a list that c is or stands in.
func listed(c inspector.Cursor) inspector.Cursor {
	for ; c.Parent().Valid(); c = c.Parent() {
		switch c.Parent().Node().(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			if _, ok := c.Node().(ast.Stmt); ok {
				return c
			}
		}
	}
	return c
}
