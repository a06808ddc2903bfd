package form

import (
	"fmt"
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Proposal is a fix before names and places are known.
type Proposal struct {
	textedit.Change // in the finding's file

	Slice *slice.Slice
	Form  Form
	// The declaration: var <Names> <Type> = <Init>, with a comment above it
	// and one at its end.
	Type, Init, Doc, Trailing string
	Steps                     string // for local kinds with set-up: the statements
	Suffix                    string // of the name: Pool
	BlankErr                  bool   // var <name>, _ = <Init>
	Call                      bool   // the variable is a function that yields the instance
	Pointer                   bool   // the variable points to what the local was
	// Keep: the local stays, and the value in its statement is replaced.
	Keep bool
	// Extra are edits that need no name.
	Extra []textedit.Edit
	Sync  bool // needs the import of sync

	// checked: the first statement becomes what way returns for the call of
	// the new variable, an error check included.
	checked bool
	way     func(call string) string

	above inspector.Cursor // for local kinds: the statement to stand above
	Home  *Home            // for a field

	Global *types.Var // that the function assigns, and that gets the value at its declaration

	Getter bool // what the variable holds is called as a function that yields it
	// nameAt, if not nil, is what stands for the variable of that name at a use.
	nameAt func(name string, use inspector.Cursor) string

	Names   []string
	Message string
	Refusal reason.Refusal // what came up after it was proposed
}

// Why returns why the proposal came to nothing.
func (prop *Proposal) Why() reason.Refusal {
	if prop.Refused != "" {
		return reason.Because(reason.FixCannotBeWritten, prop.Refused)
	}
	return prop.Refusal
}

// Dropped reports whether the proposal came to nothing.
func (prop *Proposal) Dropped() bool { return prop.Why().Given() }

// AtPackageLevel reports whether the instance stands in a variable of the package, new
// or old.
func (prop *Proposal) AtPackageLevel() bool {
	t := prop.Form.Traits()
	return t.Declares || t.Whole || prop.Global != nil
}

// Shares reports whether the proposal declares a package variable.
func (prop *Proposal) Shares() bool {
	return prop.Form.Traits().Declares
}

// Key tells which proposals are for the same variable; "" for one of its own.
func (prop *Proposal) Key() (key string, ok bool) {
	switch {
	case prop.Shares():
		text := source.Canonical(prop.Slice.Site.File, prop.Type, prop.Init)
		return fmt.Sprint(prop.Slice.Site.File.Island(), prop.Form.Traits().ID, prop.Suffix, prop.BlankErr, text), text != ""
	case prop.Global != nil:
		return fmt.Sprint(prop.Form.Traits().ID, prop.Global.Pos(), source.Canonical(prop.Slice.Site.File, "", prop.Init)), true
	case prop.Home != nil:
		return fmt.Sprint(prop.Slice.Site.File.Src.Tok.Name(), prop.Home.Named, prop.Steps, "=", prop.Init), true
	}
	return "", true
}

// Moves reports whether the build at c is among what the proposal moves.
func (prop *Proposal) Moves(c inspector.Cursor) bool {
	if prop.Form.Traits().Whole {
		return prop.Slice.Site.Owner.Cursor.Contains(c)
	}
	return prop.Slice.Contains(c)
}

// Declared returns the nodes that become the new variable's initialiser.
func (prop *Proposal) Declared() []ast.Node {
	if prop.Form.Traits().Whole {
		return []ast.Node{prop.Slice.Site.Owner.Body}
	}
	return prop.Slice.Nodes()
}

// LeaveDoc leaves the comment above the local where it stands.
func (prop *Proposal) LeaveDoc() {
	for i, u := range prop.Removed {
		if u.Stmt == prop.Slice.Site.Stmt {
			prop.Removed[i].Doc = u.First
			prop.Doc = ""
		}
	}
}

// KeepLocal keeps the local, with the variable of the given name as its value.
func (prop *Proposal) KeepLocal(name string) {
	if prop.canKeep() && prop.Slice.Site.Local.Name() != name {
		prop.Keep = true
		prop.Removed = withoutStmt(prop.Removed, prop.Slice.Site.Stmt)
	}
}

// canKeep reports whether the local can stay, with the shared variable as its value.
func (prop *Proposal) canKeep() bool {
	return prop.Form.Traits().Plain && prop.Slice.Site.Local != nil && len(prop.Slice.Results) == 1 && !typ.IsCopied(prop.Slice.Site.Type)
}
