package form

import (
	"fmt"
	"go/ast"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

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

// withoutStmt leaves out the unit of a statement.
func withoutStmt(units []textedit.Unit, stmt inspector.Cursor) []textedit.Unit {
	var rest []textedit.Unit
	for _, u := range units {
		if u.Stmt != stmt {
			rest = append(rest, u)
		}
	}
	return rest
}
