package hoist

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// The forms of a fix, the values of Env.Form.
const (
	Auto    = "auto"    // what a reader would have chosen
	Package = "package" // a package variable
	Once    = "once"    // a package variable filled at its first use
	Field   = "field"   // no package variable: a field of the receiver, or a variable of a function
	None    = "none"    // no fix
)

// An Env is the package under analysis, as far as fixes need it.
type Env struct {
	Folder *summary.Folder
	Fset   *token.FileSet
	// Files are all files of the package, its tests included.
	Files []*ast.File
	// ReadFile returns the source of one of the files.
	ReadFile func(name string) ([]byte, error)
	// LeftOut, if not nil, returns the names that the package's other files
	// declare: of tests and other platforms, where they are not in Files.
	LeftOut func() []string
	// OneFile keeps each fix to the file of its finding: what other files would
	// have to declare first has a fix once they do.
	OneFile bool
	// Written, if not nil, returns the names to which tests of the package, and
	// its files that are not in Files, assign.
	Written func() map[string]bool
	// Form is one of the forms; "" is Auto.
	Form string
	// NolintReason, if not empty, goes into a nolint comment on each package
	// variable that a fix declares.
	NolintReason string
}

// A Fix is an independent change: to the file of its finding, and to the one
// that declares the variable which several files share.
type Fix struct {
	Message string // a verb phrase that names the variable
	Edits   []analysis.TextEdit
}

// An Outcome is the fix of a finding, or why it has none.
type Outcome struct {
	Fix     *Fix
	Refused reason.Refusal
	// Ask is the function to name as one that each request calls, so that the
	// package which builds has the fix; "" if there is none.
	Ask string
}

// Plan returns an outcome for each of the findings of a package. It sees them
// together, so that equal expressions share one variable, names differ, and
// any of the fixes can be applied, in any order, with or without the others.
func Plan(env Env, found []*findings.Finding) map[*findings.Finding]Outcome {
	out := make(map[*findings.Finding]Outcome)
	if env.Form == "" {
		env.Form = Auto
	}
	if env.Form == None || len(found) == 0 {
		for _, f := range found {
			out[f] = Outcome{Refused: reason.Because(reason.FixSwitchedOff, "")}
		}
		return out
	}
	p := &planner{reader: newReader(env, found)}
	p.names = newNames(p.reader)
	refused := make(map[*findings.Finding]reason.Refusal)
	for _, f := range p.found {
		prop, why := p.propose(f)
		if prop == nil {
			refused[f] = why
			continue
		}
		p.all = append(p.all, prop)
	}
	adopted := p.adopt(refused)
	p.settle()
	for _, prop := range p.all {
		out[prop.sl.s.f] = prop.outcome()
	}
	for f, prop := range adopted {
		out[f] = prop.outcome()
	}
	for f, why := range refused {
		if out[f].Fix == nil && !out[f].Refused.Given() {
			out[f] = Outcome{Refused: why, Ask: ask(f, why)}
		}
	}
	return out
}

// inOrder sorts findings by file name and place. Positions alone differ from
// run to run, as files are parsed in any order; names must not.
func inOrder(fset *token.FileSet, found []*findings.Finding) []*findings.Finding {
	return slices.SortedStableFunc(slices.Values(found), func(x, y *findings.Finding) int {
		a, b := fset.Position(x.Build.At.Node().Pos()), fset.Position(y.Build.At.Node().Pos())
		return cmp.Or(cmp.Compare(a.Filename, b.Filename), cmp.Compare(a.Offset, b.Offset))
	})
}

// A planner plans the fixes of one package: what shares a variable, what that is
// called, and where it stands.
type planner struct {
	*reader
	names  *names
	all    []*proposal // in source order, without those that others carry out
	groups []*group
}

// A file is one of the files that findings stand in.
type file struct {
	cursor  inspector.Cursor
	name    string // without the directory
	syntax  *ast.File
	src     *textedit.Source
	imports map[*types.Package]string // the name of each import
	refused reason.Refusal            // why nothing in it is changed
}

// file returns the file at c.
func (p *reader) file(c inspector.Cursor) *file {
	syntax := c.Node().(*ast.File)
	if f := p.files[syntax]; f != nil {
		return f
	}
	tok := p.env.Fset.File(syntax.FileStart)
	f := &file{cursor: c, name: filepath.Base(tok.Name()), syntax: syntax, imports: make(map[*types.Package]string)}
	p.files[syntax] = f
	switch {
	case scope.IsGenerated(syntax):
		f.refused = reason.Because(reason.FixGeneratedFile, "")
	case usesCgo(syntax):
		f.refused = reason.Because(reason.FixCgoFile, "")
	case hasLineDirectives(syntax):
		f.refused = reason.Because(reason.FixLineDirectives, "")
	}
	for _, imp := range syntax.Imports {
		if pn := p.info.PkgNameOf(imp); pn != nil && pn.Name() != "_" && pn.Name() != "." {
			f.imports[pn.Imported()] = pn.Name()
		}
	}
	if !f.refused.Given() {
		content, err := p.env.ReadFile(tok.Name())
		if err == nil {
			f.src = textedit.NewSource(syntax, tok, content)
		}
		if f.src == nil {
			f.refused = reason.Because(reason.FixUnreadableFile, "")
		}
	}
	return f
}
