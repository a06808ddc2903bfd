package hoist

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// None is the value of Env.Form for no fix at all.
const None = "none"

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
	// Form is one of the forms of package form, or None; "" is form.Auto.
	Form string
	// NolintReason, if not empty, goes into a nolint comment on each package
	// variable that a fix declares.
	NolintReason string
}

// A Fix is an independent change: to the file of its finding, and to the one
// that declares the variable which several files share.
type Fix struct {
	Message string // a verb phrase that names the variable
	Form    string // ID of the way to mend: package, once, loop
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
