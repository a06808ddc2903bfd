package mapperlint

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/findings"
)

// ignores are the comments by which a reader disagrees with a diagnostic:
//
//	//mapperlint:ignore reason
//	//nolint:mapperlint // reason      (also //nolint, as golangci-lint reads it)
//	//lint:ignore mapperlint reason
//	//lint:file-ignore mapperlint reason
//
// They are read here, since go vet, go fix and gopls know none of them, and
// so that every host shows the same.
type ignores struct {
	pass   *analysis.Pass
	byLine map[fileLine][]*ignore
	byFile map[*token.File][]*ignore
	all    []*ignore
}

type fileLine struct {
	file *token.File
	line int
}

// An ignore is one such comment.
type ignore struct {
	comment *ast.Comment
	ours    bool // names mapperlint, so that it can be told when it is of no use
	used    bool
}

// readIgnores collects the comments of the files.
func readIgnores(pass *analysis.Pass, files []inspector.Cursor) *ignores {
	ig := &ignores{pass: pass, byLine: make(map[fileLine][]*ignore), byFile: make(map[*token.File][]*ignore)}
	for _, c := range files {
		file := c.Node().(*ast.File)
		for _, group := range file.Comments {
			for _, comment := range group.List {
				ig.read(file, comment)
			}
		}
	}
	return ig
}

func (ig *ignores) read(file *ast.File, comment *ast.Comment) {
	text := comment.Text
	if !strings.HasPrefix(text, "//") {
		return
	}
	kind, ours, problem := parseIgnore(text)
	if problem != "" {
		ig.pass.Report(analysis.Diagnostic{Pos: comment.Pos(), End: comment.End(), Category: "directive", Message: problem, URL: URL + "#directive"})
	}
	if kind == notIgnore || problem != "" {
		return
	}
	tf := ig.pass.Fset.File(file.FileStart)
	x := &ignore{comment: comment, ours: ours}
	ig.all = append(ig.all, x)
	if kind == fileIgnore {
		ig.byFile[tf] = append(ig.byFile[tf], x)
		return
	}
	key := fileLine{tf, tf.Line(comment.Pos())}
	ig.byLine[key] = append(ig.byLine[key], x)
}

const (
	notIgnore = iota
	lineIgnore
	fileIgnore
)

// nolint matches what golangci-lint accepts: "//nolint", "// nolint:a,b".
var nolint = regexp.MustCompile(`^//\s*nolint(?::([\w,\s-]*\w))?(?:\s|$)`)

// parseIgnore reads a comment. problem is set for a directive without a reason.
func parseIgnore(text string) (kind int, ours bool, problem string) {
	if rest, ok := strings.CutPrefix(text, "//mapperlint:ignore"); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
		if reason := strings.TrimSpace(rest); reason == "" || strings.HasPrefix(reason, "//") {
			return lineIgnore, true, "mapperlint:ignore needs a reason"
		}
		return lineIgnore, true, ""
	}
	if m := nolint.FindStringSubmatch(text); m != nil {
		if m[1] == "" {
			return lineIgnore, false, ""
		}
		for name := range strings.SplitSeq(m[1], ",") {
			if name = strings.TrimSpace(name); name == "mapperlint" || name == "all" {
				return lineIgnore, name == "mapperlint", ""
			}
		}
		return notIgnore, false, ""
	}
	for prefix, kind := range map[string]int{"//lint:ignore ": lineIgnore, "//lint:file-ignore ": fileIgnore} {
		rest, ok := strings.CutPrefix(text, prefix)
		if !ok {
			continue
		}
		checks, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
		for name := range strings.SplitSeq(checks, ",") {
			if name == "mapperlint" {
				if strings.TrimSpace(reason) == "" {
					return kind, true, "lint:ignore mapperlint needs a reason"
				}
				return kind, true, ""
			}
		}
	}
	return notIgnore, false, ""
}

// match reports whether a comment silences f.
func (ig *ignores) match(f *findings.Finding) bool { return ig.matchNode(f.Build.At) }

// matchNode reports whether a comment silences diagnostics at c: one on the
// first or last line of c or of the statement around it, on the line above,
// or on the declaration around it.
func (ig *ignores) matchNode(c inspector.Cursor) bool {
	tf := ig.pass.Fset.File(c.Node().Pos())
	found := mark(ig.byFile[tf])
	line := func(n int) {
		if mark(ig.byLine[fileLine{tf, n}]) {
			found = true
		}
	}
	around := func(n ast.Node) {
		first, last := tf.Line(n.Pos()), tf.Line(n.End())
		line(first)
		line(first - 1)
		if last != first {
			line(last)
		}
	}
	around(c.Node())
	for enc := range c.Enclosing() {
		switch n := enc.Node().(type) {
		case *ast.BlockStmt, *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt, *ast.CaseClause, *ast.CommClause:
		case ast.Stmt:
			around(n)
		case *ast.FuncDecl:
			line(tf.Line(n.Pos()))
			if n.Doc != nil {
				for _, comment := range n.Doc.List {
					line(tf.Line(comment.Pos()))
				}
			}
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
