package declare

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// A Place is where a variable is declared.
type Place struct {
	File *source.File
	// Above is the declaration above which it stands, for a variable that one
	// file uses; else it stands below Under, or below the package clause.
	Above, Under inspector.Cursor
	Block        *ast.GenDecl     // the var block there, or nil
	Text         string           // the declaration as that file writes it
	Needs        []*types.Package // imports that the file lacks
}

// A Declaration is the one of a variable that proposals share.
type Declaration struct {
	label.Variable
	Text string // as the file of its first site writes it; "" for none
	// Trailing: a comment stands at the end of Text, which gofmt aligns.
	Trailing bool
	At       Place           // where it goes
	Change   textedit.Change // in that file
}

// A Writer writes the declarations of one package.
type Writer struct {
	pkg          *funcs.Package
	info         *types.Info
	sources      *source.Package
	opts         form.Options
	oneFile      bool
	declarations []*Declaration // that were decided on
}

// New returns the writer of a package. With oneFile, each declaration stands in a file
// that uses it.
func New(pkg *funcs.Package, sources *source.Package, options form.Options, oneFile bool) *Writer {
	return &Writer{pkg: pkg, info: pkg.Info, sources: sources, opts: options, oneFile: oneFile}
}
