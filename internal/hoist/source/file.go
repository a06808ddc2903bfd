package source

import (
	"go/ast"
	"go/types"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// A File is one of the files that findings stand in.
type File struct {
	Cursor  inspector.Cursor
	Name    string // without the directory
	Syntax  *ast.File
	Src     *textedit.Source
	Imports map[*types.Package]string // the name of each import
	Refused reason.Refusal            // why nothing in it is changed

	canonical map[declaration]string // see Canonical
}

// A declaration is the type of a variable, or "", and what it is initialised with.
type declaration struct{ typ, init string }

// File returns the file at c.
func (p *Package) File(c inspector.Cursor) *File {
	syntax := c.Node().(*ast.File)
	if f := p.files[syntax]; f != nil {
		return f
	}
	tok := p.fset.File(syntax.FileStart)
	f := &File{Cursor: c, Name: filepath.Base(tok.Name()), Syntax: syntax, Imports: make(map[*types.Package]string), canonical: make(map[declaration]string)}
	p.files[syntax] = f
	switch {
	case scope.IsGenerated(syntax):
		f.Refused = reason.Because(reason.FixGeneratedFile, "")
	case usesCgo(syntax):
		f.Refused = reason.Because(reason.FixCgoFile, "")
	case hasLineDirectives(syntax):
		f.Refused = reason.Because(reason.FixLineDirectives, "")
	}
	for _, imp := range syntax.Imports {
		if pn := p.info.PkgNameOf(imp); pn != nil && pn.Name() != "_" && pn.Name() != "." {
			f.Imports[pn.Imported()] = pn.Name()
		}
	}
	if !f.Refused.Given() {
		content, err := p.readFile(tok.Name())
		if err == nil {
			f.Src = textedit.NewSource(syntax, tok, content)
		}
		if f.Src == nil {
			f.Refused = reason.Because(reason.FixUnreadableFile, "")
		}
	}
	return f
}

// IsTest reports whether the file is a test.
func (f *File) IsTest() bool { return strings.HasSuffix(f.Name, "_test.go") }
