package hoist

import (
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// A proposal is a fix before names and places are known.
type proposal struct {
	textedit.Change // in the finding's file

	sl   *slice
	kind kind
	// The declaration: var <names> <typ> = <init>, with a comment above it
	// and one at its end.
	typ, init, doc, trailing string
	steps                    string // for local kinds with set-up: the statements
	suffix                   string // of the name: Pool
	blankErr                 bool   // var <name>, _ = <init>
	call                     bool   // the variable is a function that yields the instance
	pointer                  bool   // the variable points to what the local was
	// keep: the local stays, and the value in its statement is replaced.
	keep bool
	// extra are edits that need no name.
	extra []textedit.Edit
	sync  bool // needs the import of sync

	// checked: the first statement becomes what way returns for the call of
	// the new variable, an error check included.
	checked bool
	way     func(call string) string

	above inspector.Cursor // for local kinds: the statement to stand above
	home  *home            // for toField

	group   *group
	decls   []*group // whose declarations, in other files, the fix carries
	names   []string
	message string
}

// A kind says where the instance goes.
type kind int

const (
	toPackage kind = iota // a package variable, built at initialisation
	toOnce                // a package variable, built at its first use
	toLoop                // a local variable above the loop
	toFactory             // a local variable above the handler literal
	toPool                // a sync.Pool
	toShared              // the library's own instance
	toMemo                // the function itself keeps what it returned
	toField               // a field of the receiver
)

// local reports whether the instance stays in the function.
func (k kind) local() bool { return k == toLoop || k == toFactory }

// propose chooses the form of the fix of one finding.
func (p *planner) propose(f *findings.Finding) (*proposal, string) {
	s, why := p.newSite(f)
	if s == nil {
		return nil, why
	}
	if why := p.configuredLater(s); why != "" {
		return nil, why
	}
	if s.b.Entry.Sharing == catalogue.Pool {
		return p.pool(s)
	}
	if prop := p.shared(s); prop != nil {
		return prop, ""
	}
	if p.aboveLoopIsEnough(s) && (p.env.Form == Auto || p.env.Form == Field) {
		if prop, _ := p.aboveLoop(s); prop != nil {
			return prop, ""
		}
	}
	if p.env.Form == Auto && s.returnedByFactory() || p.env.Form == Field {
		if prop, _ := p.aboveHandler(s); prop != nil {
			return prop, ""
		}
	}
	if p.env.Form == Field {
		return p.field(s)
	}
	if prop := p.memo(s); prop != nil {
		return prop, ""
	}
	prop, why := p.packageLevel(s)
	if prop == nil && p.env.Form == Auto {
		if prop, _ := p.aboveLoop(s); prop != nil {
			return prop, ""
		}
		if prop, _ := p.aboveHandler(s); prop != nil {
			return prop, ""
		}
	}
	return prop, why
}

// aboveLoopIsEnough reports whether the loop is all that repeats the build:
// the function itself runs once.
func (p *planner) aboveLoopIsEnough(s *site) bool {
	return s.f.Category == findings.Loop && s.owner.Reason.Freq == scope.Once
}
