package mapperlint

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/findings"
)

// ignores are the comments by which a reader disagrees with a diagnostic.
// They are read here, since go vet, go fix and gopls know none of them, and
// so that every host shows the same.
type ignores struct {
	pass *analysis.Pass
	// at holds the comments by their own line.
	at map[fileLine][]*ignore
	// above holds those that stand on lines of their own by the line that
	// follows their group of comments.
	above  map[fileLine][]*ignore
	byFile map[*token.File][]*ignore
	all    []*ignore
	// later are those that are not in these maps yet: to see whether code stands
	// before one takes a walk over its file, for which most packages have no use.
	later []unplaced
}

// unplaced are the comments of a file that were read.
type unplaced struct {
	file *ast.File
	list []placed
}

type placed struct {
	kind  ignoreKind
	x     *ignore
	group *ast.CommentGroup
}

type fileLine struct {
	file *token.File
	line int
}

// An ignore is one such comment.
type ignore struct {
	comment *ast.Comment
	ours    bool // names mapperlint, so that it can be told when it is of no use
	column  int  // of a nolint's group, which covers a whole block in this column; else 0
	used    bool
}

// readIgnores collects those of the remarks that ignore.
func readIgnores(pass *analysis.Pass, remarked []remarks) *ignores {
	ig := &ignores{
		pass:   pass,
		at:     make(map[fileLine][]*ignore),
		above:  make(map[fileLine][]*ignore),
		byFile: make(map[*token.File][]*ignore),
	}
	for _, r := range remarked {
		var list []placed
		for _, c := range r.list {
			kind, x := ig.read(c.Comment)
			if x == nil {
				continue
			}
			if kind == lineIgnore && c.Pos() < r.file.Package && strings.HasPrefix(c.Text, "//mapperlint:") {
				kind = fileIgnore // in the comment of the file
			}
			ig.all = append(ig.all, x)
			list = append(list, placed{kind, x, c.group})
		}
		if len(list) > 0 {
			ig.later = append(ig.later, unplaced{r.file, list})
		}
	}
	return ig
}

// read reads one comment; a directive without a reason is reported, and
// ignores nothing.
func (ig *ignores) read(comment *ast.Comment) (ignoreKind, *ignore) {
	kind, ours, problem := parseIgnore(comment.Text)
	if problem != "" {
		ig.pass.Report(analysis.Diagnostic{Pos: comment.Pos(), End: comment.End(), Category: "directive", Message: problem, URL: URL + "#directive"})
	}
	if kind == notIgnore || problem != "" {
		return notIgnore, nil
	}
	return kind, &ignore{comment: comment, ours: ours}
}

// place files the comments that were read.
func (ig *ignores) place() {
	for _, u := range ig.later {
		code := firstNodes(ig.pass.Fset.File(u.file.FileStart), u.file)
		for _, p := range u.list {
			ig.add(p.kind, p.x, p.group, code)
		}
	}
	ig.later = nil
}

// add files a comment under what it covers. code has the first node of each
// line: a comment behind code is for that line alone.
func (ig *ignores) add(kind ignoreKind, x *ignore, group *ast.CommentGroup, code map[int]token.Pos) {
	tf := ig.pass.Fset.File(x.comment.Pos())
	if kind == fileIgnore {
		ig.byFile[tf] = append(ig.byFile[tf], x)
		return
	}
	line := tf.Line(x.comment.Pos())
	ig.at[fileLine{tf, line}] = append(ig.at[fileLine{tf, line}], x)
	if first, ok := code[line]; ok && first < x.comment.Pos() {
		return
	}
	if kind == nolintIgnore {
		x.column = ig.pass.Fset.Position(group.Pos()).Column
	}
	next := fileLine{tf, tf.Line(group.End()) + 1}
	ig.above[next] = append(ig.above[next], x)
}

// firstNodes returns where the code of each line of a file begins or, for a
// node that ends there, ends.
func firstNodes(tf *token.File, file *ast.File) map[int]token.Pos {
	first := make(map[int]token.Pos)
	note := func(p token.Pos) {
		if line := tf.Line(p); first[line] == token.NoPos || p < first[line] {
			first[line] = p
		}
	}
	note(file.Package)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n.(type) {
		case nil, *ast.File:
			return true
		case *ast.Comment, *ast.CommentGroup:
			return false
		}
		note(n.Pos())
		note(n.End() - 1)
		return true
	})
	return first
}

// match reports whether a comment silences f.
func (ig *ignores) match(f *findings.Finding) bool { return ig.matchNode(f.Build.At) }

// matchNode reports whether a comment silences diagnostics at c: one on the
// first or last line of c or of the statement around it, above either, in the
// comment of the declaration around it, or for the file. A nolint comment
// above a block in the same column covers the block, as in golangci-lint.
func (ig *ignores) matchNode(c inspector.Cursor) bool {
	if len(ig.all) == 0 {
		return false
	}
	ig.place()
	tf := ig.pass.Fset.File(c.Node().Pos())
	found := mark(ig.byFile[tf])
	found = ig.around(tf, c.Node()) || found
	for enc := range c.Enclosing() {
		switch n := enc.Node().(type) {
		case *ast.BlockStmt, *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt, *ast.CaseClause, *ast.CommClause:
		case ast.Stmt:
			found = ig.around(tf, n) || found
		case *ast.FuncDecl:
			found = ig.declared(tf, n, n.Doc) || found
		case *ast.GenDecl:
			found = ig.declared(tf, n, n.Doc) || found
		case *ast.ValueSpec:
			found = ig.declared(tf, n, n.Doc) || found
		}
		found = ig.block(tf, enc.Node()) || found
	}
	return found
}

// around marks the comments on the first and last line of n, and above it.
func (ig *ignores) around(tf *token.File, n ast.Node) bool {
	first, last := tf.Line(n.Pos()), tf.Line(n.End())
	found := mark(ig.at[fileLine{tf, first}])
	found = mark(ig.above[fileLine{tf, first}]) || found
	if last != first {
		found = mark(ig.at[fileLine{tf, last}]) || found
	}
	return found
}

// declared marks the comments on the first line of a declaration, and in its
// own comment.
func (ig *ignores) declared(tf *token.File, decl ast.Node, doc *ast.CommentGroup) bool {
	found := mark(ig.at[fileLine{tf, tf.Line(decl.Pos())}])
	if doc != nil {
		for _, comment := range doc.List {
			found = mark(ig.at[fileLine{tf, tf.Line(comment.Pos())}]) || found
		}
	}
	return found
}

// block marks the nolint comments above n that begin in its column.
func (ig *ignores) block(tf *token.File, n ast.Node) bool {
	found := false
	for _, x := range ig.above[fileLine{tf, tf.Line(n.Pos())}] {
		if x.column != 0 && x.column == ig.pass.Fset.Position(n.Pos()).Column {
			x.used, found = true, true
		}
	}
	return found
}

// mark marks the comments as used, and reports whether there are any.
func mark(xs []*ignore) bool {
	for _, x := range xs {
		x.used = true
	}
	return len(xs) > 0
}

// reportUnused reports, if asked, the comments that name mapperlint and
// silence nothing.
func (ig *ignores) reportUnused(o Options) {
	if !o.UnusedIgnores {
		return
	}
	for _, x := range ig.all {
		if x.ours && !x.used {
			ig.pass.Report(analysis.Diagnostic{Pos: x.comment.Pos(), End: x.comment.End(), Category: "directive",
				Message: "this comment ignores no mapperlint diagnostic", URL: URL + "#directive"})
		}
	}
}
